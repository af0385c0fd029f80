// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
// The seed's order monitor: a Bull queue, each waiting order is polled every 10 s, 10 jobs at a time per process.
// Two faults of the seed's sketch are mended: a completed order is not queued again, and an expired one is refunded.
const Queue = require('bull');
const cfg = require('./config');
const { pool, redis, q, tx } = require('./stores');
const upstream = require('./upstream');

const queue = new Queue('order-monitor', cfg.redisUrl);
const watch = (orderId, delay = cfg.pollMs) => queue.add({ orderId }, { delay, removeOnComplete: true, removeOnFail: true, attempts: 3 });

async function refund(order, status) {
  await tx(async (c) => {
    const o = await q(c, 'order-end', "UPDATE orders SET status = $2 WHERE id = $1 AND status IN ('PENDING', 'WAITING_SMS') RETURNING id", [order.id, status]);
    if (!o.rowCount) return;
    const w = await q(c, 'credit', 'UPDATE wallets SET balance = balance + $2 WHERE user_id = $1 RETURNING balance', [order.user_id, order.price]);
    await q(c, 'ledger-add', 'INSERT INTO transactions (user_id, order_id, type, amount, balance_after) VALUES ($1, $2, $3, $4, $5)',
      [order.user_id, order.id, 'REFUND', order.price, w.rows[0].balance]);
  });
  await redis.del(`order:status:${order.id}`);
}

async function check({ data: { orderId } }) {
  const r = await q(pool, 'order-poll', 'SELECT id, user_id, price, status, upstream_id, expires_at FROM orders WHERE id = $1', [orderId]);
  const order = r.rows[0];
  if (!order || order.status !== 'WAITING_SMS') return;
  const sms = await upstream.getSms(order.upstream_id);
  if (sms.received) {
    await q(pool, 'order-complete',
      "UPDATE orders SET status = 'COMPLETED', sms_code = $2, sms_text = $3, sms_received_at = $4, completed_at = now() WHERE id = $1 AND status = 'WAITING_SMS'",
      [orderId, sms.code, sms.text, sms.receivedAt]);
    await redis.del(`order:status:${orderId}`);
    await redis.publish(`user:${order.user_id}:orders`, String(orderId)); // stands in for the notification
    return;
  }
  if (Date.now() < order.expires_at.getTime()) await watch(orderId);
  else await refund(order, 'EXPIRED');
}
function start() {
  queue.process(cfg.monitorConcurrency, check);
}
module.exports = { queue, watch, refund, start };
