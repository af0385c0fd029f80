// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ledger/wallets.h"

#include "server/ledger/entries.h"
#include "server/ledger/house_accounts.h"

namespace trunkline::ledger {
namespace {

constexpr storage::Sql kWalletOf{
    "SELECT id,credits_posted-debits_posted-debits_pending,debits_pending,open_holds,frozen FROM accounts "
    "WHERE owner_id=$1 AND code=$2 AND currency=$3"};
constexpr storage::Sql kOpenWallet{
    "INSERT INTO accounts(id,owner_id,code,currency,frozen) VALUES($1,$2,$3,$4,"
    "CASE WHEN EXISTS(SELECT 1 FROM user_bans WHERE user_id=$2 AND ended_us IS NULL) THEN 1 ELSE 0 END) "
    "ON CONFLICT(owner_id,code,currency) DO NOTHING"};
constexpr storage::Sql kCreditRow{
    "UPDATE accounts SET credits_posted=credits_posted+$4,version=version+1 WHERE owner_id=$1 AND code=$2 AND currency=$3 "
    "AND credits_posted<=$5-$4 RETURNING id,version,credits_posted-debits_posted-debits_pending"};

constexpr std::int64_t kPlayMoneyMicros = 100'000'000;

}  // namespace

Result<std::optional<WalletBalance>> walletOf(storage::Session& session, UserId user, AccountCode code, Currency currency) {
  std::optional<WalletBalance> found;
  const auto rows = session.run(kWalletOf, {user.value(), static_cast<std::int64_t>(code), currency.text()},
                                [&found, currency](const storage::RowView& row) {
                                  found = WalletBalance{row.integer(0), Money(row.integer(1), currency), Money(row.integer(2), currency),
                                                        static_cast<int>(row.integer(3)), row.integer(4) != 0};
                                });
  if (!rows) return Failure(rows.error());
  return found;
}

Result<bool> openWallet(storage::Session& session, std::int64_t id, UserId user, AccountCode code, Currency currency) {
  const auto rows = session.run(kOpenWallet, {id, user.value(), static_cast<std::int64_t>(code), currency.text()});
  if (!rows) return Failure(rows.error());
  return *rows == 1;
}

Result<std::optional<WalletAfter>> creditWalletRow(storage::Session& session, UserId user, AccountCode code, Money amount) {
  std::optional<WalletAfter> wallet;
  const auto rows = session.run(
      kCreditRow, {user.value(), static_cast<std::int64_t>(code), amount.currency().text(), amount.micros(), limits::kMoneyTotalMaxMicros},
      [&wallet](const storage::RowView& row) { wallet = WalletAfter{row.integer(0), row.integer(1), row.integer(2)}; });
  if (!rows) return Failure(rows.error());
  return wallet;
}

Result<> OpenPlayWallet::apply(storage::Session& session) {
  m_opened = false;
  const auto currency = Currency::parse("XTS");
  if (!currency) return Failure(currency.error());
  const auto opened = openWallet(session, m_input.walletId, m_input.user, AccountCode::Play, *currency);
  if (!opened) return Failure(opened.error());
  if (!*opened) return {};
  const auto wallet = creditWalletRow(session, m_input.user, AccountCode::Play, Money(kPlayMoneyMicros, *currency));
  if (!wallet) return Failure(wallet.error());
  if (!*wallet) return fail(ErrorCode::Internal, "internal error", "a new play wallet could not be credited");
  m_opened = true;
  return recordCredit(session, {.transferId = m_input.transferId,
                                .code = TransferCode::Promotion,
                                .debitAccount = houseAccount(AccountCode::PromotionExpense, *currency),
                                .amountMicros = kPlayMoneyMicros,
                                .wallet = **wallet,
                                .actor = std::nullopt,
                                .note = std::nullopt,
                                .nowUs = m_input.nowUs});
}

}  // namespace trunkline::ledger
