// SPDX-License-Identifier: GPL-3.0-or-later
// The simulator's own interface for tests: POST /control/{rules,sms,stock,balance}, DELETE /control/rules, GET /control/journal.
#pragma once
#include <boost/json.hpp>

#include "tests/simulators/books.h"
#include "tests/simulators/http_message.h"
#include "tests/simulators/rules.h"

namespace trunkline::simulators {

class ControlApi {
 public:
  ControlApi(Books& books, Rules& rules) : m_books(books), m_rules(rules) {}
  [[nodiscard]] Reply answer(const Request& request);

 private:
  [[nodiscard]] Reply sms(const boost::json::object& body);
  [[nodiscard]] Reply stock(const boost::json::object& body);
  [[nodiscard]] Reply balance(const boost::json::object& body);
  [[nodiscard]] Reply journal() const;

  Books& m_books;
  Rules& m_rules;
};

}  // namespace trunkline::simulators
