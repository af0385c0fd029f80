// SPDX-License-Identifier: GPL-3.0-or-later
// TextVerified's API v2 as its own description has it: bearer tokens, purchases answered by a link, numbers of the United
// States without a country code. A rule's call is auth, services, pricing, inventory, create, get, list, cancel, sms or me.
#pragma once
#include <boost/json.hpp>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "tests/simulators/books.h"
#include "tests/simulators/http_message.h"
#include "tests/simulators/rules.h"

namespace trunkline::simulators {

class TextVerifiedProtocol final : public Protocol {
 public:
  // An empty key lets every key in but the empty one.
  TextVerifiedProtocol(Books& books, Rules& rules, std::string key) : m_books(books), m_rules(rules), m_key(std::move(key)) {}
  [[nodiscard]] Reply answer(const Request& request) override;

 private:
  struct Asked {
    std::string_view call;
    Number* number{nullptr};
    const Service* service{nullptr};
  };
  [[nodiscard]] Asked understand(const Request& request, std::string_view path);
  [[nodiscard]] Reply perform(const Asked& asked, const Request& request, const Order& order);
  [[nodiscard]] Reply authenticate(const Request& request);
  [[nodiscard]] Reply create(const Asked& asked, const Request& request, const Order& order);
  [[nodiscard]] Reply list(const Request& request);
  [[nodiscard]] Reply priceOf(const Asked& asked) const;
  [[nodiscard]] Reply stockOf(const Asked& asked) const;
  [[nodiscard]] Reply cancel(Number& number);
  [[nodiscard]] Reply messages(Number* number);
  [[nodiscard]] boost::json::object shown(const Number& number) const;
  [[nodiscard]] Number* numberNamed(std::string_view id);
  [[nodiscard]] bool isAllowed(const Request& request) const;

  Books& m_books;
  Rules& m_rules;
  std::string m_key;
  std::set<std::string> m_tokens;
  std::map<std::string, std::int64_t> m_purchases;  // by idempotency key
};

}  // namespace trunkline::simulators
