// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulators/books.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace trunkline::simulators {
namespace {

constexpr std::int64_t kRefStep = 3;
constexpr std::int64_t kMicros = 1'000'000;
constexpr std::int64_t kPriceStep = 100;

std::string digits(std::int64_t value, int width) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%0*lld", width, static_cast<long long>(value));
  return text.data();
}

std::int64_t listPrice(const Service& service, const Country& country) {
  return (500 + (service.id * 37 + country.id * 11) % 2'500) * kPriceStep;  // 0.0500 to 0.2999
}

}  // namespace

std::int64_t utcMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string decimal(std::int64_t micros) { return std::to_string(micros / kMicros) + '.' + digits(micros % kMicros / kPriceStep, 4); }

std::optional<std::int64_t> fromDecimal(std::string_view text) {
  const std::size_t point = text.find('.');
  std::string fraction(point == std::string_view::npos ? std::string_view{} : text.substr(point + 1));
  if (fraction.size() > 6) return std::nullopt;
  fraction.resize(6, '0');
  const std::string whole = std::string(text.substr(0, point)) + fraction;
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), out);
  if (error != std::errc{} || end != whole.data() + whole.size() || out < 0) return std::nullopt;
  return out;
}

std::string_view stateName(NumberState state) {
  switch (state) {
    case NumberState::Active:
      return "active";
    case NumberState::Closed:
      return "closed";
    case NumberState::Rejected:
      return "rejected";
    case NumberState::Expired:
      return "expired";
  }
  return "unknown";
}

Books::Books(Behaviour behaviour)
    : m_behaviour(behaviour), m_engine(behaviour.seed), m_balanceMicros(behaviour.balanceMicros), m_nextRef(behaviour.firstRef) {
  for (const Service& service : services()) {
    for (const Country& country : countries()) setStock(service, country, {behaviour.stockEach, listPrice(service, country)});
  }
}

std::int64_t Books::random(std::int64_t low, std::int64_t high) { return std::uniform_int_distribution<std::int64_t>(low, high)(m_engine); }

void Books::planMessage(Number& number) {
  number.code = digits(random(0, 999'999), 6);
  number.text = number.code;
  if (!m_planned.empty()) {
    number.text = m_planned.front().text;
    number.code = m_planned.front().code;
    number.arrivesMs = number.boughtMs + m_planned.front().afterMs;
    m_planned.pop_front();
  } else if (random(1, 100) <= m_behaviour.smsChancePercent) {
    number.arrivesMs = number.boughtMs + random(m_behaviour.smsAfterMinMs, m_behaviour.smsAfterMaxMs);
  }
}

std::pair<Number*, std::optional<Books::Refusal>> Books::sell(const Service& service, const Country& country, const Country* from,
                                                              std::optional<std::int64_t> maxMicros) {
  Stock& stock = m_stock[{service.id, country.id}];
  if (stock.count <= 0 || (maxMicros && stock.costMicros > *maxMicros)) return {nullptr, Refusal::NoNumbers};
  if (stock.costMicros > m_balanceMicros) return {nullptr, Refusal::NoBalance};
  --stock.count;
  m_balanceMicros -= stock.costMicros;
  Number number;
  number.ref = m_nextRef;
  m_nextRef += kRefStep;
  number.service = &service;
  number.country = from == nullptr ? &country : from;
  // The reference makes it unique: nobody is sold a number twice.
  number.phone = std::string(number.country->dialCode) + '9' + digits(number.ref % 1'000'000'000, 9);
  number.costMicros = stock.costMicros;
  number.boughtMs = utcMs();
  planMessage(number);
  m_numbers.push_back(std::move(number));
  m_byRef[m_numbers.back().ref] = &m_numbers.back();
  return {&m_numbers.back(), std::nullopt};
}

Number* Books::find(std::int64_t ref) {
  const auto found = m_byRef.find(ref);
  if (found == m_byRef.end()) return nullptr;
  Number& number = *found->second;
  if (number.state == NumberState::Active && utcMs() >= endsMs(number)) {
    if (!number.handedOut) reject(number);
    number.state = number.handedOut ? NumberState::Closed : NumberState::Expired;
  }
  return &number;
}

bool Books::arrived(const Number& number) const { return number.arrivesMs && utcMs() >= *number.arrivesMs; }

bool Books::tooEarlyToReject(const Number& number) const { return utcMs() < number.boughtMs + m_behaviour.cancelMinMs; }

void Books::reject(Number& number) {
  number.state = NumberState::Rejected;
  m_balanceMicros += number.costMicros;
  ++m_stock[{number.service->id, number.country->id}].count;
}

void Books::message(Number& number, std::string text, std::string code, std::int64_t afterMs, bool late) {
  number.text = std::move(text);
  number.code = std::move(code);
  number.arrivesMs = utcMs() + afterMs;
  number.late = late;
}

void Books::messageForNext(std::string text, std::string code, std::int64_t afterMs) {
  m_planned.push_back({std::move(text), std::move(code), afterMs});
}

}  // namespace trunkline::simulators
