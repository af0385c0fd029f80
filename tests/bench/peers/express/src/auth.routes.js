// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
const crypto = require('crypto');
const express = require('express');
const bcrypt = require('bcryptjs');
const jwt = require('jsonwebtoken');
const { z } = require('zod');
const cfg = require('./config');
const { pool, q, tx } = require('./stores');
const { ApiError, wrap, validate, rateLimit } = require('./http');

const router = express.Router();
const limiter = rateLimit('auth', 15 * 60 * 1000, 100, (req) => req.ip);
const Credentials = z.object({ email: z.string().email().max(200), password: z.string().min(8).max(72) });

async function issue(userId) {
  const accessToken = jwt.sign({ userId }, cfg.jwtSecret, { expiresIn: '15m' });
  const refreshToken = jwt.sign({ userId, jti: crypto.randomUUID() }, cfg.jwtRefreshSecret, { expiresIn: '7d' });
  const hash = crypto.createHash('sha256').update(refreshToken).digest('hex');
  await q(pool, 'session-add', "INSERT INTO sessions (user_id, refresh_token_hash, expires_at) VALUES ($1, $2, now() + interval '7 days')", [userId, hash]);
  return { accessToken, refreshToken };
}
router.post('/register', limiter, validate(Credentials), wrap(async (req, res) => {
  const hash = await bcrypt.hash(req.body.password, cfg.bcryptCost);
  const id = await tx(async (c) => {
    const r = await q(c, 'user-add', 'INSERT INTO users (email, password_hash) VALUES ($1, $2) ON CONFLICT (email) DO NOTHING RETURNING id', [req.body.email.toLowerCase(), hash]);
    if (!r.rowCount) throw new ApiError(409, 'email_taken');
    await q(c, 'wallet-add', 'INSERT INTO wallets (user_id, balance) VALUES ($1, 0)', [r.rows[0].id]);
    return r.rows[0].id;
  });
  res.status(201).json({ userId: id, ...(await issue(id)) });
}));
const DUMMY = bcrypt.hashSync('no-such-user', cfg.bcryptCost); // unknown addresses take as long as wrong passwords
router.post('/login', limiter, validate(Credentials), wrap(async (req, res) => {
  const r = await q(pool, 'user-by-email', 'SELECT id, password_hash FROM users WHERE email = $1', [req.body.email.toLowerCase()]);
  const ok = await bcrypt.compare(req.body.password, r.rowCount ? r.rows[0].password_hash : DUMMY);
  if (!ok || !r.rowCount) throw new ApiError(401, 'bad_credentials');
  res.json({ userId: r.rows[0].id, ...(await issue(r.rows[0].id)) });
}));
module.exports = router;
