-- SPDX-License-Identifier: GPL-3.0-or-later
-- People who run the business: apart from users, with sessions of their own kind.

CREATE TABLE staff(
  id BIGINT PRIMARY KEY, email TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL,
  role INTEGER NOT NULL CHECK(role BETWEEN 0 AND 5),             -- 0 support 1 pricing 2 operations 3 finance 4 admin 5 auditor
  state INTEGER NOT NULL DEFAULT 0 CHECK(state IN(0,1)),         -- 0 active 1 disabled
  totp_sealed TEXT, totp_active INTEGER NOT NULL DEFAULT 0,      -- active after the first good code
  totp_step BIGINT NOT NULL DEFAULT 0,                           -- the last one used: a code works once
  enrol_hash TEXT, enrol_until_us BIGINT,                        -- SHA-256 of the one-time enrolment secret
  token_epoch BIGINT NOT NULL DEFAULT 0, version BIGINT NOT NULL DEFAULT 0, created_us BIGINT NOT NULL,
  CHECK((enrol_hash IS NULL)=(enrol_until_us IS NULL)), CHECK(totp_active=0 OR totp_sealed IS NOT NULL));

-- Hashes only: HMAC-SHA-256 under JWT_REFRESH_SECRET.
CREATE TABLE staff_recovery_codes(staff_id BIGINT NOT NULL REFERENCES staff(id), code_hash TEXT NOT NULL, used_us BIGINT,
  PRIMARY KEY(staff_id,code_hash));

-- As `sessions`, which points to users; `expires_us` is the end by idleness, `ends_us` the end at the latest.
CREATE TABLE staff_sessions(
  id BIGINT PRIMARY KEY, staff_id BIGINT NOT NULL REFERENCES staff(id), token_hash TEXT NOT NULL UNIQUE, previous_hash TEXT UNIQUE,
  rotated_us BIGINT, successor_sealed TEXT, client TEXT NOT NULL, ip TEXT NOT NULL, created_us BIGINT NOT NULL, used_us BIGINT NOT NULL,
  expires_us BIGINT NOT NULL, ends_us BIGINT NOT NULL, revoked_us BIGINT, CHECK(expires_us<=ends_us));
CREATE INDEX ss_staff ON staff_sessions(staff_id, id);

-- What was given away without approval, a row a person and UTC day.
CREATE TABLE staff_spending(staff_id BIGINT NOT NULL, day BIGINT NOT NULL, micros BIGINT NOT NULL CHECK(micros>0), PRIMARY KEY(staff_id,day));
