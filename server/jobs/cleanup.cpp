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

constexpr storage::Sql kIdem{"DELETE FROM idem WHERE user_id = $1 AND key = $2 AND created_us < $3"};
constexpr storage::Sql kOutbox{"DELETE FROM outbox WHERE id = $1 AND done_us IS NOT NULL AND created_us < $2"};
constexpr storage::Sql kInbox{"DELETE FROM inbox WHERE source = $1 AND event_id = $2 AND received_us < $3"};
constexpr storage::Sql kSpentTokens{"DELETE FROM spent_tokens WHERE token_hash = $1 AND spent_us < $2"};
constexpr storage::Sql kSessions{"DELETE FROM sessions WHERE id = $1 AND expires_us < $2"};
constexpr storage::Sql kKeySpend{"DELETE FROM key_spend WHERE key_id = $1 AND day = $2 AND day < $3 / 86400000000"};
constexpr storage::Sql kSms{"UPDATE sms SET sealed = '' WHERE id = $1 AND received_us < $2"};
constexpr storage::Sql kStaffSessions{"DELETE FROM staff_sessions WHERE id = $1 AND expires_us < $2"};
constexpr storage::Sql kJobItems{
    "DELETE FROM job_items WHERE job_id = $1 AND n = $2 AND EXISTS(SELECT 1 FROM jobs WHERE id = $1 AND ended_us < $3)"};
constexpr storage::Sql kJobs{"DELETE FROM jobs WHERE id = $1 AND ended_us < $2"};

// `find` may be a long search, so it never runs on the writer: a reader finds the keys, the writer takes rows by key, when
// they are still what was found ($n, the last parameter, is the time again). {before} = rows older than this time go,
// {id} = the first id of that time.
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
    Rule{"SELECT id FROM staff_sessions WHERE expires_us < {before}", "i", &kStaffSessions, 30 * 24h},
    Rule{"SELECT job_id, n FROM job_items WHERE job_id IN(SELECT id FROM jobs WHERE ended_us < {before})", "ii", &kJobItems, 30 * 24h},
    Rule{"SELECT id FROM jobs WHERE ended_us < {before} AND NOT EXISTS(SELECT 1 FROM job_items WHERE job_id = jobs.id)", "i", &kJobs,
         30 * 24h},
    Rule{"SELECT key_id, day FROM key_spend WHERE day < {before} / 86400000000", "ii", &kKeySpend, 14 * 24h},
    Rule{"SELECT id FROM sms WHERE sealed <> '' AND id < {id} AND received_us < {before}", "i", &kSms, 30 * 24h}};

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

Key keyOf(const storage::RowView& row, std::string_view kinds, std::int64_t beforeUs) {
  Key key;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const int column = static_cast<int>(i);
    key.push_back(kinds[i] == 'i' ? storage::OwnedValue(row.integer(column)) : storage::OwnedValue(std::string(row.text(column))));
  }
  key.emplace_back(beforeUs);
  return key;
}

// A bunch in one commit, so that no order waits behind a big delete.
class Bunch final : public storage::TransactionBody {
 public:
  Bunch(const storage::Sql* remove, std::span<const Key> keys) : m_remove(remove), m_keys(keys) {}
  Task<Result<>> run(storage::Transaction* transaction) override {
    m_rows = 0;
    for (const Key& key : m_keys) {
      const auto rows = co_await transaction->run(m_remove, key, {});
      if (!rows) co_return Failure(rows.error());
      m_rows += *rows;
    }
    co_return Result<>{};
  }

  [[nodiscard]] std::int64_t rows() const { return m_rows; }

 private:
  const storage::Sql* m_remove;
  std::span<const Key> m_keys;
  std::int64_t m_rows{};
};

}  // namespace

void Cleanup::start() { boost::asio::co_spawn(m_context, loop(), boost::asio::detached); }

// One rule until nothing is left that it finds; the number of rows that went.
Task<Result<std::int64_t>> Cleanup::apply(std::size_t rule) {
  const Rule& wanted = kRules[rule];
  std::int64_t total = 0;
  std::vector<Key> keys;
  std::int64_t gone = 0;  // in this turn
  do {
    keys.clear();
    gone = 0;
    const std::int64_t beforeUs = m_clock.nowUs() - toMicros(wanted.age);
    const storage::OnRow onRow = [&](const storage::RowView& row) { keys.push_back(keyOf(row, wanted.keys, beforeUs)); };
    const auto found = co_await m_database.jobRead(searchText(wanted, beforeUs), onRow, kSearchDeadline);
    if (!found) co_return Failure(found.error());
    for (std::size_t at = 0; at < keys.size() && !m_stopping; at += kCleanupBunch) {
      Bunch bunch(wanted.remove, std::span<const Key>(keys).subspan(at, std::min(kCleanupBunch, keys.size() - at)));
      if (const auto done = co_await m_database.transaction(&bunch); !done) co_return Failure(done.error());
      gone += bunch.rows();
    }
    total += gone;
  } while (keys.size() == kCleanupKeys && gone > 0 && !m_stopping);
  co_return total;
}

Task<std::int64_t> Cleanup::pass() {
  std::int64_t total = 0;
  for (std::size_t rule = 0; rule < kRules.size() && !m_stopping; ++rule) {
    const auto gone = co_await apply(rule);
    if (gone) total += *gone;
    // The other rules have their turn all the same.
    if (!gone)
      m_logger.warn("cleanup.failed", {{"rule", static_cast<std::int64_t>(rule)}, {"cause", std::string_view(gone.error().cause)}});
  }
  co_return total;
}

Task<> Cleanup::loop() {
  auto next = m_clock.steady() + kPeriod;
  while (!m_stopping) {
    co_await m_clock.sleepFor(std::chrono::milliseconds(200));
    if (m_clock.steady() < next) continue;
    next = m_clock.steady() + kPeriod;
    if (const auto gone = co_await pass(); gone > 0) m_logger.info("cleanup.done", {{"rows", gone}});
  }
}

}  // namespace trunkline::jobs
