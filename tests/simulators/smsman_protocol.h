// SPDX-License-Identifier: GPL-3.0-or-later
// SMS-Man's API v2.0 as its customers describe it: numbers as texts here and integers there, error codes that are none.
#pragma once
#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "tests/simulators/books.h"
#include "tests/simulators/http_message.h"
#include "tests/simulators/rules.h"

namespace trunkline::simulators {

class SmsManProtocol final : public Protocol {
 public:
  // An empty token lets every token in but the empty one.
  SmsManProtocol(Books& books, Rules& rules, std::string token) : m_books(books), m_rules(rules), m_token(std::move(token)) {}
  [[nodiscard]] Reply answer(const Request& request) override;

 private:
  [[nodiscard]] Reply perform(std::string_view call, const Request& request, const Order& order, Number* number);
  [[nodiscard]] Reply prices(const Request& request) const;
  [[nodiscard]] Reply limits(const Request& request) const;
  [[nodiscard]] Reply getNumber(const Request& request, const Order& order);
  [[nodiscard]] Reply getSms(Number* number);
  [[nodiscard]] Reply setStatus(const Request& request, Number* number);
  [[nodiscard]] Number* numberOf(const Request& request);

  Books& m_books;
  Rules& m_rules;
  std::string m_token;
};

}  // namespace trunkline::simulators
