// SPDX-License-Identifier: GPL-3.0-or-later
// Pages over the movements of one or two wallets.
#pragma once
#include <array>
#include <optional>
#include <vector>

#include "server/modules/wallet/wallet_store.h"

namespace trunkline::wallet {

using Movements = std::array<std::vector<Movement>, WalletCursor::kWallets>;

// Each wallet's rows keep the order of its own sequence; between the wallets the time decides. `read` holds up to limit + 1
// rows of each wallet, starting at `from`: newest first, or oldest first when the cursor goes backwards.
[[nodiscard]] Page<Transaction> makePage(Movements read, const WalletCursor& from, bool firstPage, std::size_t limit, std::int64_t nowUs);

}  // namespace trunkline::wallet
