// SPDX-License-Identifier: GPL-3.0-or-later
// A database whose commands the test lets fail: before they run (a full disk), or after their commit (a lost answer).
#pragma once
#include <functional>
#include <mutex>
#include <string>

#include "server/storage/database.h"

namespace trunkline::testing {

class FlakyDatabase final : public storage::Database {
 public:
  using Database::read;
  enum class Fault { None, Refused, AnswerLost };

  explicit FlakyDatabase(storage::Database& real) : m_real(real) {}

  // Asked for each command by its name and each read by its text, a transaction as "transaction"; replaced at any time, from any thread.
  void setFaults(std::function<Fault(std::string_view)> faults) {
    const std::scoped_lock lock(m_mutex);
    m_faults = std::move(faults);
  }

  Task<Result<std::int64_t>> read(const storage::Sql* sql, std::vector<storage::OwnedValue> parameters, storage::OnRow onRow,
                                  storage::ReadOptions options) override {
    if (faultOf(sql->text) != Fault::None) co_return fail(ErrorCode::Overloaded, "no reads", "flaky");
    co_return co_await m_real.read(sql, std::move(parameters), std::move(onRow), options);
  }
  Task<Result<>> execute(storage::HotCommand* command) override {
    const Fault fault = faultOf(command->name());
    if (fault == Fault::Refused) co_return fail(ErrorCode::Overloaded, "no writes", "flaky");
    auto done = co_await m_real.execute(command);
    if (fault == Fault::AnswerLost) co_return fail(ErrorCode::Internal, "unknown commit", "flaky");
    co_return done;
  }
  Task<Result<>> transaction(storage::TransactionBody* body) override {
    if (faultOf("transaction") != Fault::None) co_return fail(ErrorCode::Overloaded, "no writes", "flaky");
    co_return co_await m_real.transaction(body);
  }
  Task<Result<std::int64_t>> jobRead(std::string sql, storage::OnRow onRow, std::chrono::seconds deadline) override {
    if (faultOf(sql) != Fault::None) co_return fail(ErrorCode::Overloaded, "no reads", "flaky");
    co_return co_await m_real.jobRead(std::move(sql), std::move(onRow), deadline);
  }
  [[nodiscard]] bool writable() const override { return m_real.writable(); }

 private:
  Fault faultOf(std::string_view what) {
    const std::scoped_lock lock(m_mutex);
    return m_faults ? m_faults(what) : Fault::None;
  }

  storage::Database& m_real;
  std::mutex m_mutex;
  std::function<Fault(std::string_view)> m_faults;
};

}  // namespace trunkline::testing
