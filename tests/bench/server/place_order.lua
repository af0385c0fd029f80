-- SPDX-License-Identifier: GPL-3.0-or-later
-- POST /v1/orders, customers in turn, a new Idempotency-Key each time.
local tokens, n = {}, 0
for line in io.lines(os.getenv("TOKENS")) do tokens[#tokens + 1] = "Bearer " .. line end
local body = '{"service":"whatsapp","country":"US","max_price":"5"}'
local run = os.getenv("RUN")
request = function()
  n = n + 1
  return wrk.format("POST", "/v1/orders",
    { Authorization = tokens[n % #tokens + 1], ["Content-Type"] = "application/json", ["Idempotency-Key"] = run .. "-" .. n }, body)
end
done = function(s, l)
  io.write(string.format("RES %d %d %f %f %d %d\n", s.requests, s.duration, l:percentile(50), l:percentile(99), s.errors.status,
    s.errors.connect + s.errors.read + s.errors.write + s.errors.timeout))
end
