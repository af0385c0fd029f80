# SPDX-License-Identifier: GPL-3.0-or-later
"""Saved views: kept for oneself or for the team, changed by who may, opened as lists."""
import unittest

from trunkline_testing.staff_case import StaffCase

PATH = "/staff/v1/saved-views"


class SavedViews(StaffCase):
    def setUp(self):
        super().setUp()
        self.start_server()

    def change(self, api, view, version, **change):
        return api.request("PATCH", f"{PATH}/{view}", change, {"If-Match": f'"{version}"'} if version is not None else {})

    def names(self, api):
        return [view["name"] for view in api.get(PATH).body["items"]]

    def test_own_ones_and_those_of_the_team(self):
        support, colleague, admin = self.staff("support"), self.staff("support"), self.staff("admin")
        self.assertEqual(support.get(PATH).body, {"items": []})
        stuck = {"state": "waiting", "service": "whatsapp"}
        made = support.post(PATH, {"name": "Stuck", "table": "orders", "order_filter": stuck, "columns": ["state", "number"], "sort": "oldest"})
        self.assertEqual((made.status, made.headers["etag"]), (201, '"0"'), made)
        view = made.body
        self.assertEqual({name: view[name] for name in ("name", "table", "columns", "sort", "scope", "mine", "owner", "version", "user_filter")},
                         {"name": "Stuck", "table": "orders", "columns": ["state", "number"], "sort": "oldest", "scope": "me", "mine": True,
                          "owner": support.email, "version": 0, "user_filter": None})
        self.assertEqual(support.get(PATH).body["items"], [view])
        # What was kept opens a list as it is.
        self.view(support, filter={name: value for name, value in view["order_filter"].items() if value is not None}, sort=view["sort"])
        self.assertEqual((self.names(colleague), self.names(admin)), ([], []))
        self.assert_problem(colleague.request("DELETE", f"{PATH}/{view['id']}"), 404, "not_found")
        shared = self.change(support, view["id"], 0, scope="team", name="Stuck for long")
        self.assertEqual((shared.status, shared.headers["etag"], shared.body["order_filter"]), (200, '"1"', view["order_filter"]), shared)
        seen = colleague.get(PATH).body["items"]
        self.assertEqual([(row["name"], row["mine"], row["owner"]) for row in seen], [("Stuck for long", False, support.email)])
        self.assert_problem(self.change(colleague, view["id"], 1, name="Mine now"), 403, "forbidden")
        stale = self.change(admin, view["id"], 0, name="By the administrator")
        self.assert_problem(stale, 412, "precondition_failed")
        self.assertEqual(stale.body["current_version"], 1)
        self.assert_problem(self.change(support, view["id"], None, name="x"), 428, "precondition_required")
        self.assertEqual(self.change(admin, view["id"], 1, name="By the administrator").status, 200)
        self.assertEqual(self.names(support), ["By the administrator"])
        self.server.stop()
        self.start_server()
        for api in (support, admin):
            api.port = self.server.port
            api.close()
        self.assertEqual(self.names(support), ["By the administrator"], "it outlives the server")
        self.assertEqual(admin.request("DELETE", f"{PATH}/{view['id']}").status, 204)
        self.assertEqual(self.names(support), [])
        self.assertEqual([action for action, in self.rows("SELECT action FROM audit WHERE object=? ORDER BY id", view["id"])],
                         ["saved_view.create", "saved_view.edit", "saved_view.edit", "saved_view.delete"])

    def test_tables_that_a_role_does_not_read_and_wrong_input(self):
        support, pricing = self.staff("support"), self.staff("pricing")
        users = {"name": "Banned", "table": "users", "user_filter": {"state": "banned"}, "scope": "team"}
        self.assert_problem(pricing.post(PATH, users), 403, "forbidden")
        self.assertEqual(support.post(PATH, users).status, 201)
        self.assertEqual(support.post(PATH, {"name": "All", "table": "orders", "scope": "team"}).status, 201)
        self.assertEqual((self.names(pricing), self.names(support)), (["All"], ["Banned", "All"]))
        good = {"name": "x", "table": "orders"}
        for wrong, field in (({"name": ""}, "name"), ({"name": "n" * 61}, "name"), ({"table": "keys"}, "table"), ({"sort": "up"}, "sort"),
                             ({"scope": "all"}, "scope"), ({"order_filter": {"stat": "x"}}, "order_filter.stat"),
                             ({"order_filter": {"state": "x"}}, "order_filter.state"), ({"user_filter": {}}, "user_filter"),
                             ({"table": "users", "order_filter": {}}, "order_filter"), ({"columns": ["c" * 41]}, "columns[0]"),
                             ({"columns": ["a", "a"]}, "columns[1]"), ({"columns": [f"c{i}" for i in range(41)]}, "columns"), ({"more": 1}, "more")):
            self.assert_problem(support.post(PATH, {**good, **wrong}), 400, "validation_failed", field)
        self.assert_problem(support.post(PATH, {"table": "orders"}), 400, "validation_failed", "name")
        for number in range(48):
            self.assertEqual(support.post(PATH, good | {"name": f"view {number}"}).status, 201)
        full = support.post(PATH, good)
        self.assert_problem(full, 409, "invalid_state")
        self.assertIn("50", full.body["detail"])


if __name__ == "__main__":
    unittest.main()
