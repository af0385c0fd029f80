// SPDX-License-Identifier: GPL-3.0-or-later
// A whole schema in a throw-away file with house accounts, shards and users: hot commands run on it one commit at a time.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/ledger/credit_wallet.h"
#include "server/ledger/invariants/invariant.h"
#include "server/modules/orders/commands/attach_number.h"
#include "server/modules/orders/commands/close_attempt.h"
#include "server/modules/orders/commands/end_attempt.h"
#include "server/modules/orders/commands/finish_order.h"
#include "server/modules/orders/commands/mark_unknown.h"
#include "server/modules/orders/commands/place_order.h"
#include "server/modules/orders/commands/record_message.h"
#include "server/modules/orders/commands/refund_order.h"
#include "server/modules/orders/commands/release_order.h"
#include "server/modules/orders/commands/request_close.h"
#include "server/modules/orders/commands/shards.h"
#include "server/storage/sqlite/connection.h"
#include "server/storage/sqlite/session.h"

namespace trunkline::testing {

[[nodiscard]] Money usd(std::int64_t micros);
[[nodiscard]] Money rub(std::int64_t micros);
[[nodiscard]] Money xts(std::int64_t micros);

// An order that the world knows, with the version that its last command left.
struct KnownOrder {
  OrderId id;
  UserId user;
};

class OrderWorld {
 public:
  static constexpr std::int64_t kProvider = 2;

  OrderWorld();
  ~OrderWorld();
  OrderWorld(const OrderWorld&) = delete;
  OrderWorld& operator=(const OrderWorld&) = delete;

  // Runs and commits; an error is rolled back and returned.
  Result<> tryRun(storage::HotCommand& command);
  // The same for what must not fail.
  void run(storage::HotCommand& command);
  // Applies and rolls back, as the engine does when a neighbour in the batch fails.
  void applyAndRollBack(storage::HotCommand& command);

  std::int64_t nextId() { return ++m_lastId; }
  void passUs(std::int64_t us) { m_nowUs += us; }
  [[nodiscard]] std::int64_t nowUs() const { return m_nowUs; }

  // A user with empty paid and promotional wallets; then money for them.
  UserId addUser();
  // An API key of his, with a daily cap where one is given.
  KeyId addKey(UserId user, std::optional<std::int64_t> dailyCapMicros);
  StaffId hire(Role role);
  void credit(UserId user, std::int64_t micros, ledger::AccountCode wallet = ledger::AccountCode::Paid);

  [[nodiscard]] std::int64_t integer(const std::string& sql);
  [[nodiscard]] std::string text(const std::string& sql);
  void script(const std::string& sql);
  [[nodiscard]] std::int64_t available(UserId user, ledger::AccountCode code = ledger::AccountCode::Paid);
  [[nodiscard]] std::int64_t state(OrderId order);
  [[nodiscard]] std::int64_t version(OrderId order);
  // Topics of the order's events in the order in which they were written, joined by spaces.
  [[nodiscard]] std::string events(OrderId order);
  // Hash over every row of every table.
  [[nodiscard]] std::string hash();
  // Names of the invariants that are violated, in their order, joined by spaces.
  [[nodiscard]] std::string violations(bool full = true, std::int64_t sinceId = 0);
  [[nodiscard]] std::string alarms();

  [[nodiscard]] const orders::Fence& fence() const { return m_fence; }

  // Inputs with everything filled in; tests change what they are about.
  orders::PlaceOrder::Input placeInput(UserId user, std::int64_t priceMicros = 50'000);
  orders::AttachNumber::Input attachInput(KnownOrder order, int attempt = 1);
  orders::RecordMessage::Input messageInput(KnownOrder order);
  orders::RequestClose::Input closeInput(KnownOrder order, orders::CloseReason reason = orders::CloseReason::Customer);
  orders::ReleaseOrder::Input releaseInput(KnownOrder order);
  orders::EndAttempt::Input endInput(KnownOrder order, orders::EndAttempt::How how, int attempt = 1);
  orders::MarkUnknown::Input unknownInput(KnownOrder order, int attempt = 1);
  orders::FinishOrder::Input finishInput(KnownOrder order);
  orders::CloseAttempt::Input closeAttemptInput(KnownOrder order, orders::CloseAttempt::How how, int attempt = 1);
  orders::AttemptPlan plan(Money maxCost, std::int64_t provider = kProvider) const { return {provider, maxCost, m_fxPpm}; }

  // All that is left, unless an amount is given.
  orders::RefundOrder::Input refundInput(KnownOrder order, StaffId staff, std::optional<std::int64_t> micros = {});
  // Orders brought into a state by real commands.
  KnownOrder buying(UserId user);
  KnownOrder waiting(UserId user);
  KnownOrder unknown(UserId user);
  KnownOrder closing(UserId user, orders::CloseReason reason = orders::CloseReason::Customer);
  KnownOrder received(UserId user);
  KnownOrder completed(UserId user);
  KnownOrder cancelled(UserId user);
  KnownOrder failed(UserId user);

  void setCost(Money cost, std::int64_t fxPpm) {
    m_cost = cost;
    m_fxPpm = fxPpm;
  }

 private:
  [[nodiscard]] std::string findings(const std::vector<ledger::Invariant>& checks, const ledger::Scope& scope);
  std::string textId() { return std::to_string(nextId()); }

  std::filesystem::path m_directory;
  std::unique_ptr<storage::sqlite::Connection> m_connection;
  std::unique_ptr<storage::sqlite::SqliteSession> m_session;
  orders::Fence m_fence;
  Money m_cost;
  std::int64_t m_fxPpm{1'000'000};
  std::int64_t m_lastId{1000};
  std::int64_t m_nowUs{1'767'225'600'000'000};
};

}  // namespace trunkline::testing
