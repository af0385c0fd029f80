-- SPDX-License-Identifier: GPL-3.0-or-later
-- Filters, columns and sorts that staff keep under a name, for themselves or for all.

CREATE TABLE saved_views(
  id BIGINT PRIMARY KEY, staff_id BIGINT NOT NULL REFERENCES staff(id),
  scope INTEGER NOT NULL CHECK(scope IN(0,1)),            -- 0 his own 1 everybody's
  list INTEGER NOT NULL CHECK(list IN(0,1)),              -- 0 orders 1 users
  name TEXT NOT NULL, sort INTEGER NOT NULL CHECK(sort IN(0,1)),
  content TEXT NOT NULL,                                  -- JSON: filter and columns
  version BIGINT NOT NULL DEFAULT 0, created_us BIGINT NOT NULL, changed_us BIGINT NOT NULL);
CREATE INDEX sv_staff ON saved_views(staff_id, id);
CREATE INDEX sv_team ON saved_views(id) WHERE scope=1;
