// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider's currency is worth in the wallet's.
#pragma once
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "server/contract/money.h"
#include "server/storage/database.h"

namespace trunkline::routing {

struct FxRate {
  std::int64_t ppm{};
  std::int64_t validUntilUs{};  // older rates close the cells that need them
};

class FxRates {
 public:
  virtual ~FxRates() = default;
  // Nothing when no rate was ever set. Safe from any thread, never blocks on the database.
  [[nodiscard]] virtual std::optional<FxRate> rate(Currency from, Currency to) const = 0;
};

struct FixedRate {
  Currency from;
  Currency to;
  std::int64_t ppm{};
};
// FX_RATES: "RUB:USD:10800,EUR:USD:1080000"; empty for none.
[[nodiscard]] Result<std::vector<FixedRate>> parseFixedRates(std::string_view text);

// The operator's fixed rates, which never age and win, and the newest ones of the table fx_rates, valid for kFxRateAge.
class StoredFxRates final : public FxRates {
 public:
  StoredFxRates(storage::Database& database, const std::vector<FixedRate>& fixed);
  [[nodiscard]] std::optional<FxRate> rate(Currency from, Currency to) const override;
  Task<Result<>> reload();

 private:
  using Pair = std::pair<Currency, Currency>;
  using Table = std::map<Pair, FxRate>;

  storage::Database& m_database;
  Table m_fixed;
  mutable std::mutex m_mutex;
  Table m_stored;
};

}  // namespace trunkline::routing
