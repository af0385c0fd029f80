// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
// SMS-Man style provider, over kept-alive connections.
const http = require('http');
const cfg = require('./config');
const base = new URL(cfg.upstreamUrl);
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

function call(path, params) {
  const qs = new URLSearchParams({ token: cfg.upstreamToken, ...params });
  return new Promise((resolve, reject) => {
    const req = http.get({ agent, host: base.hostname, port: base.port, path: `/control/${path}?${qs}`, timeout: 10000 }, (res) => {
      let body = '';
      res.setEncoding('utf8');
      res.on('data', (d) => (body += d));
      res.on('end', () => {
        try {
          resolve(JSON.parse(body));
        } catch (err) {
          reject(err);
        }
      });
      res.on('error', reject);
    });
    req.on('timeout', () => req.destroy(new Error('upstream timeout')));
    req.on('error', reject);
  });
}
async function getNumber(country, service) {
  const r = await call('get-number', { country_id: country, application_id: service });
  if (!r.request_id) throw new Error(r.error_code || 'upstream');
  return { upstreamId: r.request_id, phone: r.number };
}
async function getSms(requestId) {
  const r = await call('get-sms', { request_id: requestId });
  return r.sms_code ? { received: true, code: r.sms_code, text: r.sms_text, receivedAt: new Date(r.received_at) } : { received: false };
}
module.exports = { getNumber, getSms };
