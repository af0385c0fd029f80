// SPDX-License-Identifier: GPL-3.0-or-later
// An engine under the conformance suite, and coroutines run to their end on real io threads.
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/storage/database.h"

namespace trunkline::storage::test {

// Small queues make "full" reachable.
struct EngineOptions {
  std::size_t commandQueue{limits::kCommandQueue};
  std::size_t readQueue{limits::kReadQueue};
  int readers{2};
};

// A fresh database with the built-in migrations and the table `items` of the suite.
class Engine {
 public:
  virtual ~Engine() = default;
  virtual Database& database() = 0;
  virtual void destroyDatabase() = 0;
};

using EngineFactory = std::unique_ptr<Engine> (*)(const EngineOptions& options);
[[nodiscard]] std::unique_ptr<Engine> makeSqliteEngine(const EngineOptions& options);

struct EngineParameter {
  const char* name;
  EngineFactory make;
};
[[nodiscard]] std::vector<EngineParameter> allEngines();
[[nodiscard]] std::string engineName(const ::testing::TestParamInfo<EngineParameter>& info);

class EngineTest : public ::testing::TestWithParam<EngineParameter> {
 protected:
  void open(const EngineOptions& options = {}) { m_engine = GetParam().make(options); }
  Database& database() { return m_engine->database(); }
  std::unique_ptr<Engine> m_engine;
};

// A directory that is removed at the end.
class TemporaryDirectory {
 public:
  TemporaryDirectory();
  ~TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

// Keeps the names of the events.
class ListLogger final : public log::Logger {
 public:
  void write(log::Level level, std::string_view event, std::initializer_list<log::Field> fields) override;
  [[nodiscard]] bool has(std::string_view event) const;

 private:
  mutable std::mutex m_mutex;
  std::vector<std::string> m_events;
};

// Runs all tasks at once on `threads` threads of one io_context and returns their results in order.
template <class T>
std::vector<T> runAll(std::vector<Task<T>> tasks, int threads = 1) {
  boost::asio::io_context io(threads);
  std::vector<std::optional<T>> results(tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    boost::asio::co_spawn(io, std::move(tasks[i]), [&results, i](const std::exception_ptr& thrown, T value) {
      if (!thrown) results[i] = std::move(value);
    });
  }
  std::vector<std::thread> others;
  for (int i = 1; i < threads; ++i) others.emplace_back([&io] { io.run(); });
  io.run();
  for (std::thread& other : others) other.join();
  std::vector<T> out;
  for (auto& result : results) {
    EXPECT_TRUE(result.has_value()) << "a task ended by an exception";
    out.push_back(result ? std::move(*result) : T(fail(ErrorCode::Internal, "exception")));
  }
  return out;
}

template <class T>
T run(Task<T> task) {
  std::vector<Task<T>> tasks;
  tasks.push_back(std::move(task));
  return std::move(runAll(std::move(tasks)).front());
}

// The first column of the first row, as a number.
std::int64_t number(Database& database, const Sql& sql, std::vector<OwnedValue> parameters = {});

inline constexpr Sql kInsertItem{"INSERT INTO items(id, amount, note) VALUES($1, $2, $3)"};
inline constexpr Sql kCountItems{"SELECT count(*) FROM items"};

}  // namespace trunkline::storage::test
