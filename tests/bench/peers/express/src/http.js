// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
const jwt = require('jsonwebtoken');
const cfg = require('./config');
const { redis } = require('./stores');

class ApiError extends Error {
  constructor(status, code, message) {
    super(message || code);
    this.status = status;
    this.code = code;
  }
}
const wrap = (fn) => (req, res, next) => fn(req, res, next).catch(next);

function auth(req, res, next) {
  const h = req.headers.authorization;
  if (!h || !h.startsWith('Bearer ')) return next(new ApiError(401, 'unauthorized'));
  try {
    req.user = { id: jwt.verify(h.slice(7), cfg.jwtSecret, { algorithms: ['HS256'] }).userId };
    next();
  } catch {
    next(new ApiError(401, 'unauthorized'));
  }
}
function validate(schema) {
  return (req, res, next) => {
    const r = schema.safeParse(req.body);
    if (!r.success) return next(new ApiError(400, 'invalid_request', r.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')));
    req.body = r.data;
    next();
  };
}
// Fixed window in Redis, one round trip: count, and set the expiry on the window's first hit.
redis.defineCommand('hit', {
  numberOfKeys: 1,
  lua: "local n = redis.call('INCR', KEYS[1]) if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end return n",
});
function rateLimit(prefix, windowMs, max, keyOf) {
  if (!cfg.rateLimit) return (req, res, next) => next();
  return wrap(async (req, res, next) => {
    const n = await redis.hit(`rate:${prefix}:${keyOf(req)}`, windowMs);
    res.setHeader('RateLimit-Remaining', Math.max(0, max - n));
    if (n > max) throw new ApiError(429, 'rate_limited');
    next();
  });
}
function errorHandler(err, req, res, next) { // eslint-disable-line no-unused-vars
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: err.code || 'error', message: status >= 500 ? 'internal error' : err.message });
}
module.exports = { ApiError, wrap, auth, validate, rateLimit, errorHandler };
