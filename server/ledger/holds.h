// SPDX-License-Identifier: GPL-3.0-or-later
// Hold, capture and release of a customer's money: parts of a hot command, run inside its commit.
#pragma once
#include <optional>
#include <string>

#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/ledger/accounts.h"
#include "server/storage/database.h"

namespace trunkline::ledger {

// A wallet row after it was changed; `seq` is its version and orders the wallet's transfers.
struct WalletAfter {
  std::int64_t wallet{};
  std::int64_t seq{};
  std::int64_t availableMicros{};
};

// What must hold for money to be reserved; all of it is tested by the one statement that reserves.
struct Reservation {
  UserId user;
  bool sandbox{};  // the play wallet; else promotional money if it covers the amount, else paid money
  Money amount;
  int activeLimit{};  // unresolved holds over all wallets of the user, this one included
  std::string idempotencyKey;
  KeyId key;             // the API key that pays; 0: a signed-in person
  std::int64_t nowUs{};  // whose day the key's cap is for
};

// The first statement of a purchase: reserves the amount, or changes nothing and returns nothing.
[[nodiscard]] Result<std::optional<WalletAfter>> reserve(storage::Session& session, const Reservation& reservation);

// Why a reservation was refused; funds are what is left when nothing else stands in the way.
enum class Refusal { Frozen, TooManyActive, KeyRevoked, KeyCap, Funds };
[[nodiscard]] Result<Refusal> whyRefused(storage::Session& session, const Reservation& reservation);

// The transfer row of a reservation made in the same commit.
[[nodiscard]] Result<> recordHold(storage::Session& session, std::int64_t holdId, OrderId order, Money amount, const WalletAfter& wallet,
                                  std::int64_t nowUs);

struct Resolution {
  TransferKind kind{};  // Capture or Release
  std::int64_t transferId{};
  std::int64_t holdId{};
  std::int64_t nowUs{};
};
struct Resolved {
  WalletAfter wallet;
  std::int64_t amountMicros{};
};

// Resolves a hold once: nothing when it was captured or released before, or never existed.
[[nodiscard]] Result<std::optional<Resolved>> resolve(storage::Session& session, const Resolution& resolution);

}  // namespace trunkline::ledger
