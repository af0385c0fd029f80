// SPDX-License-Identifier: GPL-3.0-or-later
// T1: idempotency row + hold + hold transfer + order BUYING + attempt 1 sent, in one commit.
#pragma once
#include "server/modules/orders/commands/common.h"

namespace trunkline::orders {

class PlaceOrder final : public storage::HotCommand {
 public:
  enum class Outcome { Placed, Replayed, KeyReused, InsufficientFunds, WalletFrozen, TooManyActive, ApiKeyRevoked, ApiKeyCap };

  struct Input {
    OrderId order;
    std::int64_t holdId{};  // transfer id
    UserId user;
    bool sandbox{};  // pays from the play wallet (code 9, XTS) only; else promotional money if it covers the price, else paid money
    KeyId key;       // the API key that orders; 0: a signed-in person
    std::string idempotencyKey;
    std::string requestHash;
    std::string service;
    std::string country;
    std::optional<std::string> operatorName;
    Money price;
    std::int64_t priceSet{};
    std::int64_t priceRule{};
    int shard{};
    int activeLimit{};  // unresolved holds of the user over all his wallets, this one included
    AttemptPlan attempt;
    std::optional<std::string> extrasJson;
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{};
    OrderId existing;  // Replayed: the order of the first request
  };

  explicit PlaceOrder(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "placeOrder"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Input& input() const { return m_input; }
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Input m_input;
  Output m_output;
};

}  // namespace trunkline::orders
