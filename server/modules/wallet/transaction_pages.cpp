// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/wallet/transaction_pages.h"

#include <algorithm>

namespace trunkline::wallet {
namespace {

using Places = std::array<std::size_t, WalletCursor::kWallets>;

// The wallet whose next row comes first; nothing when all are used up.
std::optional<std::size_t> nextWallet(const Movements& read, const Places& at, bool backwards) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (at[i] == read[i].size()) continue;
    if (!best) {
      best = i;
      continue;
    }
    const auto time = read[i][at[i]].transaction.created_at.us;
    const auto bestTime = read[*best][at[*best]].transaction.created_at.us;
    // At the same time the first wallet counts as newer, whichever way the pages go.
    if (backwards ? time <= bestTime : time > bestTime) best = i;
  }
  return best;
}

struct Taken {
  std::vector<Transaction> items;
  WalletCursor last;  // the end it stopped at
  bool more{false};
};

Taken take(Movements& read, const WalletCursor& from, std::size_t limit) {
  Taken taken;
  taken.last = from;
  Places at{};
  while (taken.items.size() < limit) {
    const auto wallet = nextWallet(read, at, from.backwards);
    if (!wallet) break;
    Movement& movement = read[*wallet][at[*wallet]++];
    taken.last.sequence[*wallet] = movement.sequence;
    taken.items.push_back(std::move(movement.transaction));
  }
  taken.more = nextWallet(read, at, from.backwards).has_value();
  return taken;
}

// A cursor says "strictly beyond"; from the other side the same edge is one row further on.
std::string turned(const WalletCursor& edge, bool backwards) {
  WalletCursor cursor = edge;
  if (cursor.backwards != backwards) {
    for (auto& sequence : cursor.sequence) {
      if (backwards) {
        sequence = std::max<std::int64_t>(0, sequence - 1);
      } else if (sequence < INT64_MAX) {
        sequence += 1;
      }
    }
  }
  cursor.backwards = backwards;
  return encodeCursor(cursor);
}

}  // namespace

Page<Transaction> makePage(Movements read, const WalletCursor& from, bool firstPage, std::size_t limit, std::int64_t nowUs) {
  Taken taken = take(read, from, limit);
  Page<Transaction> page;
  page.as_of = Timestamp{nowUs};
  if (from.backwards) {
    std::ranges::reverse(taken.items);
    page.next_cursor = turned(from, false);
    if (taken.more) page.prev_cursor = turned(taken.last, true);
  } else {
    if (taken.more) page.next_cursor = turned(taken.last, false);
    if (!firstPage) page.prev_cursor = turned(from, true);
  }
  page.items = std::move(taken.items);
  return page;
}

}  // namespace trunkline::wallet
