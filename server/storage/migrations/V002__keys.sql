-- SPDX-License-Identifier: GPL-3.0-or-later
-- API keys of customers. Of a secret only its public part and its SHA-256: it is 256 random bits, so a fast hash is right.

CREATE TABLE api_keys(
  id BIGINT PRIMARY KEY, user_id BIGINT NOT NULL REFERENCES users(id), name TEXT NOT NULL,
  scopes INTEGER NOT NULL CHECK(scopes BETWEEN 1 AND 15),   -- bits: 1 read 2 order 4 webhooks 8 compat
  sandbox INTEGER NOT NULL DEFAULT 0, ip_allow TEXT NOT NULL,   -- ranges joined by commas; empty = anywhere
  expires_us BIGINT, daily_cap BIGINT CHECK(daily_cap>0), public_id TEXT NOT NULL,   -- of the newest secret
  used_us BIGINT, revoked_us BIGINT, version BIGINT NOT NULL DEFAULT 0, created_us BIGINT NOT NULL);
CREATE INDEX ak_user ON api_keys(user_id, id);
-- Live secrets: the newest, whose until_us is null, and for the time of a rotation the one before it. A revoked key has none.
CREATE TABLE key_secrets(
  public_id TEXT PRIMARY KEY, key_id BIGINT NOT NULL REFERENCES api_keys(id), hash TEXT NOT NULL, until_us BIGINT, created_us BIGINT NOT NULL);
CREATE INDEX ks_key ON key_secrets(key_id);
-- What a key's orders of a day (UTC) hold or have cost: raised with the hold, lowered with its release.
CREATE TABLE key_spend(key_id BIGINT NOT NULL REFERENCES api_keys(id), day BIGINT NOT NULL, micros BIGINT NOT NULL CHECK(micros>=0), PRIMARY KEY(key_id,day));

ALTER TABLE orders ADD COLUMN key_id BIGINT;
-- Test keys list nothing but these; they are few, and the condition never changes.
CREATE INDEX o_sandbox ON orders(user_id,id) WHERE sandbox=1;
