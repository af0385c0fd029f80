// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/write_metrics.h"

namespace trunkline::storage::sqlite {
namespace {

double asDouble(const std::atomic<std::int64_t>& level) { return static_cast<double>(level.load(std::memory_order_relaxed)); }

}  // namespace

WriteMetrics::WriteMetrics(Metrics* metrics, const std::shared_ptr<Levels>& levels) : m_metrics(metrics) {
  if (metrics == nullptr) return;
  m_batchSize = &metrics->histogram("trunkline_db_batch_commands", "Commands committed together", {1, 2, 4, 8, 16, 32, 64, 128, 256});
  m_commitSeconds = &metrics->histogram("trunkline_db_commit_seconds", "From BEGIN to the end of COMMIT",
                                        {0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2});
  metrics->gauge("trunkline_db_write_queue", "Writes that wait", [levels] { return asDouble(levels->queued); });
  metrics->gauge("trunkline_db_read_queue", "Reads that wait", [levels] { return asDouble(levels->readsQueued); });
  metrics->gauge("trunkline_db_wal_bytes", "Size of the write-ahead log in use", [levels] { return asDouble(levels->walBytes); });
  metrics->gauge("trunkline_db_writable", "0 after a full or broken disk", [levels] { return levels->writable.load() ? 1.0 : 0.0; });
}

void WriteMetrics::command(std::string_view name, bool ok) {
  if (m_metrics == nullptr) return;
  auto found = m_commands.find(name);
  if (found == m_commands.end()) {
    const std::string label = "command=\"" + std::string(name) + "\",outcome=";
    Counter& good = m_metrics->counter("trunkline_db_commands_total", "Hot commands by name", label + "\"ok\"");
    Counter& bad = m_metrics->counter("trunkline_db_commands_total", "Hot commands by name", label + "\"error\"");
    found = m_commands.emplace(name, Outcomes{&good, &bad}).first;
  }
  (ok ? found->second.ok : found->second.error)->add();
}

void WriteMetrics::batch(std::size_t commands, double commitSeconds) {
  if (m_metrics == nullptr) return;
  m_batchSize->record(static_cast<double>(commands));
  m_commitSeconds->record(commitSeconds);
}

}  // namespace trunkline::storage::sqlite
