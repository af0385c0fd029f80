// SPDX-License-Identifier: GPL-3.0-or-later
// What a test orders the upstream to do wrong: {match: {call?, service?, country?, n?}, then: {…}, times?}.
#pragma once
#include <boost/json.hpp>
#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "tests/simulators/assortment.h"

namespace trunkline::simulators {

enum class Fault { None, TimeoutAfterBuy, Reset, Truncate, Garbage, Drip, Duplicate, ServerError };

struct Order {
  std::chrono::milliseconds delay{0};
  Fault fault{Fault::None};
  const Country* wrongCountry{nullptr};  // sold instead
  bool anyWrongCountry{false};
  std::optional<std::string> answer{};  // told as it is, nothing is done
  int status{200};                      // of that answer
};

class Rules {
 public:
  // The error of a rule that cannot be understood; empty when it was taken.
  [[nodiscard]] std::string add(const boost::json::value& rule);
  void clear() { m_rules.clear(); }
  // The first rule that fits and is not used up; counts what it sees.
  [[nodiscard]] Order take(std::string_view call, const Service* service, const Country* country);

 private:
  struct Rule {
    std::optional<std::string> call{};
    const Service* service{nullptr};
    const Country* country{nullptr};
    std::optional<std::int64_t> nth{};
    std::optional<std::int64_t> times{};
    std::int64_t seen{0};
    std::int64_t used{0};
    Order order{};
  };
  [[nodiscard]] static std::string readMatch(const boost::json::object& match, Rule& rule);
  [[nodiscard]] static std::string readOrder(const boost::json::object& then, Order& order);
  std::deque<Rule> m_rules;
};

// A text or a whole number as text; empty for anything else.
[[nodiscard]] std::string textOf(const boost::json::object& object, std::string_view name);

}  // namespace trunkline::simulators
