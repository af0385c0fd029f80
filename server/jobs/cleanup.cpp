// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/cleanup.h"

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include "server/base/id_generator.h"

namespace trunkline::jobs {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::minutes kPeriod{10};
constexpr std::size_t kCleanupBunch = 1'000;
constexpr std::size_t kCleanupKeys = 20'000;  // found at a time
constexpr std::chrono::seconds kSearchDeadline{60};

constexpr storage::Sql kIdem{"DELETE FROM idem WHERE user_id = $1 AND key = $2"};
constexpr storage::Sql kOutbox{"DELETE FROM outbox WHERE id = $1"};
constexpr storage::Sql kInbox{"DELETE FROM inbox WHERE source = $1 AND event_id = $2"};
constexpr storage::Sql kSpentTokens{"DELETE FROM spent_tokens WHERE token_hash = $1"};
constexpr storage::Sql kSessions{"DELETE FROM sessions WHERE id = $1"};
constexpr storage::Sql kKeySpend{"DELETE FROM key_spend WHERE key_id = $1 AND day = $2"};
constexpr storage::Sql kSms{"UPDATE sms SET sealed = '' WHERE id = $1"};

// `find` is a search without an index, so it never runs on the writer: a reader finds the keys, the writer takes rows by
// key. {before} = rows older than this time go, {id} = the first id of that time (a bound that spares most of the search).
struct Rule {
  std::string_view find;
  std::string_view keys;  // of each column: i = integer, t = text
  const storage::Sql* remove;
  std::chrono::hours age;
};
constexpr std::array kRules{
    Rule{"SELECT user_id, key FROM idem WHERE created_us < {before}", "it", &kIdem, 7 * 24h},
    Rule{"SELECT id FROM outbox WHERE id < {id} AND done_us IS NOT NULL AND created_us < {before}", "i", &kOutbox, 7 * 24h},
    Rule{"SELECT source, event_id FROM inbox WHERE received_us < {before}", "tt", &kInbox, 30 * 24h},
    Rule{"SELECT token_hash FROM spent_tokens WHERE spent_us < {before}", "t", &kSpentTokens, 14 * 24h},
    Rule{"SELECT id FROM sessions WHERE expires_us < {before}", "i", &kSessions, 7 * 24h},
    Rule{"SELECT key_id, day FROM key_spend WHERE day < {before} / 86400000000", "ii", &kKeySpend, 14 * 24h},
    Rule{"SELECT id FROM sms WHERE id < {id} AND received_us < {before} AND sealed <> ''", "i", &kSms, 30 * 24h}};

using Key = std::vector<storage::OwnedValue>;

std::string searchText(const Rule& rule, std::int64_t beforeUs) {
  std::string text(rule.find);
  const auto put = [&text](std::string_view name, std::int64_t value) {
    if (const auto at = text.find(name); at != std::string::npos) text.replace(at, name.size(), std::to_string(value));
  };
  put("{before}", beforeUs);
  put("{id}", IdGenerator::firstAt(beforeUs));
  return text + " LIMIT " + std::to_string(kCleanupKeys);
}

Key keyOf(const storage::RowView& row, std::string_view kinds) {
  Key key;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const int column = static_cast<int>(i);
    key.push_back(kinds[i] == 'i' ? storage::OwnedValue(row.integer(column)) : storage::OwnedValue(std::string(row.text(column))));
  }
  return key;
}

// A bunch in one commit, so that no order waits behind a big delete.
class Bunch final : public storage::TransactionBody {
 public:
  Bunch(const storage::Sql* remove, std::span<Key> keys) : m_remove(remove), m_keys(keys) {}
  Task<Result<>> run(storage::Transaction* transaction) override {
    for (const Key& key : m_keys) {
      const auto rows = co_await transaction->run(m_remove, key, {});
      if (!rows) co_return Failure(rows.error());
    }
    co_return Result<>{};
  }

 private:
  const storage::Sql* m_remove;
  std::span<Key> m_keys;
};

}  // namespace

void Cleanup::start() { boost::asio::co_spawn(m_context, loop(), boost::asio::detached); }

Task<Result<std::int64_t>> Cleanup::pass() {
  std::int64_t total = 0;
  for (const Rule& rule : kRules) {
    std::vector<Key> keys;
    do {
      keys.clear();
      const storage::OnRow onRow = [&keys, &rule](const storage::RowView& row) { keys.push_back(keyOf(row, rule.keys)); };
      const auto found = co_await m_database.jobRead(searchText(rule, m_clock.nowUs() - toMicros(rule.age)), onRow, kSearchDeadline);
      if (!found) co_return Failure(found.error());
      for (std::size_t at = 0; at < keys.size() && !m_stopping; at += kCleanupBunch) {
        Bunch bunch(rule.remove, std::span(keys).subspan(at, std::min(kCleanupBunch, keys.size() - at)));
        if (const auto done = co_await m_database.transaction(&bunch); !done) co_return Failure(done.error());
      }
      total += static_cast<std::int64_t>(keys.size());
    } while (keys.size() == kCleanupKeys && !m_stopping);
  }
  co_return total;
}

Task<> Cleanup::loop() {
  auto next = m_clock.steady() + kPeriod;
  while (!m_stopping) {
    co_await m_clock.sleepFor(std::chrono::milliseconds(200));
    if (m_clock.steady() < next) continue;
    next = m_clock.steady() + kPeriod;
    const auto gone = co_await pass();
    if (!gone) m_logger.warn("cleanup.failed", {{"cause", std::string_view(gone.error().cause)}});
    if (gone && *gone > 0) m_logger.info("cleanup.done", {{"rows", *gone}});
  }
}

}  // namespace trunkline::jobs
