-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shared text of both engines. The SQLite engine reads BIGINT as INTEGER and makes every table STRICT;
-- a line that starts with "-- @sqlite" or "-- @postgres" belongs to that engine alone.

CREATE TABLE users(
  id BIGINT PRIMARY KEY, email TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL, state INTEGER NOT NULL DEFAULT 0,  -- 0 active 1 banned 2 erased
  token_epoch BIGINT NOT NULL DEFAULT 0, version BIGINT NOT NULL DEFAULT 0, created_us BIGINT NOT NULL);

-- One row a sign-in ("family"); the refresh token is rotated in place. Tokens only as HMAC-SHA-256 under JWT_REFRESH_SECRET.
CREATE TABLE sessions(
  id BIGINT PRIMARY KEY, user_id BIGINT NOT NULL REFERENCES users(id), token_hash TEXT NOT NULL UNIQUE, previous_hash TEXT UNIQUE,
  rotated_us BIGINT, successor_sealed TEXT,            -- the lost-reply grace: the same successor within 10 s
  client TEXT NOT NULL, ip TEXT NOT NULL, created_us BIGINT NOT NULL, used_us BIGINT NOT NULL, expires_us BIGINT NOT NULL, revoked_us BIGINT);
CREATE INDEX se_user ON sessions(user_id, id);
-- Spent refresh tokens: one that comes back revokes its family.
CREATE TABLE spent_tokens(token_hash TEXT PRIMARY KEY, session_id BIGINT NOT NULL, spent_us BIGINT NOT NULL);

CREATE TABLE accounts(                       -- a wallet is one row; house accounts are few rows
  id BIGINT PRIMARY KEY, owner_id BIGINT, code INTEGER NOT NULL, currency TEXT NOT NULL,
  credits_posted BIGINT NOT NULL DEFAULT 0 CHECK(credits_posted BETWEEN 0 AND 1000000000000000000),
  debits_posted  BIGINT NOT NULL DEFAULT 0 CHECK(debits_posted  BETWEEN 0 AND 1000000000000000000),
  debits_pending BIGINT NOT NULL DEFAULT 0 CHECK(debits_pending BETWEEN 0 AND 1000000000000000000),
  open_holds INTEGER NOT NULL DEFAULT 0 CHECK(open_holds>=0),   -- number of unresolved holds: the active-orders limit without an index
  deferred INTEGER NOT NULL DEFAULT 0,       -- house: never updated in the order path, balance = roll-up + tail
  no_overdraft INTEGER NOT NULL DEFAULT 1, frozen INTEGER NOT NULL DEFAULT 0, version BIGINT NOT NULL DEFAULT 0,
  UNIQUE(owner_id,code,currency),
  CHECK(no_overdraft=0 OR debits_posted+debits_pending<=credits_posted));   -- overdraft is impossible even for buggy code

CREATE TABLE transfers(                      -- one row = one debit and one credit: an unbalanced entry cannot be written
  id BIGINT PRIMARY KEY, kind INTEGER NOT NULL CHECK(kind IN(0,1,2,3)),     -- 0 single 1 hold 2 capture 3 release
  debit_account BIGINT NOT NULL REFERENCES accounts(id), credit_account BIGINT NOT NULL REFERENCES accounts(id),
  amount BIGINT NOT NULL CHECK(amount BETWEEN 1 AND 1000000000000000),
  pending_id BIGINT REFERENCES transfers(id), code INTEGER NOT NULL,
  order_id BIGINT, attempt_n INTEGER, payment_id BIGINT, wallet_id BIGINT, wallet_seq BIGINT, available_after BIGINT, actor_id BIGINT,
  note TEXT, created_us BIGINT NOT NULL,
  CHECK(debit_account<>credit_account), CHECK((kind IN(2,3))=(pending_id IS NOT NULL)), CHECK((wallet_id IS NULL)=(available_after IS NULL)));
CREATE UNIQUE INDEX t_one_resolution ON transfers(pending_id) WHERE kind IN(2,3);      -- captured XOR released, once
CREATE UNIQUE INDEX t_one_hold    ON transfers(order_id) WHERE kind=1;                 -- one hold per order
CREATE UNIQUE INDEX t_one_topup   ON transfers(payment_id) WHERE code=10;              -- one credit per payment
CREATE UNIQUE INDEX t_one_cost    ON transfers(order_id,attempt_n,code) WHERE attempt_n IS NOT NULL;
CREATE INDEX t_wallet ON transfers(wallet_id,wallet_seq) WHERE wallet_id IS NOT NULL;
CREATE INDEX t_order  ON transfers(order_id) WHERE order_id IS NOT NULL;

CREATE TABLE orders(
  id BIGINT PRIMARY KEY, user_id BIGINT NOT NULL, batch_id BIGINT, shard INTEGER NOT NULL CHECK(shard BETWEEN 0 AND 63),
  state INTEGER NOT NULL, state_version BIGINT NOT NULL DEFAULT 0, close_reason INTEGER,   -- 1 customer 2 staff 3 expiry 4 report 5 replace 6 provider
  service TEXT NOT NULL, country TEXT NOT NULL, operator TEXT, provider INTEGER, sandbox INTEGER NOT NULL DEFAULT 0, resends INTEGER NOT NULL DEFAULT 0,
  price BIGINT NOT NULL CHECK(price>0), currency TEXT NOT NULL, captured BIGINT NOT NULL DEFAULT 0, refunded BIGINT NOT NULL DEFAULT 0,
  price_set BIGINT NOT NULL, price_rule BIGINT NOT NULL, hold_id BIGINT NOT NULL, attempt_n INTEGER NOT NULL DEFAULT 0, phone TEXT,
  replaces BIGINT, parent_id BIGINT, expires_us BIGINT, cancel_allowed_us BIGINT, created_us BIGINT NOT NULL, closed_us BIGINT,
  CHECK(captured BETWEEN 0 AND price), CHECK(refunded BETWEEN 0 AND captured), CHECK((closed_us IS NULL)=(state<7)));
CREATE INDEX o_user ON orders(user_id,id);
-- Read once, when a shard is taken over. Not `WHERE state IN(…)`: SQLite rewrites a partial index whenever a column of its condition changes.
CREATE INDEX o_live ON orders(shard) WHERE closed_us IS NULL;
CREATE TABLE order_extras(order_id BIGINT PRIMARY KEY REFERENCES orders(id), json TEXT NOT NULL);

CREATE TABLE attempts(order_id BIGINT NOT NULL, n INTEGER NOT NULL, provider INTEGER NOT NULL,
  state INTEGER NOT NULL, -- 0 sent 1 bought 2 refused 3 unknown 4 closed upstream 5 lost
  service TEXT NOT NULL, country TEXT NOT NULL, operator TEXT, max_cost BIGINT NOT NULL, cost BIGINT, cost_currency TEXT, fx_ppm BIGINT,
  provider_ref TEXT, phone TEXT, sent_us BIGINT NOT NULL, ended_us BIGINT, expires_us BIGINT, error TEXT, PRIMARY KEY(order_id,n));
CREATE UNIQUE INDEX a_ref ON attempts(provider,provider_ref) WHERE provider_ref IS NOT NULL;   -- a number is sold once

CREATE TABLE sms(id BIGINT PRIMARY KEY, order_id BIGINT NOT NULL, provider_msg TEXT NOT NULL, sealed TEXT NOT NULL, late INTEGER NOT NULL DEFAULT 0,
  received_us BIGINT NOT NULL, UNIQUE(order_id,provider_msg));                         -- text and code only encrypted
CREATE INDEX sms_text ON sms(id) WHERE sealed<>'';                                     -- what retention has still to erase
CREATE TABLE idem(user_id BIGINT NOT NULL, key TEXT NOT NULL, request_hash TEXT NOT NULL, result_ids TEXT, result_status INTEGER,
  created_us BIGINT NOT NULL, PRIMARY KEY(user_id,key));
CREATE TABLE shards(id INTEGER PRIMARY KEY, owner TEXT, until_us BIGINT NOT NULL DEFAULT 0, epoch BIGINT NOT NULL DEFAULT 0);
CREATE TABLE inbox(source TEXT NOT NULL, event_id TEXT NOT NULL, payload TEXT NOT NULL, state INTEGER NOT NULL, received_us BIGINT NOT NULL,
  PRIMARY KEY(source,event_id));
CREATE TABLE outbox(id BIGINT PRIMARY KEY, topic TEXT NOT NULL, object_id BIGINT NOT NULL, sequence BIGINT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
  due_us BIGINT NOT NULL, done_us BIGINT, created_us BIGINT NOT NULL);                 -- ids only; rendered at delivery
CREATE INDEX ob_due ON outbox(due_us) WHERE done_us IS NULL;
CREATE TABLE rollups(account_id BIGINT NOT NULL, upto_id BIGINT NOT NULL, credits BIGINT NOT NULL, debits BIGINT NOT NULL, PRIMARY KEY(account_id,upto_id));
CREATE TABLE fx_rates(from_currency TEXT NOT NULL, to_currency TEXT NOT NULL, ppm BIGINT NOT NULL, set_us BIGINT NOT NULL, set_by BIGINT,
  PRIMARY KEY(from_currency,to_currency,set_us));
CREATE TABLE audit(id BIGINT PRIMARY KEY, at_us BIGINT NOT NULL, actor BIGINT, ip TEXT, action TEXT NOT NULL, object TEXT NOT NULL, reason TEXT,
  payload_hash TEXT NOT NULL);
CREATE TABLE audit_payload(audit_id BIGINT PRIMARY KEY, before TEXT, after TEXT);      -- erasable (with an erase record); the chain covers its hash
CREATE TABLE audit_seal(seq BIGINT PRIMARY KEY, audit_id BIGINT NOT NULL UNIQUE, prev_hash TEXT NOT NULL, hash TEXT NOT NULL);

-- @sqlite CREATE TRIGGER transfers_no_update BEFORE UPDATE ON transfers BEGIN SELECT RAISE(ABORT, 'transfers are never changed'); END;
-- @sqlite CREATE TRIGGER transfers_no_delete BEFORE DELETE ON transfers BEGIN SELECT RAISE(ABORT, 'transfers are never deleted'); END;
-- @sqlite CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;
-- @sqlite CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;
-- @sqlite CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal BEGIN SELECT RAISE(ABORT, 'seals are never changed'); END;
-- @sqlite CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal BEGIN SELECT RAISE(ABORT, 'seals are never deleted'); END;

INSERT INTO shards(id) WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 63) SELECT i FROM n;
