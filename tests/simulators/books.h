// SPDX-License-Identifier: GPL-3.0-or-later
// The upstream's own truth: its stock, the reseller's balance, every number it sold. What a test compares our books with.
#pragma once
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <unordered_map>
#include <utility>

#include "tests/simulators/assortment.h"

namespace trunkline::simulators {

struct Behaviour {
  std::int64_t smsAfterMinMs{2'000};
  std::int64_t smsAfterMaxMs{5'000};
  int smsChancePercent{100};
  std::int64_t lifetimeMs{1'200'000};
  std::int64_t cancelMinMs{0};
  std::int64_t balanceMicros{1'000'000'000'000};
  std::int64_t stockEach{100'000};
  std::uint64_t seed{1};
  std::int64_t firstRef{310'000'007};  // unlike our own ids; higher at each start where buyers remember the last run
};

enum class NumberState { Active, Closed, Rejected, Expired };
[[nodiscard]] std::string_view stateName(NumberState state);

struct Number {
  std::int64_t ref{};
  std::string phone;
  const Service* service{};
  const Country* country{};  // where the number really is from
  std::int64_t costMicros{};
  std::int64_t boughtMs{};  // UTC
  std::optional<std::int64_t> arrivesMs{};
  std::string code{};
  std::string text{};
  bool late{false};        // the message is told although the number is closed
  bool handedOut{false};   // the code was read
  int answers{0};          // in how many answers this reference was sold
  std::string answered{};  // what the buyer was told
  NumberState state{NumberState::Active};
};

struct Stock {
  std::int64_t count{};
  std::int64_t costMicros{};
};

class Books {
 public:
  enum class Refusal { NoNumbers, NoBalance };
  explicit Books(Behaviour behaviour);

  // Takes stock and balance. `from` is where the number is from when that is not the country paid for.
  [[nodiscard]] std::pair<Number*, std::optional<Refusal>> sell(const Service& service, const Country& country, const Country* from,
                                                                std::optional<std::int64_t> maxMicros);
  // Null when it was never sold; one whose time is over is expired and paid back first.
  [[nodiscard]] Number* find(std::int64_t ref);
  [[nodiscard]] Number* last() { return m_numbers.empty() ? nullptr : &m_numbers.back(); }
  [[nodiscard]] bool arrived(const Number& number) const;
  [[nodiscard]] std::int64_t endsMs(const Number& number) const { return number.boughtMs + m_behaviour.lifetimeMs; }
  [[nodiscard]] bool tooEarlyToReject(const Number& number) const;
  void reject(Number& number);  // money and stock go back
  // A message for one number, or for the next one to be sold.
  void message(Number& number, std::string text, std::string code, std::int64_t afterMs, bool late);
  void messageForNext(std::string text, std::string code, std::int64_t afterMs);

  [[nodiscard]] std::int64_t balance() const { return m_balanceMicros; }
  void setBalance(std::int64_t micros) { m_balanceMicros = micros; }
  void setStock(const Service& service, const Country& country, Stock stock) { m_stock[{service.id, country.id}] = stock; }
  [[nodiscard]] const std::map<std::pair<int, int>, Stock>& stock() const { return m_stock; }  // by service and country
  [[nodiscard]] const std::deque<Number>& numbers() const { return m_numbers; }

 private:
  struct Planned {
    std::string text;
    std::string code;
    std::int64_t afterMs;
  };
  [[nodiscard]] std::int64_t random(std::int64_t low, std::int64_t high);
  void planMessage(Number& number);

  Behaviour m_behaviour;
  std::mt19937_64 m_engine;
  std::int64_t m_balanceMicros;
  std::int64_t m_nextRef;
  std::map<std::pair<int, int>, Stock> m_stock;
  std::deque<Number> m_numbers;  // never moves its elements
  std::unordered_map<std::int64_t, Number*> m_byRef;
  std::deque<Planned> m_planned;
};

[[nodiscard]] std::int64_t utcMs();
// Micros as a decimal with four places, and back; nothing for anything else.
[[nodiscard]] std::string decimal(std::int64_t micros);
[[nodiscard]] std::optional<std::int64_t> fromDecimal(std::string_view text);

}  // namespace trunkline::simulators
