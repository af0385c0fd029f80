// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
const { createSecretKey } = require('crypto');
const e = process.env;
// A KeyObject, not a string: jsonwebtoken 9 tries a string as a public key first, 440 us instead of 7 us per verification.
const key = (s) => createSecretKey(Buffer.from(s));
module.exports = {
  host: '127.0.0.1',
  port: +(e.PORT || 3000),
  workers: +(e.WORKERS || 2),
  databaseUrl: e.DATABASE_URL || 'postgresql://postgres@127.0.0.1:5432/postgres',
  pgPool: +(e.PG_POOL || 10), // per worker: 2 x 10 = the seed's connection_limit of 20
  redisUrl: e.REDIS_URL || 'redis://127.0.0.1:6379',
  upstreamUrl: e.UPSTREAM_URL || 'http://127.0.0.1:3900',
  upstreamToken: e.UPSTREAM_TOKEN || 'bench',
  jwtSecret: key(e.JWT_SECRET || 'bench-only-access-secret'),
  jwtRefreshSecret: key(e.JWT_REFRESH_SECRET || 'bench-only-refresh-secret'),
  bcryptCost: +(e.BCRYPT_COST || 12),
  rateLimit: (e.RATE_LIMIT || 'on') === 'on',
  monitor: (e.MONITOR || 'on') === 'on',
  monitorConcurrency: +(e.MONITOR_CONCURRENCY || 10), // per worker, as the seed has it
  pollMs: +(e.POLL_MS || 10000),
  orderTtlMs: +(e.ORDER_TTL_MS || 20 * 60 * 1000),
};
