-- SPDX-License-Identifier: GPL-3.0-or-later
-- GET /v1/orders/:id, each order with its owner's token
local t, n = {}, 0
for l in io.lines(os.getenv("BENCH_DIR") .. "/orders.txt") do
  local id, tok = l:match("^(%d+) (%S+)$")
  t[#t + 1] = { "/v1/orders/" .. id, { Authorization = "Bearer " .. tok } }
end
request = function() n = n % #t + 1 return wrk.format("GET", t[n][1], t[n][2]) end
done = function(s, l) io.write(string.format("RES %d %d %f %f %d %d\n", s.requests, s.duration, l:percentile(50), l:percentile(99), s.errors.status, s.errors.connect + s.errors.read + s.errors.write + s.errors.timeout)) end
