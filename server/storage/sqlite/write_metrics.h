// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/base/metrics.h"

namespace trunkline::storage::sqlite {

// Figures that other threads read; shared with the metrics' gauges, which outlive the database.
struct Levels {
  std::atomic<std::int64_t> queued{0};
  std::atomic<std::int64_t> readsQueued{0};
  std::atomic<std::int64_t> walBytes{0};
  std::atomic<bool> writable{true};
};

// What the writer counts. Without metrics (tools, some tests) it counts nothing.
class WriteMetrics {
 public:
  WriteMetrics(Metrics* metrics, const std::shared_ptr<Levels>& levels);
  void command(std::string_view name, bool ok);
  void batch(std::size_t commands, double commitSeconds);

 private:
  struct Outcomes {
    Counter* ok;
    Counter* error;
  };
  Metrics* m_metrics;
  Histogram* m_batchSize{nullptr};
  Histogram* m_commitSeconds{nullptr};
  std::unordered_map<std::string_view, Outcomes> m_commands;  // command names are literals
};

}  // namespace trunkline::storage::sqlite
