// SPDX-License-Identifier: GPL-3.0-or-later
// Where a page of transactions ended. Opaque to clients, validated when it comes back; it names no account, so it can show
// nobody else's rows.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trunkline::wallet {

// Positions of the caller's (at most two) wallets: rows strictly older (or, going back, strictly newer) follow.
struct WalletCursor {
  static constexpr std::size_t kWallets = 2;
  bool backwards{false};
  std::array<std::int64_t, kWallets> sequence{};  // ≥ 0
  friend bool operator==(const WalletCursor&, const WalletCursor&) = default;
};

[[nodiscard]] std::string encodeCursor(const WalletCursor& cursor);
[[nodiscard]] std::optional<WalletCursor> decodeCursor(std::string_view text);

}  // namespace trunkline::wallet
