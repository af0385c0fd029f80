// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <boost/json/object.hpp>
#include <string>

#include "server/base/task.h"
#include "server/contract/error.h"

namespace trunkline::app {

// What an operator may ask for beside the API: behind the socket of a running server, or in trunklinectl itself.
class AdminHandler {
 public:
  virtual ~AdminHandler() = default;
  // The answer is the text of a JSON object without a member "ok".
  virtual Task<Result<std::string>> run(std::string command, boost::json::object arguments) = 0;
};

// The one answer line, without its end: {"ok":true,…} or {"ok":false,"error":{"code":…,"message":…}}.
[[nodiscard]] std::string adminAnswer(const Result<std::string>& outcome);

}  // namespace trunkline::app
