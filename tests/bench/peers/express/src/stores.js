// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
const { Pool, types } = require('pg');
const Redis = require('ioredis');
const cfg = require('./config');

types.setTypeParser(20, Number); // BIGINT: ids and minor units stay far below 2^53 here
const pool = new Pool({ connectionString: cfg.databaseUrl, max: cfg.pgPool });
pool.on('error', (err) => console.error('pg', err.message));
const redis = new Redis(cfg.redisUrl, { maxRetriesPerRequest: 3, enableReadyCheck: true });

// Named statements: each connection parses and plans them once.
const q = (db, name, text, values) => db.query({ name, text, values });

async function tx(fn) {
  const c = await pool.connect();
  try {
    await c.query('BEGIN');
    const r = await fn(c);
    await c.query('COMMIT');
    return r;
  } catch (err) {
    await c.query('ROLLBACK').catch(() => {});
    throw err;
  } finally {
    c.release();
  }
}

// Read-through cache of a JSON value.
async function cached(key, ttlSec, load) {
  const hit = await redis.get(key);
  if (hit) return JSON.parse(hit);
  const v = await load();
  if (v !== null) await redis.setex(key, ttlSec, JSON.stringify(v));
  return v;
}
module.exports = { pool, redis, q, tx, cached };
