// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/fx_rates.h"

#include <charconv>
#include <limits>

namespace trunkline::routing {
namespace {

constexpr std::int64_t kForever = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kSamePpm = 1'000'000;
constexpr std::int64_t kPpmMax = 1'000'000'000'000;

constexpr storage::Sql kNewest{
    "SELECT from_currency, to_currency, ppm, set_us FROM fx_rates r WHERE set_us = "
    "(SELECT MAX(n.set_us) FROM fx_rates n WHERE n.from_currency = r.from_currency AND n.to_currency = r.to_currency)"};

Failure badRates(std::string_view entry) {
  return fail(ErrorCode::ValidationFailed, "FX_RATES must be like RUB:USD:10800 (parts per million), not \"" + std::string(entry) + '"');
}

Result<FixedRate> parseEntry(std::string_view entry) {
  const std::size_t first = entry.find(':');
  const std::size_t second = first == std::string_view::npos ? first : entry.find(':', first + 1);
  if (second == std::string_view::npos) return badRates(entry);
  const auto from = Currency::parse(entry.substr(0, first));
  const auto to = Currency::parse(entry.substr(first + 1, second - first - 1));
  const std::string_view number = entry.substr(second + 1);
  std::int64_t ppm = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), ppm);
  const bool whole = error == std::errc{} && end == number.data() + number.size();
  if (!from || !to || !whole || ppm < 1 || ppm > kPpmMax) return badRates(entry);
  return FixedRate{*from, *to, ppm};
}

}  // namespace

Result<std::vector<FixedRate>> parseFixedRates(std::string_view text) {
  std::vector<FixedRate> out;
  while (!text.empty()) {
    const std::string_view entry = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), entry.size() + 1));
    const auto rate = parseEntry(entry);
    if (!rate) return Failure(rate.error());
    out.push_back(*rate);
  }
  return out;
}

StoredFxRates::StoredFxRates(storage::Database& database, const std::vector<FixedRate>& fixed) : m_database(database) {
  for (const FixedRate& rate : fixed) m_fixed[{rate.from, rate.to}] = FxRate{rate.ppm, kForever};
}

std::optional<FxRate> StoredFxRates::rate(Currency from, Currency to) const {
  if (from == to) return FxRate{kSamePpm, kForever};
  const Pair pair{from, to};
  if (const auto fixed = m_fixed.find(pair); fixed != m_fixed.end()) return fixed->second;
  const std::lock_guard lock(m_mutex);
  const auto stored = m_stored.find(pair);
  return stored == m_stored.end() ? std::nullopt : std::optional(stored->second);
}

Task<Result<>> StoredFxRates::reload() {
  constexpr std::int64_t kAgeUs = std::chrono::microseconds(limits::kFxRateAge).count();
  Table fresh;
  const storage::OnRow take = [&fresh](const storage::RowView& row) {
    const auto from = Currency::parse(row.text(0));
    const auto to = Currency::parse(row.text(1));
    if (from && to && row.integer(2) > 0) fresh[{*from, *to}] = FxRate{row.integer(2), row.integer(3) + kAgeUs};
  };
  const auto rows = co_await m_database.read(&kNewest, {}, take);
  if (!rows) co_return Failure(rows.error());
  const std::lock_guard lock(m_mutex);
  m_stored = std::move(fresh);
  co_return Result<>{};
}

}  // namespace trunkline::routing
