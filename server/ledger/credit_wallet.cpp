// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/credit_wallet.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/ledger/activity.h"
#include "server/ledger/entries.h"
#include "server/ledger/house_accounts.h"
#include "server/ledger/wallets.h"

namespace trunkline::ledger {
namespace {

constexpr storage::Sql kCreditFound{"SELECT 1 FROM accounts WHERE owner_id=$1 AND code=$2 AND currency=$3"};

}  // namespace

Result<> CreditWallet::apply(storage::Session& session) {
  m_output = {};
  if (m_input.amount.micros() < 1 || m_input.amount.micros() > limits::kTransferMaxMicros) {
    m_output.outcome = Outcome::OutOfRange;
    return {};
  }
  const bool paid = m_input.wallet == AccountCode::Paid;
  const auto wallet = creditWalletRow(session, m_input.user, m_input.wallet, m_input.amount);
  if (!wallet) return Failure(wallet.error());
  if (!*wallet) return refuse(session);
  auto recorded = recordCredit(session, {.transferId = m_input.transferId,
                                         .code = paid ? TransferCode::Adjustment : TransferCode::Promotion,
                                         .debitAccount = houseAccount(AccountCode::PromotionExpense, m_input.amount.currency()),
                                         .amountMicros = m_input.amount.micros(),
                                         .wallet = **wallet,
                                         .actor = m_input.actor,
                                         .note = m_input.reason,
                                         .nowUs = m_input.nowUs});
  if (!recorded) return recorded;
  m_output.outcome = Outcome::Credited;
  m_output.available = Money((*wallet)->availableMicros, m_input.amount.currency());
  return writeAudit(session);
}

Result<> CreditWallet::refuse(storage::Session& session) {
  const auto rows =
      session.run(kCreditFound, {m_input.user.value(), static_cast<std::int64_t>(m_input.wallet), m_input.amount.currency().text()});
  if (!rows) return Failure(rows.error());
  m_output.outcome = *rows == 0 ? Outcome::NotFound : Outcome::OutOfRange;
  return {};
}

Result<> CreditWallet::writeAudit(storage::Session& session) {
  const std::string after = boost::json::serialize(boost::json::object{
      {"transfer", TransferId(m_input.transferId).text()},
      {"wallet", m_input.wallet == AccountCode::Paid ? "paid" : "promotional"},
      {"amount", m_input.amount.amountText()},
      {"currency", m_input.amount.currency().text()},
      {"available", m_output.available.amountText()},
  });
  return writeActivity(session, {.id = m_input.auditId,
                                 .actor = {StaffId(m_input.actor.value_or(0)), m_input.ip.value_or("")},
                                 .action = "wallet.credit",
                                 .object = m_input.user.text(),
                                 .reason = m_input.reason,
                                 .before = std::nullopt,
                                 .after = after,
                                 .atUs = m_input.nowUs});
}

}  // namespace trunkline::ledger
