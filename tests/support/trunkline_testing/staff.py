# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff as the end-to-end tests need them: an authenticator, and signed-in people."""
import base64
import hashlib
import hmac
import struct
import time
import urllib.parse
import uuid

from trunkline_testing.processes import ctl

PASSWORD = "a password of the staff's tests"


def totp(secret, later=0):
    """The authenticator's code now, or `later` steps of 30 s from now (RFC 6238, written apart from the server's)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + later), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def secret_of(uri):
    return urllib.parse.parse_qs(urllib.parse.urlsplit(uri).query)["secret"][0]


def create_staff(bin_dir, data_dir, role, email=None):
    """create-staff through the tool: (e-mail, its JSON line)."""
    email = email or f"{role}-{uuid.uuid4().hex[:8]}@example.com"
    code, made, error = ctl(bin_dir, data_dir, "create-staff", "--email", email, "--role", role, "--password-stdin", stdin=PASSWORD + "\n")
    if code != 0:
        raise RuntimeError(f"create-staff: {error}")
    return email, made


def enrol(api, email, made):
    """First sign-in with a new authenticator; sets the token and returns the answer of /totp/confirm."""
    known = {"email": email, "password": PASSWORD}
    proposed = api.post("/staff/v1/auth/totp/enrol", known | {"enrolment_secret": made["enrolment_secret"]})
    if proposed.status != 200:
        raise RuntimeError(f"enrol: {proposed}")
    confirmed = api.post("/staff/v1/auth/totp/confirm", known | {"totp_code": totp(proposed.body["secret"])})
    if confirmed.status != 200:
        raise RuntimeError(f"confirm: {confirmed}")
    api.token = confirmed.body["tokens"]["access_token"]
    return confirmed.body
