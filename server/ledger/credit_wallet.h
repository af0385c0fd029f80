// SPDX-License-Identifier: GPL-3.0-or-later
// Money given to a customer by the house: adjustment (30, paid wallet) or promotion (50, promotional wallet), with its
// audit row in the same commit.
#pragma once
#include <optional>
#include <string>

#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/ledger/accounts.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

class CreditWallet final : public storage::HotCommand {
 public:
  enum class Outcome {
    Credited,
    NotFound,    // the user has no such wallet in that currency
    OutOfRange,  // amount outside 1 … 10^15 micros, or the wallet's total would exceed 10^18
  };
  struct Input {
    std::int64_t transferId{};
    std::int64_t auditId{};
    UserId user;
    AccountCode wallet{AccountCode::Paid};  // Paid or Promotional
    Money amount;
    std::string reason;  // the customer's note of the transfer and the audit row's reason
    std::optional<std::int64_t> actor;
    std::optional<std::string> ip;
    std::int64_t nowUs{};
  };
  struct Output {
    Outcome outcome{};
    Money available;
  };

  explicit CreditWallet(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "creditWallet"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.user.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  Result<> refuse(storage::Session& session);
  Result<> writeAudit(storage::Session& session);

  Input m_input;
  Output m_output;
};

}  // namespace trunkline::ledger
