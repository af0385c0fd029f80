// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
// usage: node tools/seed.js USERS OUT_DIR -> users with full wallets, prices, some finished orders; tokens.txt and orders.txt for wrk
const fs = require('fs');
const jwt = require('jsonwebtoken');
const cfg = require('../src/config');
const { pool, redis } = require('../src/stores');
(async () => {
  const users = +process.argv[2], out = process.argv[3];
  await pool.query(`INSERT INTO users (id, email, password_hash) SELECT i, 'u' || i || '@bench.invalid', 'x' FROM generate_series(1, ${users}) i`);
  await pool.query(`SELECT setval(pg_get_serial_sequence('users', 'id'), ${users})`);
  await pool.query(`INSERT INTO wallets SELECT i, 1000000000 FROM generate_series(1, ${users}) i`);
  await pool.query(`INSERT INTO prices SELECT p, s, c, initcap(s), 50 + length(s) * 7, 1000 FROM unnest('{smsman,textverified}'::text[]) p,
    unnest('{whatsapp,telegram,google,facebook,instagram,discord,uber,amazon,tinder,viber}'::text[]) s, unnest('{US,GB,DE,FR,NG,IN,BR,CA,AU,PL}'::text[]) c`);
  const r = await pool.query(`INSERT INTO orders (user_id, provider, service, country, price, status, upstream_id, phone, sms_code, sms_text, expires_at, sms_received_at, completed_at)
    SELECT i % ${users} + 1, 'smsman', 'whatsapp', 'US', 106, 'COMPLETED', i, '+1202555' || (1000 + i % 9000), '123456', 'Your code is 123456', now() + interval '20 min', now(), now()
    FROM generate_series(1, 10000) i RETURNING id, user_id`);
  await pool.query('ANALYZE');
  const token = (id) => jwt.sign({ userId: id }, cfg.jwtSecret, { expiresIn: '6h' });
  const tokens = Array.from({ length: users }, (_, i) => token(i + 1));
  fs.writeFileSync(`${out}/tokens.txt`, tokens.join('\n') + '\n');
  fs.writeFileSync(`${out}/orders.txt`, r.rows.map((o) => `${o.id} ${tokens[o.user_id - 1]}`).join('\n') + '\n');
  await pool.end();
  redis.disconnect();
})();
