// SPDX-License-Identifier: GPL-3.0-or-later
// A request and its answer as the simulator's parts hand them round, and the ways in which an answer can go wrong.
#pragma once
#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace trunkline::simulators {

struct Request {
  std::string method;
  std::string path;                               // without the query
  std::map<std::string, std::string> parameters;  // of the query, and of a form body
  std::map<std::string, std::string> headers;     // names in lower case
  std::string body;
};

enum class Damage {
  None,
  Silence,   // never answered
  Reset,     // the connection is reset instead
  Truncate,  // half of the body, then the end
  Drip,      // a byte now and then
};

struct Reply {
  int status{200};
  std::string body{};
  std::string contentType{"application/json"};
  std::string location{};  // the header of a resource that was made; none when empty
  Damage damage{Damage::None};
  std::chrono::milliseconds delay{0};
};

// A protocol: what one upstream answers.
class Protocol {
 public:
  virtual ~Protocol() = default;
  [[nodiscard]] virtual Reply answer(const Request& request) = 0;
};

}  // namespace trunkline::simulators
