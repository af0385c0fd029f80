// SPDX-License-Identifier: GPL-3.0-or-later
// A directory with an administration socket in it, served by a thread of its own.
#pragma once
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/app/admin_socket.h"
#include "server/base/clock.h"
#include "tests/support/memory_logger.h"
#include "tests/unit/app/configuration_support.h"

namespace trunkline::ctl {

// echo: its arguments; refuse: a field error; throw: an exception; hold: answers after `release` came.
class ScriptedHandler final : public app::AdminHandler {
 public:
  Task<Result<std::string>> run(std::string command, boost::json::object arguments) override {
    {
      const std::lock_guard lock(m_mutex);
      m_seen.push_back({command, arguments});
    }
    if (command == "refuse") co_return failField("email", FieldCode::WrongType, "must be an address");
    if (command == "throw") throw std::runtime_error("secret detail");
    if (command == "release") m_released = true;
    if (command == "hold") {
      while (!m_released) co_await m_clock.sleepFor(std::chrono::milliseconds(1));
    }
    if (command == "empty") co_return "{}";
    co_return boost::json::serialize(boost::json::object{{"id", command}, {"arguments", arguments}});
  }
  struct Seen {
    std::string command;
    boost::json::object arguments;
  };
  [[nodiscard]] std::vector<Seen> seen() const {
    const std::lock_guard lock(m_mutex);
    return m_seen;
  }

 private:
  SystemClock m_clock;
  bool m_released{false};
  mutable std::mutex m_mutex;
  std::vector<Seen> m_seen;
};

class SocketWorld {
 public:
  explicit SocketWorld(std::string directory) : m_directory(std::move(directory)) {
    auto opened = app::AdminSocket::open(m_context, m_directory, handler, logger);
    if (!opened) throw std::runtime_error(opened.error().message);
    m_socket = std::move(*opened);
    m_thread = std::thread([this] { m_context.run(); });
  }
  ~SocketWorld() {
    std::promise<void> closed;
    boost::asio::post(m_context, [&] {
      m_socket.reset();
      closed.set_value();
    });
    closed.get_future().wait();
    m_context.stop();
    m_thread.join();
  }
  SocketWorld(const SocketWorld&) = delete;
  SocketWorld& operator=(const SocketWorld&) = delete;
  [[nodiscard]] const std::string& directory() const { return m_directory; }

  ScriptedHandler handler;
  testing::MemoryLogger logger;

 private:
  std::string m_directory;
  boost::asio::io_context m_context;
  std::unique_ptr<app::AdminSocket> m_socket;
  std::thread m_thread;
};

}  // namespace trunkline::ctl
