-- SPDX-License-Identifier: GPL-3.0-or-later
-- Customers as staff see them: lists, bans; and when money was last given back.

ALTER TABLE orders ADD COLUMN refunded_us BIGINT;

CREATE TABLE user_bans(
  id BIGINT PRIMARY KEY, user_id BIGINT NOT NULL REFERENCES users(id),
  scope INTEGER NOT NULL CHECK(scope IN(0,1)),            -- 0 the whole account 1 orders only
  message TEXT, until_us BIGINT,                          -- what the customer is told; null: until somebody ends it
  actor BIGINT, created_us BIGINT NOT NULL, ended_us BIGINT);
CREATE INDEX ub_user ON user_bans(user_id, id);
CREATE INDEX ub_until ON user_bans(until_us) WHERE ended_us IS NULL AND until_us IS NOT NULL;
CREATE UNIQUE INDEX ub_open ON user_bans(user_id) WHERE ended_us IS NULL;   -- one at a time

CREATE INDEX u_state ON users(state, id);
