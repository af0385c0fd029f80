// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/credit_wallet.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/crypto/bytes.h"
#include "server/ledger/entries.h"
#include "server/ledger/house_accounts.h"
#include "server/ledger/wallets.h"

namespace trunkline::ledger {
namespace {

constexpr storage::Sql kCreditFound{"SELECT 1 FROM accounts WHERE owner_id=$1 AND code=$2 AND currency=$3"};
constexpr storage::Sql kCreditAudit{
    "INSERT INTO audit(id,at_us,actor,ip,action,object,reason,payload_hash) VALUES($1,$2,$3,$4,'wallet.credit',$5,$6,$7)"};
constexpr storage::Sql kCreditAuditPayload{"INSERT INTO audit_payload(audit_id,before,after) VALUES($1,NULL,$2)"};

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
  const auto audit = session.run(kCreditAudit, {m_input.auditId, m_input.nowUs, m_input.actor, m_input.ip, m_input.user.text(),
                                                m_input.reason, crypto::sha256Hex(after)});
  if (!audit) return Failure(audit.error());
  const auto payload = session.run(kCreditAuditPayload, {m_input.auditId, after});
  if (!payload) return Failure(payload.error());
  return {};
}

}  // namespace trunkline::ledger
