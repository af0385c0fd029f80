// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/log.h"

#include <spdlog/async.h>
#include <spdlog/async_logger.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <array>
#include <atomic>
#include <string>
#include <utility>

#include "server/base/clock.h"
#include "server/base/log_line.h"
#include "server/contract/limits.h"

namespace trunkline::log {
namespace {

constexpr std::array<std::pair<Level, std::string_view>, 4> kLevels{
    {{Level::Debug, "debug"}, {Level::Info, "info"}, {Level::Warn, "warn"}, {Level::Error, "error"}}};

// spdlog carries the finished line; its own global registry, pattern and pool stay unused.
class JsonLogger final : public Logger {
 public:
  JsonLogger(Clock& clock, Level minimum, std::FILE* out)
      : m_clock(clock), m_minimum(minimum), m_pool(std::make_shared<spdlog::details::thread_pool>(limits::kLogQueueLines, 1)) {
    auto sink = std::make_shared<spdlog::sinks::stdout_sink_base<spdlog::details::console_mutex>>(out);
    sink->set_pattern("%v");
    m_spdlog = std::make_shared<spdlog::async_logger>("trunkline", std::move(sink), m_pool, spdlog::async_overflow_policy::overrun_oldest);
    m_spdlog->set_level(spdlog::level::trace);
  }

  void write(Level level, std::string_view event, std::initializer_list<Field> fields) override {
    if (level < m_minimum) return;
    reportDropped();
    put(formatLine(m_clock.nowUs(), level, event, fields));
  }

 private:
  void put(const std::string& line) { m_spdlog->log(spdlog::level::info, spdlog::string_view_t(line.data(), line.size())); }

  void reportDropped() {
    const std::size_t dropped = m_pool->overrun_counter();
    const std::size_t reported = m_reported.exchange(dropped, std::memory_order_relaxed);
    if (dropped <= reported) return;
    put(formatLine(m_clock.nowUs(), Level::Warn, "log.dropped", {{"lines", static_cast<std::int64_t>(dropped - reported)}}));
  }

  Clock& m_clock;
  Level m_minimum;
  std::atomic<std::size_t> m_reported{0};
  std::shared_ptr<spdlog::details::thread_pool> m_pool;  // spdlog's logger asks for shared ownership of both
  std::shared_ptr<spdlog::async_logger> m_spdlog;
};

class SilentLogger final : public Logger {
 public:
  void write(Level /*level*/, std::string_view /*event*/, std::initializer_list<Field> /*fields*/) override {}
};

}  // namespace

std::string_view levelName(Level level) { return kLevels.at(static_cast<std::size_t>(level)).second; }

std::optional<Level> parseLevel(std::string_view name) {
  for (const auto& [level, text] : kLevels)
    if (text == name) return level;
  return std::nullopt;
}

std::unique_ptr<Logger> makeJsonLogger(Clock& clock, Level minimum, std::FILE* out) {
  return std::make_unique<JsonLogger>(clock, minimum, out);
}

std::unique_ptr<Logger> makeSilentLogger() { return std::make_unique<SilentLogger>(); }

}  // namespace trunkline::log
