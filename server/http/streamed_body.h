// SPDX-License-Identifier: GPL-3.0-or-later
// The body of an answer that does not end by itself: pieces until the source ends or the peer goes away.
#pragma once
#include <string>

#include "server/base/task.h"

namespace trunkline::http {

class StreamedBody {
 public:
  StreamedBody() = default;
  StreamedBody(const StreamedBody&) = delete;
  StreamedBody& operator=(const StreamedBody&) = delete;
  virtual ~StreamedBody() = default;
  // The next bytes; empty = the end. Awaited by the connection alone, on its executor. A source that may be silent for long
  // sends something harmless from time to time: a peer that has gone is noticed only by writing to it.
  virtual Task<std::string> next() = 0;
};

}  // namespace trunkline::http
