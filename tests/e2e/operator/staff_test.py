# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff: from create-staff to a signed-in console, tickets of a demonstration, and what stays out of logs and files."""
import sqlite3
import unittest
import uuid

from trunkline_testing.case import BIN, EndToEnd
from trunkline_testing.processes import ctl
from trunkline_testing.staff import PASSWORD, create_staff, enrol, secret_of, totp

LOGIN = "/staff/v1/auth/login"


class Staff(EndToEnd):
    def ctl(self, *words, stdin=None):
        return ctl(BIN, self.data, *words, stdin=stdin)

    def test_from_create_staff_to_sign_out(self):
        self.data.mkdir()
        email, made = create_staff(BIN, self.data, "support")  # without a server: its keys are not needed
        self.assertTrue(made["id"].startswith("stf_"))
        self.start_server(SANDBOX_ONLY="1")
        api = self.api()
        known = {"email": email, "password": PASSWORD}
        refused = api.post(LOGIN, known)
        self.assert_problem(refused, 401, "totp_required")
        self.assertIs(refused.body["enrolled"], False)
        self.assert_problem(api.post("/staff/v1/auth/totp/enrol", known), 401, "invalid_credentials")  # without the secret
        proposed = api.post("/staff/v1/auth/totp/enrol", known | {"enrolment_secret": made["enrolment_secret"]})
        self.assertEqual(proposed.body["otpauth_uri"], made["otpauth_uri"])
        secret = secret_of(made["otpauth_uri"])
        used = totp(secret)
        confirmed = api.post("/staff/v1/auth/totp/confirm", known | {"totp_code": used})
        self.assertEqual(confirmed.status, 200, confirmed)
        self.assertEqual(len(set(confirmed.body["recovery_codes"])), 10)
        self.assert_problem(api.post("/staff/v1/auth/totp/enrol", known | {"enrolment_secret": made["enrolment_secret"]}), 409, "invalid_state")
        self.assert_problem(api.post(LOGIN, known | {"totp_code": used}), 401, "invalid_credentials")
        tokens = api.post(LOGIN, known | {"totp_code": totp(secret, later=1)})
        self.assertEqual(tokens.status, 200, tokens)
        self.assertLessEqual(tokens.body["refresh_expires_in"], 1800)
        api.token = tokens.body["access_token"]
        me = api.get("/staff/v1/me")
        self.assertEqual((me.status, me.body["email"], me.body["role"]), (200, email, "support"), me)
        self.assertIn("order_refund", me.body["permissions"])
        self.assertNotIn("wallet_adjust", me.body["permissions"])
        self.assertEqual(me.body["refunds"]["left"], {"amount": "5.00", "currency": "USD"})
        self.assertEqual(api.get("/staff/v1/meta").body["environment"], "development")
        self.assert_problem(api.get("/v1/wallet"), 401, "unauthenticated")  # staff are no customers
        renewed = api.post("/staff/v1/auth/refresh", {"refresh_token": tokens.body["refresh_token"]})
        self.assertEqual(renewed.status, 200, renewed)
        api.token = renewed.body["access_token"]
        self.assertEqual(api.post("/staff/v1/auth/logout").status, 204)
        self.assert_problem(api.get("/staff/v1/me"), 401, "unauthenticated")
        self.assert_problem(api.post("/staff/v1/auth/refresh", {"refresh_token": renewed.body["refresh_token"]}), 401, "invalid_credentials")
        self.server.stop()
        database = sqlite3.connect(self.data / "trunkline.db")
        actions = [row[0] for row in database.execute("SELECT action FROM audit ORDER BY id")]
        database.close()
        self.assertEqual(actions, ["staff.create", "totp.propose", "totp.confirm", "session.start", "session.start", "session.end"])
        kept = self.server.log_path.read_bytes() + (self.data / "trunkline.db").read_bytes()
        for word in (PASSWORD, secret, made["enrolment_secret"], confirmed.body["recovery_codes"][0], tokens.body["refresh_token"],
                     api.token):
            self.assertNotIn(word.encode(), kept, "a secret in clear")

    def test_a_disabled_person_is_out_within_five_seconds(self):
        self.start_server(SANDBOX_ONLY="1")
        _, chief = create_staff(BIN, self.data, "admin", "chief@example.com")
        email, made = create_staff(BIN, self.data, "support")
        api = self.api()
        enrol(api, email, made)
        self.assertEqual(api.get("/staff/v1/me").body["role"], "support")
        change = ("change-staff", "--email", email, "--reason", "moved to another team")
        self.assertEqual(self.ctl(*change, "--role", "finance")[0], 0)
        self.await_true(lambda: "wallet_adjust" in api.get("/staff/v1/me").body["permissions"], "the new role", seconds=6)
        self.assertEqual(self.ctl(*change, "--state", "disabled")[0], 0)
        self.await_true(lambda: api.get("/staff/v1/me").status == 401, "the end of the session", seconds=6)
        code, _, error = self.ctl("change-staff", "--email", "chief@example.com", "--state", "disabled", "--reason", "a mistake of ours")
        self.assertEqual(code, 1)
        self.assertIn("last administrator", error)
        self.assertTrue(chief["enrolment_secret"])

    def test_a_ticket_signs_in_once_and_only_in_a_demonstration(self):
        self.start_server(SANDBOX_ONLY="1")
        email, _ = create_staff(BIN, self.data, "admin")
        for _ in ("with the server", "without it"):
            code, printed, error = self.ctl("ticket", "--email", email)
            self.assertEqual((code, printed), (1, None))
            self.assertIn("--demo", error)
            if self.server.running():
                self.assert_problem(self.api().post("/staff/v1/auth/ticket", {"ticket": uuid.uuid4().hex}), 409, "not_supported")
                self.server.stop()
        self.start_server(TRUNKLINE_DEMO="1")
        code, printed, error = self.ctl("ticket", "--email", email)
        self.assertEqual(code, 0, error)
        api = self.api()
        entered = api.post("/staff/v1/auth/ticket", {"ticket": printed["ticket"]})
        self.assertEqual(entered.status, 200, entered)
        self.assert_problem(api.post("/staff/v1/auth/ticket", {"ticket": printed["ticket"]}), 401, "invalid_credentials")
        api.token = entered.body["access_token"]
        self.assertEqual(api.get("/staff/v1/me").body["role"], "admin")
        meta = api.get("/staff/v1/meta").body
        self.assertEqual((meta["environment"], meta["demo"]), ("demo", True))
        # In a demonstration the password alone is enough, as long as there is no authenticator.
        self.assertEqual(self.api().post(LOGIN, {"email": email, "password": PASSWORD}).status, 200)


if __name__ == "__main__":
    unittest.main()
