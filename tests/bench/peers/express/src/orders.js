// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
const cfg = require('./config');
const { pool, redis, q, tx, cached } = require('./stores');
const { ApiError } = require('./http');
const upstream = require('./upstream');
const monitor = require('./monitor');

const getPrice = (provider, service, country) =>
  cached(`service:prices:${provider}:${service}:${country}`, 300, async () => {
    const r = await q(pool, 'price', 'SELECT price FROM prices WHERE provider = $1 AND service = $2 AND country = $3', [provider, service, country]);
    return r.rowCount ? r.rows[0].price : null;
  });

const view = (o) => ({
  id: o.id, userId: o.user_id, provider: o.provider, service: o.service, country: o.country, price: o.price, currency: 'USD',
  status: o.status, phone: o.phone, smsCode: o.sms_code, smsText: o.sms_text, createdAt: o.created_at, expiresAt: o.expires_at,
  smsReceivedAt: o.sms_received_at, completedAt: o.completed_at,
});

async function place(userId, { provider, service, country }) {
  const price = await getPrice(provider, service, country);
  if (price === null) throw new ApiError(404, 'no_such_service');
  const expires = new Date(Date.now() + cfg.orderTtlMs);
  // 1. debit and record, durable before the provider is asked
  const order = await tx(async (c) => {
    const w = await q(c, 'debit', 'UPDATE wallets SET balance = balance - $2 WHERE user_id = $1 AND balance >= $2 RETURNING balance', [userId, price]);
    if (!w.rowCount) throw new ApiError(402, 'insufficient_funds');
    const o = await q(c, 'order-add',
      "INSERT INTO orders (user_id, provider, service, country, price, status, expires_at) VALUES ($1, $2, $3, $4, $5, 'PENDING', $6) RETURNING *",
      [userId, provider, service, country, price, expires]);
    await q(c, 'ledger-add', 'INSERT INTO transactions (user_id, order_id, type, amount, balance_after) VALUES ($1, $2, $3, $4, $5)',
      [userId, o.rows[0].id, 'PURCHASE', -price, w.rows[0].balance]);
    return o.rows[0];
  });
  // 2. the provider
  let number;
  try {
    number = await upstream.getNumber(country, service);
  } catch (err) {
    await monitor.refund(order, 'FAILED');
    throw new ApiError(502, 'provider_failed', err.message);
  }
  // 3. the number, and the monitor
  const r = await q(pool, 'order-number', "UPDATE orders SET status = 'WAITING_SMS', upstream_id = $2, phone = $3 WHERE id = $1 RETURNING *",
    [order.id, number.upstreamId, number.phone]);
  await monitor.watch(order.id);
  return view(r.rows[0]);
}

async function get(userId, id) {
  const o = await cached(`order:status:${id}`, 300, async () => {
    const r = await q(pool, 'order-get', 'SELECT * FROM orders WHERE id = $1', [id]);
    return r.rowCount ? view(r.rows[0]) : null;
  });
  if (!o || o.userId !== userId) throw new ApiError(404, 'no_such_order');
  return o;
}

const services = (provider, country) =>
  cached(`service:list:${provider}:${country}`, 300, async () =>
    (await q(pool, 'services', 'SELECT service, name, price, available FROM prices WHERE provider = $1 AND country = $2 ORDER BY service LIMIT 500', [provider, country])).rows);

module.exports = { place, get, services, redis };
