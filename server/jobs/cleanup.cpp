// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/cleanup.h"

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace trunkline::jobs {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::minutes kPeriod{10};
constexpr std::int64_t kCleanupBunch = 1'000;

// $1 = rows older than this time go, $2 = at most this many.
constexpr storage::Sql kIdem{"DELETE FROM idem WHERE (user_id, key) IN (SELECT user_id, key FROM idem WHERE created_us < $1 LIMIT $2)"};
constexpr storage::Sql kOutbox{
    "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE done_us IS NOT NULL AND created_us < $1 ORDER BY id LIMIT $2)"};
constexpr storage::Sql kInbox{
    "DELETE FROM inbox WHERE (source, event_id) IN (SELECT source, event_id FROM inbox WHERE received_us < $1 LIMIT $2)"};
constexpr storage::Sql kSpentTokens{
    "DELETE FROM spent_tokens WHERE token_hash IN (SELECT token_hash FROM spent_tokens WHERE spent_us < $1 LIMIT $2)"};
constexpr storage::Sql kSessions{"DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires_us < $1 LIMIT $2)"};
constexpr storage::Sql kSms{
    "UPDATE sms SET sealed = '' WHERE id IN (SELECT id FROM sms WHERE received_us < $1 AND sealed <> '' ORDER BY id LIMIT $2)"};

struct Rule {
  const storage::Sql* sql;
  std::chrono::hours age;
};
constexpr std::array kRules{Rule{&kIdem, 7 * 24h},         Rule{&kOutbox, 7 * 24h},   Rule{&kInbox, 30 * 24h},
                            Rule{&kSpentTokens, 14 * 24h}, Rule{&kSessions, 7 * 24h}, Rule{&kSms, 30 * 24h}};

class Bunch final : public storage::TransactionBody {
 public:
  Bunch(const storage::Sql* sql, std::int64_t beforeUs) : m_sql(sql), m_beforeUs(beforeUs) {}
  Task<Result<>> run(storage::Transaction* transaction) override {
    std::vector<storage::OwnedValue> parameters{m_beforeUs, kCleanupBunch};
    const auto rows = co_await transaction->run(m_sql, std::move(parameters), {});
    if (!rows) co_return Failure(rows.error());
    m_rows = *rows;
    co_return Result<>{};
  }
  [[nodiscard]] std::int64_t rows() const { return m_rows; }

 private:
  const storage::Sql* m_sql;
  std::int64_t m_beforeUs;
  std::int64_t m_rows{};
};

}  // namespace

void Cleanup::start() { boost::asio::co_spawn(m_context, loop(), boost::asio::detached); }

Task<Result<std::int64_t>> Cleanup::pass() {
  std::int64_t total = 0;
  for (const Rule& rule : kRules) {
    std::int64_t rows = kCleanupBunch;
    while (rows == kCleanupBunch && !m_stopping) {
      Bunch bunch(rule.sql, m_clock.nowUs() - toMicros(rule.age));
      if (const auto done = co_await m_database.transaction(&bunch); !done) co_return Failure(done.error());
      rows = bunch.rows();
      total += rows;
    }
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
