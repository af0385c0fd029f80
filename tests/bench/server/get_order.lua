-- SPDX-License-Identifier: GPL-3.0-or-later
-- GET one order, each customer his own, in turn.
local requests, n = {}, 0
init = function()  -- not before: the Host header that wrk.format adds is known only now
  for line in io.lines(os.getenv("ORDERS")) do
    local token, id = line:match("(%S+) (%S+)")
    requests[#requests + 1] = wrk.format("GET", "/v1/orders/" .. id, { Authorization = "Bearer " .. token })
  end
end
request = function()
  n = n % #requests + 1
  return requests[n]
end
done = function(s, l)
  io.write(string.format("RES %d %d %f %f %d %d\n", s.requests, s.duration, l:percentile(50), l:percentile(99), s.errors.status,
    s.errors.connect + s.errors.read + s.errors.write + s.errors.timeout))
end
