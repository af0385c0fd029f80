// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/wallet/wallet_controller.h"

#include <cstdint>

#include "server/modules/wallet/transaction_pages.h"

namespace trunkline::wallet {

WalletController::WalletController(storage::Database& database, Clock& clock, Currency walletCurrency)
    : m_store(database), m_clock(clock), m_currency(walletCurrency) {}

Purse WalletController::purseOf(const http::Principal& principal) const {
  return principal.sandbox ? playPurse(principal.user) : moneyPurse(principal.user, m_currency);
}

http::Answer<Wallet> WalletController::get(const http::Call* call, Nothing) {
  auto balance = co_await m_store.balance(purseOf(call->principal));
  if (!balance) co_return tl::unexpected(std::move(balance).error());
  http::Reply<Wallet> reply;
  reply.body = *balance;
  co_return reply;
}

http::Answer<Page<Transaction>> WalletController::list(const http::Call* call, PageRequest request) {
  WalletCursor from;
  from.sequence.fill(INT64_MAX);
  if (request.cursor) {
    const auto decoded = decodeCursor(request.cursor->value);
    if (!decoded) co_return failField("cursor", FieldCode::OutOfRange, "must be a cursor that this list gave");
    from = *decoded;
  }
  const auto limit = request.limit ? static_cast<int>(request.limit->value) : limits::kPageDefault;
  const Purse purse = purseOf(call->principal);
  const std::int64_t nowUs = m_clock.nowUs();
  Movements read;
  for (std::size_t i = 0; i < read.size(); ++i) {
    const auto& wallet = purse.wallets[i];
    if (!wallet) continue;
    auto rows = co_await m_store.movements(purse.owner, *wallet, purse.currency, from.sequence[i], from.backwards, limit + 1);
    if (!rows) co_return tl::unexpected(std::move(rows).error());
    read[i] = std::move(*rows);
  }
  http::Reply<Page<Transaction>> reply;
  reply.body = makePage(std::move(read), from, !request.cursor, static_cast<std::size_t>(limit), nowUs);
  co_return reply;
}

}  // namespace trunkline::wallet
