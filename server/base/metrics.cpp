// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/metrics.h"

#include <pthread.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <cmath>
#include <map>
#include <mutex>

#include "server/contract/limits.h"

namespace trunkline {
namespace {

constexpr std::size_t kCacheLineBytes = 64;
constexpr int kShardBits = 4;
constexpr std::size_t kMetricShards = 1U << kShardBits;

// Threads spread over the shards by their handle: no registration, and a collision costs speed only.
std::size_t shardOfThread() {
  const auto handle = static_cast<std::uint64_t>(pthread_self());
  return static_cast<std::size_t>((handle * 0x9E37'79B9'7F4A'7C15U) >> (64 - kShardBits));
}

std::string numberOf(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
  std::array<char, 32> buffer{};
  return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr};
}

void appendSample(std::string& out, std::string_view name, std::string_view labels, std::string_view value) {
  out += name;
  if (!labels.empty()) out.append("{").append(labels).append("}");
  out.append(" ").append(value).append("\n");
}

class Series {
 public:
  virtual ~Series() = default;
  virtual void render(std::string& out, std::string_view name, std::string_view labels) const = 0;
};

class ShardedCounter final : public Counter, public Series {
 public:
  void add(std::uint64_t n) override { m_shards[shardOfThread()].value.fetch_add(n, std::memory_order_relaxed); }
  void render(std::string& out, std::string_view name, std::string_view labels) const override {
    std::uint64_t total = 0;
    for (const Shard& shard : m_shards) total += shard.value.load(std::memory_order_relaxed);
    appendSample(out, name, labels, std::to_string(total));
  }

 private:
  struct alignas(kCacheLineBytes) Shard {
    std::atomic<std::uint64_t> value{0};
  };
  std::array<Shard, kMetricShards> m_shards{};
};

class ShardedHistogram final : public Histogram, public Series {
 public:
  explicit ShardedHistogram(std::vector<double> bounds) : m_bounds(std::move(bounds)) {
    std::erase_if(m_bounds, [](double bound) { return !std::isfinite(bound); });
    std::sort(m_bounds.begin(), m_bounds.end());
    m_bounds.erase(std::unique(m_bounds.begin(), m_bounds.end()), m_bounds.end());
    if (m_bounds.size() > limits::kHistogramBounds) m_bounds.resize(limits::kHistogramBounds);
  }

  void record(double value) override {
    if (std::isnan(value)) return;
    const auto bucket = std::lower_bound(m_bounds.begin(), m_bounds.end(), value) - m_bounds.begin();
    Shard& shard = m_shards[shardOfThread()];
    shard.counts[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    shard.sum.fetch_add(value, std::memory_order_relaxed);
  }

  void render(std::string& out, std::string_view name, std::string_view labels) const override {
    const std::string base(name);
    const std::string prefix = labels.empty() ? std::string() : std::string(labels) + ",";
    std::uint64_t cumulative = 0;
    double sum = 0;
    for (const Shard& shard : m_shards) sum += shard.sum.load(std::memory_order_relaxed);
    for (std::size_t i = 0; i <= m_bounds.size(); ++i) {
      for (const Shard& shard : m_shards) cumulative += shard.counts[i].load(std::memory_order_relaxed);
      const std::string bound = i < m_bounds.size() ? numberOf(m_bounds[i]) : "+Inf";
      appendSample(out, base + "_bucket", prefix + metricLabel("le", bound), std::to_string(cumulative));
    }
    appendSample(out, base + "_sum", labels, numberOf(sum));
    appendSample(out, base + "_count", labels, std::to_string(cumulative));
  }

 private:
  struct alignas(kCacheLineBytes) Shard {
    std::array<std::atomic<std::uint64_t>, limits::kHistogramBounds + 1> counts{};
    std::atomic<double> sum{0};
  };
  std::vector<double> m_bounds;
  std::array<Shard, kMetricShards> m_shards{};
};

class CallbackGauge final : public Series {
 public:
  explicit CallbackGauge(std::function<double()> read) : m_read(std::move(read)) {}
  void replace(std::function<double()> read) { m_read = std::move(read); }
  void render(std::string& out, std::string_view name, std::string_view labels) const override {
    appendSample(out, name, labels, numberOf(m_read()));
  }

 private:
  std::function<double()> m_read;
};

struct Family {
  std::string_view type;
  std::string help;
  std::map<std::string, std::unique_ptr<Series>, std::less<>> series;  // by label text
};

std::string escapedHelp(std::string_view help) {
  std::string out;
  for (const char c : help) {
    if (c == '\\')
      out += "\\\\";
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out;
}

class Registry final : public Metrics {
 public:
  Counter& counter(std::string_view name, std::string_view help, std::string_view labels) override {
    const std::lock_guard lock(m_mutex);
    auto& slot = familyOf(name, "counter", help).series[std::string(labels)];
    if (!slot) slot = std::make_unique<ShardedCounter>();
    return static_cast<ShardedCounter&>(*slot);
  }

  Histogram& histogram(std::string_view name, std::string_view help, std::vector<double> bounds, std::string_view labels) override {
    const std::lock_guard lock(m_mutex);
    auto& slot = familyOf(name, "histogram", help).series[std::string(labels)];
    if (!slot) slot = std::make_unique<ShardedHistogram>(std::move(bounds));
    return static_cast<ShardedHistogram&>(*slot);
  }

  void gauge(std::string_view name, std::string_view help, std::function<double()> read, std::string_view labels) override {
    const std::lock_guard lock(m_mutex);
    auto& slot = familyOf(name, "gauge", help).series[std::string(labels)];
    if (slot) {
      static_cast<CallbackGauge&>(*slot).replace(std::move(read));
    } else {
      slot = std::make_unique<CallbackGauge>(std::move(read));
    }
  }

  [[nodiscard]] std::string render() const override {
    const std::lock_guard lock(m_mutex);
    std::string out;
    for (const auto& [name, family] : m_families) {
      out.append("# HELP ").append(name).append(" ").append(escapedHelp(family.help)).append("\n");
      out.append("# TYPE ").append(name).append(" ").append(family.type).append("\n");
      for (const auto& [labels, series] : family.series) series->render(out, name, labels);
    }
    return out;
  }

 private:
  // One name has one type in the text format; a second type under a taken name gets a name that shows the mistake.
  Family& familyOf(std::string_view name, std::string_view type, std::string_view help) {
    std::string key(name);
    for (;;) {
      const auto [found, created] = m_families.try_emplace(key, Family{type, std::string(help), {}});
      if (found->second.type == type) return found->second;
      key.append("_").append(type);
    }
  }

  mutable std::mutex m_mutex;
  std::map<std::string, Family, std::less<>> m_families;
};

}  // namespace

std::string metricLabel(std::string_view name, std::string_view value) {
  std::string out(name);
  out += "=\"";
  for (const char c : value) {
    if (c == '\\')
      out += "\\\\";
    else if (c == '"')
      out += "\\\"";
    else if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  out += '"';
  return out;
}

std::unique_ptr<Metrics> makeMetrics() { return std::make_unique<Registry>(); }

}  // namespace trunkline
