// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/wallet/wallet_store.h"

#include <optional>

namespace trunkline::wallet {
namespace {

using ledger::AccountCode;
using ledger::TransferCode;
using storage::Sql;

constexpr std::int64_t kNoWallet = 0;  // no account has that code

constexpr Sql kBalance{
    "SELECT credits_posted-debits_posted-debits_pending, debits_pending FROM accounts WHERE owner_id=$1 AND currency=$2 AND code "
    "IN($3,$4)"};

constexpr Sql kOlder{
    "SELECT t.id, t.code, t.amount, t.debit_account, t.wallet_id, t.order_id, t.payment_id, t.available_after, t.created_us, t.note, "
    "t.wallet_seq FROM accounts a JOIN transfers t ON t.wallet_id=a.id "
    "WHERE a.owner_id=$1 AND a.code=$2 AND a.currency=$3 AND t.wallet_id IS NOT NULL AND t.wallet_seq<$4 "
    "ORDER BY t.wallet_seq DESC LIMIT $5"};
constexpr Sql kNewer{
    "SELECT t.id, t.code, t.amount, t.debit_account, t.wallet_id, t.order_id, t.payment_id, t.available_after, t.created_us, t.note, "
    "t.wallet_seq FROM accounts a JOIN transfers t ON t.wallet_id=a.id "
    "WHERE a.owner_id=$1 AND a.code=$2 AND a.currency=$3 AND t.wallet_id IS NOT NULL AND t.wallet_seq>$4 "
    "ORDER BY t.wallet_seq LIMIT $5"};

std::optional<TransactionType> typeOf(TransferCode code) {
  switch (code) {
    case TransferCode::Hold:
      return TransactionType::hold;
    case TransferCode::Capture:
      return TransactionType::capture;
    case TransferCode::Release:
      return TransactionType::release;
    case TransferCode::Topup:
      return TransactionType::topup;
    case TransferCode::PaymentRefund:
    case TransferCode::Refund:
      return TransactionType::refund;
    case TransferCode::Chargeback:
      return TransactionType::chargeback;
    case TransferCode::Payout:
      return TransactionType::payout;
    case TransferCode::Adjustment:
      return TransactionType::adjustment;
    case TransferCode::Promotion:
      return TransactionType::promotion;
    case TransferCode::CostAtPurchase:
    case TransferCode::CostReturned:
    case TransferCode::CostAtCapture:
    case TransferCode::SupplierLoss:
    case TransferCode::Fx:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Movement> movementOf(const storage::RowView& row, Currency currency) {
  const auto code = TransferCode{row.integer(1)};
  const auto type = typeOf(code);
  if (!type) return std::nullopt;
  Movement movement;
  movement.sequence = row.integer(10);
  Transaction& out = movement.transaction;
  out.id = TransferId(row.integer(0));
  out.type = *type;
  out.amount = Money(row.integer(2), currency);
  // A release is written from the same side as its hold, but gives the money back.
  const bool debited = row.integer(3) == row.integer(4);
  out.direction = debited && code != TransferCode::Release ? Direction::out : Direction::in;
  out.affects_available = code != TransferCode::Capture;  // the hold did already
  if (const auto order = row.optionalInteger(5)) out.order_id = OrderId(*order);
  if (const auto payment = row.optionalInteger(6)) out.topup_id = TopupId(*payment);
  out.balance_after = Money(row.integer(7), currency);
  out.created_at = Timestamp{row.integer(8)};
  out.note = row.optionalText(9);
  return movement;
}

std::int64_t codeOf(const std::optional<AccountCode>& code) { return code ? static_cast<std::int64_t>(*code) : kNoWallet; }

Currency playCurrency() { return Currency::parse("XTS").value(); }

}  // namespace

Purse moneyPurse(UserId owner, Currency currency) { return {owner, currency, {AccountCode::Paid, AccountCode::Promotional}}; }

Purse playPurse(UserId owner) { return {owner, playCurrency(), {AccountCode::Play, std::nullopt}}; }

Task<Result<Wallet>> WalletStore::balance(Purse purse) {
  std::int64_t available = 0;
  std::int64_t held = 0;
  storage::OnRow onRow = [&available, &held](const storage::RowView& row) {
    available += row.integer(0);  // two totals of at most 10^18 each
    held += row.integer(1);
  };
  std::vector<storage::OwnedValue> parameters{purse.owner.value(), std::string(purse.currency.text()), codeOf(purse.wallets[0]),
                                              codeOf(purse.wallets[1])};
  const auto rows = co_await m_database.read(&kBalance, std::move(parameters), std::move(onRow));
  if (!rows) co_return tl::unexpected(rows.error());
  co_return Wallet{Money(available, purse.currency), Money(held, purse.currency), Money(available + held, purse.currency)};
}

Task<Result<std::vector<Movement>>> WalletStore::movements(UserId owner, AccountCode wallet, Currency currency, std::int64_t sequence,
                                                           bool newer, int count) {
  std::vector<Movement> movements;
  bool foreign = false;
  storage::OnRow onRow = [&movements, &foreign, currency](const storage::RowView& row) {
    if (auto movement = movementOf(row, currency)) {
      movements.push_back(std::move(*movement));
    } else {
      foreign = true;
    }
  };
  std::vector<storage::OwnedValue> parameters{owner.value(), static_cast<std::int64_t>(wallet), std::string(currency.text()), sequence,
                                              std::int64_t{count}};
  const auto rows = co_await m_database.read(newer ? &kNewer : &kOlder, std::move(parameters), std::move(onRow));
  if (!rows) co_return tl::unexpected(rows.error());
  // Never shown wrongly: such a row would be an entry that the house made on a wallet by mistake.
  if (foreign) co_return fail(ErrorCode::Internal, "The transactions cannot be shown", "a wallet has a transfer of a house code");
  co_return movements;
}

}  // namespace trunkline::wallet
