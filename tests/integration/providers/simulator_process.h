// SPDX-License-Identifier: GPL-3.0-or-later
// The provider simulator as a process of its own, with its control port.
#pragma once
#include <sys/types.h>

#include <boost/json.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace trunkline::testing {

class SimulatorProcess {
 public:
  // Throws std::runtime_error when it does not come up.
  explicit SimulatorProcess(std::vector<std::string> options, const std::string& protocol = "smsman");
  ~SimulatorProcess();
  SimulatorProcess(const SimulatorProcess&) = delete;
  SimulatorProcess& operator=(const SimulatorProcess&) = delete;

  [[nodiscard]] std::string origin() const { return "http://127.0.0.1:" + std::to_string(m_port); }
  boost::json::value control(const std::string& method, const std::string& path, const std::string& body = {}) const;
  [[nodiscard]] boost::json::array journal() const;
  // SIGTERM; the exit code, -1 when it had to be killed.
  int stop();

 private:
  pid_t m_process{-1};
  std::uint16_t m_port{0};
  std::uint16_t m_controlPort{0};
};

}  // namespace trunkline::testing
