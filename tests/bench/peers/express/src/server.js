// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
const cluster = require('cluster');
const cfg = require('./config');

if (cluster.isPrimary && cfg.workers > 0) {
  for (let i = 0; i < cfg.workers; i++) cluster.fork();
  cluster.on('exit', (w) => !w.exitedAfterDisconnect && cluster.fork());
} else {
  const express = require('express');
  const { z } = require('zod');
  const { pool, q } = require('./stores');
  const { ApiError, wrap, auth, validate, rateLimit, errorHandler } = require('./http');
  const orders = require('./orders');
  const monitor = require('./monitor');

  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(express.json({ limit: '64kb' }));

  const apiLimiter = rateLimit('api', 15 * 60 * 1000, 100, (req) => req.ip);
  const orderLimiter = rateLimit('order', 60 * 1000, 10, (req) => req.user.id);
  const NewOrder = z.object({
    provider: z.string().min(1).max(30),
    service: z.string().min(1).max(50),
    country: z.string().regex(/^[A-Z]{2}$/),
  });
  const Page = z.object({ before: z.coerce.number().int().positive().optional(), limit: z.coerce.number().int().min(1).max(100).default(20) });

  app.get('/health', (req, res) => res.type('text/plain').send('ok'));
  app.use('/v1/auth', require('./auth.routes'));
  app.get('/v1/services', apiLimiter, wrap(async (req, res) => {
    const provider = String(req.query.provider || 'smsman'), country = String(req.query.country || 'US');
    if (provider.length > 30 || country.length !== 2) throw new ApiError(400, 'invalid_request');
    res.json({ services: await orders.services(provider, country) });
  }));
  app.post('/v1/orders', auth, apiLimiter, orderLimiter, validate(NewOrder), wrap(async (req, res) => {
    res.status(201).json(await orders.place(req.user.id, req.body));
  }));
  app.get('/v1/orders/:id', auth, apiLimiter, wrap(async (req, res) => {
    if (!/^\d{1,15}$/.test(req.params.id)) throw new ApiError(400, 'invalid_request');
    res.json(await orders.get(req.user.id, +req.params.id));
  }));
  app.get('/v1/wallet', auth, apiLimiter, wrap(async (req, res) => {
    const r = await q(pool, 'wallet', 'SELECT balance FROM wallets WHERE user_id = $1', [req.user.id]);
    if (!r.rowCount) throw new ApiError(404, 'no_wallet');
    res.json({ balance: r.rows[0].balance, currency: 'USD' });
  }));
  app.get('/v1/transactions', auth, apiLimiter, wrap(async (req, res) => {
    const p = Page.safeParse(req.query);
    if (!p.success) throw new ApiError(400, 'invalid_request');
    const r = await q(pool, 'transactions',
      'SELECT id, order_id AS "orderId", type, amount, balance_after AS "balanceAfter", created_at AS "createdAt" FROM transactions WHERE user_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3',
      [req.user.id, p.data.before || Number.MAX_SAFE_INTEGER, p.data.limit]);
    res.json({ transactions: r.rows, next: r.rowCount === p.data.limit ? r.rows[r.rowCount - 1].id : null });
  }));
  app.use((req, res, next) => next(new ApiError(404, 'not_found')));
  app.use(errorHandler);

  if (cfg.monitor) monitor.start();
  app.listen(cfg.port, cfg.host, 1024);
}
