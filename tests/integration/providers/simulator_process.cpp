// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/providers/simulator_process.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <csignal>
#include <cstdio>
#include <stdexcept>

extern char** environ;

namespace trunkline::testing {
namespace {

namespace http = boost::beast::http;
using Tcp = boost::asio::ip::tcp;

}  // namespace

SimulatorProcess::SimulatorProcess(std::vector<std::string> options, const std::string& protocol) {
  std::vector<std::string> words{PROVIDER_SIMULATOR, "--protocol", protocol, "--port", "0"};
  words.insert(words.end(), options.begin(), options.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::array<int, 2> pipe{};
  if (::pipe(pipe.data()) != 0) throw std::runtime_error("pipe");
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, pipe[0]);
  const int failed = posix_spawn(&m_process, PROVIDER_SIMULATOR, &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[1]);
  std::FILE* const out = ::fdopen(pipe[0], "r");
  std::array<char, 256> line{};
  const bool told = failed == 0 && std::fgets(line.data(), static_cast<int>(line.size()), out) != nullptr;
  std::fclose(out);
  if (!told) throw std::runtime_error("the simulator did not come up");
  const auto ready = boost::json::parse(line.data());
  m_port = static_cast<std::uint16_t>(ready.at("port").as_int64());
  m_controlPort = static_cast<std::uint16_t>(ready.at("control_port").as_int64());
}

SimulatorProcess::~SimulatorProcess() {
  if (m_process > 0) stop();
}

int SimulatorProcess::stop() {
  ::kill(m_process, SIGTERM);
  int status = 0;
  ::waitpid(m_process, &status, 0);
  m_process = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

boost::json::value SimulatorProcess::control(const std::string& method, const std::string& path, const std::string& body) const {
  boost::asio::io_context context;
  Tcp::socket socket(context);
  socket.connect({boost::asio::ip::address_v4::loopback(), m_controlPort});
  http::request<http::string_body> request(http::string_to_verb(method), "/control/" + path, 11);
  request.body() = body;
  request.prepare_payload();
  http::write(socket, request);
  boost::beast::flat_buffer buffer;
  http::response<http::string_body> response;
  http::read(socket, buffer, response);
  if (response.result_int() >= 300) throw std::runtime_error(response.body());
  return boost::json::parse(response.body());
}

boost::json::array SimulatorProcess::journal() const { return control("GET", "journal").at("numbers").as_array(); }

}  // namespace trunkline::testing
