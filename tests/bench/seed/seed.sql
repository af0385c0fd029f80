-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a busy year leaves behind, by straight SQL: :users customers and :orders orders, all of them closed. Run by seed.py on a fresh
-- database whose indexes it has taken away. The ledger is whole: `verify --full` finds it clean.
-- Place holders: :start_ms (since 2025), :step_ms between two orders, :hash of everybody's password.

-- One row an order, k in order of time. Customers join as time goes on, and one of them places every twentieth order.
CREATE TEMP TABLE plan AS
  WITH RECURSIVE n(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM n WHERE k + 1 < :orders),
  drawn AS (SELECT k, k * 2654435761 % 4294967296 AS h FROM n)
  SELECT k, (:start_ms + k * :step_ms) * 4096 AS id, (1735689600000 + :start_ms + k * :step_ms) * 1000 AS us,
    CASE WHEN k % 20 = 0 THEN 0 ELSE h % (1 + :users / 200 + k / 10) % :users END AS u,
    CASE WHEN h / 1000 % 100 < 80 THEN 7 WHEN h / 1000 % 100 < 95 THEN 9 WHEN h / 1000 % 100 < 98 THEN 8 ELSE 10 END AS state,
    h / 7 % 12 AS service, h / 97 % 10 AS country, 150000 + h / 13 % 40 * 10000 AS price
  FROM drawn;

CREATE TEMP TABLE services(i INTEGER PRIMARY KEY, slug TEXT);
INSERT INTO services VALUES (0,'whatsapp'),(1,'whatsapp'),(2,'telegram'),(3,'telegram'),(4,'google'),(5,'facebook'),(6,'instagram'),(7,'tiktok'),
  (8,'discord'),(9,'microsoft'),(10,'amazon'),(11,'uber');
CREATE TEMP TABLE countries(i INTEGER PRIMARY KEY, iso TEXT, dial TEXT);
INSERT INTO countries VALUES (0,'US','1202'),(1,'US','1303'),(2,'GB','4479'),(3,'ID','6281'),(4,'IN','9198'),(5,'DE','4915'),(6,'FR','3361'),
  (7,'BR','5511'),(8,'PL','4851'),(9,'NL','3161');

-- How each order stands in its customer's history: its number, and what was captured before it.
CREATE TEMP TABLE placed(k INTEGER PRIMARY KEY, id INTEGER, us INTEGER, u INTEGER, state INTEGER, service TEXT, country TEXT, phone TEXT,
  price INTEGER, nth INTEGER, before INTEGER);
INSERT INTO placed
  SELECT k, id, us, u, state, slug, iso, CASE WHEN state < 10 THEN '+' || dial || printf('%07d', k) END, price,
    row_number() OVER mine, coalesce(sum(CASE WHEN state = 7 THEN price ELSE 0 END) OVER (mine ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
  FROM plan JOIN services s ON s.i = plan.service JOIN countries c ON c.i = plan.country
  WINDOW mine AS (PARTITION BY u ORDER BY k) ORDER BY k;
DROP TABLE plan;

CREATE TEMP TABLE customers(u INTEGER PRIMARY KEY, id INTEGER, us INTEGER, placed INTEGER, captured INTEGER);
INSERT INTO customers
  WITH RECURSIVE n(u) AS (SELECT 0 UNION ALL SELECT u + 1 FROM n WHERE u + 1 < :users)
  SELECT n.u, joined_ms * 4096 + 1, (1735689600000 + joined_ms) * 1000, coalesce(p.placed, 0), coalesce(p.captured, 0)
  FROM (SELECT u, :start_ms - 60000 + (u - :users / 200) * (:orders / :users) * :step_ms AS joined_ms FROM n) n
  LEFT JOIN (SELECT u, count(*) AS placed, sum(CASE WHEN state = 7 THEN price ELSE 0 END) AS captured FROM placed GROUP BY u) p ON p.u = n.u;

INSERT INTO users(id, email, password_hash, created_us) SELECT id, printf('customer-%06d@example.com', u), :hash, us FROM customers;
-- The wallet's id follows its owner's; 500.00 more was paid in than was spent.
INSERT INTO accounts(id, owner_id, code, currency, credits_posted, debits_posted, version)
  SELECT id + 1, id, 1, 'USD', captured + 500000000, captured, 1 + 2 * placed FROM customers;
INSERT INTO transfers(id, kind, debit_account, credit_account, amount, code, wallet_id, wallet_seq, available_after, note, created_us)
  SELECT id + 2, 0, 104000000840, id + 1, captured + 500000000, 30, id + 1, 1, captured + 500000000, 'Bank transfer', us FROM customers;

INSERT INTO orders(id, user_id, shard, state, state_version, close_reason, service, country, provider, price, currency, captured, price_set,
    price_rule, hold_id, attempt_n, phone, expires_us, cancel_allowed_us, created_us, closed_us)
  SELECT p.id, c.id, p.u % 64, p.state, 3, CASE p.state WHEN 8 THEN 1 WHEN 9 THEN 3 END, p.service, p.country, 2, p.price, 'USD',
    CASE p.state WHEN 7 THEN p.price ELSE 0 END, 0, 0, p.id + 4, 1, p.phone, p.us + 1200000000, p.us + 120000000, p.us,
    p.us + CASE p.state WHEN 7 THEN 25000000 WHEN 8 THEN 180000000 WHEN 9 THEN 1200000000 ELSE 300000 END
  FROM placed p JOIN customers c ON c.u = p.u ORDER BY p.k;
INSERT INTO attempts(order_id, n, provider, state, service, country, max_cost, cost, cost_currency, provider_ref, phone, sent_us, ended_us, expires_us,
    error)
  SELECT id, 1, 2, CASE state WHEN 7 THEN 1 WHEN 10 THEN 2 ELSE 4 END, service, country, price * 3 / 4, CASE WHEN state < 10 THEN price * 3 / 4 END,
    'USD', CASE WHEN state < 10 THEN 'seed-' || k END, phone, us + 1000, us + 240000, us + 1200000000, CASE state WHEN 10 THEN 'no_numbers' END
  FROM placed ORDER BY k;
-- Old enough for retention to have erased their text.
INSERT INTO sms(id, order_id, provider_msg, sealed, received_us) SELECT id + 9, id, 'id:' || k, '', us + 20000000 FROM placed WHERE state = 7 ORDER BY k;

-- Per order: 4 hold, 5 cost at purchase, 6 capture or release, 7 cost at capture or returned. The number is added to the order's id.
CREATE TEMP TABLE legs(leg INTEGER PRIMARY KEY);
INSERT INTO legs VALUES (4),(5),(6),(7);
INSERT INTO transfers(id, kind, debit_account, credit_account, amount, pending_id, code, order_id, attempt_n, wallet_id, wallet_seq, available_after,
    created_us)
  SELECT p.id + leg,
    CASE leg WHEN 4 THEN 1 WHEN 6 THEN CASE p.state WHEN 7 THEN 2 ELSE 3 END ELSE 0 END,
    CASE WHEN leg IN (4, 6) THEN c.id + 1 WHEN leg = 5 THEN 106000020840 WHEN p.state = 7 THEN 107000020840 ELSE 105000020840 END,
    CASE WHEN leg IN (4, 6) THEN 101000000840 WHEN leg = 5 THEN 105000020840 ELSE 106000020840 END,
    CASE WHEN leg IN (4, 6) THEN p.price ELSE p.price * 3 / 4 END,
    CASE leg WHEN 6 THEN p.id + 4 END,
    CASE leg WHEN 4 THEN 1 WHEN 5 THEN 40 WHEN 6 THEN CASE p.state WHEN 7 THEN 2 ELSE 3 END ELSE CASE p.state WHEN 7 THEN 42 ELSE 41 END END,
    p.id, CASE WHEN leg IN (5, 7) THEN 1 END,
    CASE WHEN leg IN (4, 6) THEN c.id + 1 END,
    CASE leg WHEN 4 THEN 2 * p.nth WHEN 6 THEN 2 * p.nth + 1 END,
    CASE WHEN leg IN (4, 6) THEN c.captured + 500000000 - p.before - CASE WHEN leg = 4 OR p.state = 7 THEN p.price ELSE 0 END END,
    p.us + CASE leg WHEN 4 THEN 0 WHEN 5 THEN 240000 ELSE CASE p.state WHEN 7 THEN 25000000 WHEN 8 THEN 180000000 WHEN 9 THEN 1200000000
      ELSE 300000 END END
  FROM placed p JOIN customers c ON c.u = p.u JOIN legs ON p.state < 10 OR leg IN (4, 6) ORDER BY p.k, leg;
