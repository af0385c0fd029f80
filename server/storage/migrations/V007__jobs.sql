-- SPDX-License-Identifier: GPL-3.0-or-later
-- Work that staff ask for and do not wait for: a row a job, a row an object of it.

CREATE TABLE jobs(
  id BIGINT PRIMARY KEY, staff_id BIGINT NOT NULL REFERENCES staff(id), ip TEXT NOT NULL, reason TEXT NOT NULL,
  kind INTEGER NOT NULL,                                              -- 0 cancel orders
  state INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 3),      -- 0 running 1 done 2 cancelled 3 failed
  total BIGINT NOT NULL, done BIGINT NOT NULL DEFAULT 0, refused BIGINT NOT NULL DEFAULT 0, error TEXT,
  idem_key TEXT NOT NULL, version BIGINT NOT NULL DEFAULT 0, created_us BIGINT NOT NULL, ended_us BIGINT,
  CHECK(refused<=done AND done<=total), CHECK((state=0)=(ended_us IS NULL)));
CREATE INDEX jo_staff ON jobs(staff_id, id);
CREATE INDEX jo_running ON jobs(id) WHERE state=0;

CREATE TABLE job_items(
  job_id BIGINT NOT NULL REFERENCES jobs(id), n BIGINT NOT NULL, object_id BIGINT NOT NULL,
  state INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 2),      -- 0 to be done 1 done 2 refused
  code TEXT, words TEXT, PRIMARY KEY(job_id, n));
