// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include "tests/integration/orders/engine.h"

namespace trunkline::testing {

// A data directory of the test's own, two scripted providers, short times; the books are proven at the end of each test.
class EngineTest : public ::testing::Test {
 protected:
  void SetUp() override {
    m_times.numberLifetime = std::chrono::seconds(2);
    m_times.expiryGrace = std::chrono::seconds(1);
    m_times.cancelMin = std::chrono::seconds(0);
    m_times.unknownFailover = std::chrono::seconds(1);
    m_times.closingGiveUp = std::chrono::seconds(1);
    m_times.buyDeadline = std::chrono::seconds(1);
    std::string pattern = (std::filesystem::temp_directory_path() / "trunkline-orders-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    m_directory = pattern;
  }

  void TearDown() override {
    if (m_engine) {
      EXPECT_EQ(m_engine->violations(), "");
      m_engine.reset();
    }
    std::filesystem::remove_all(m_directory);
  }

  // The engine of the test; starting it again is a restart on the same data.
  Engine* start(std::vector<providers::Provider*> sellers, Engine::Faults faults = {}) {
    m_engine.reset();
    m_first.setTimes(m_times);
    m_second.setTimes(m_times);
    m_engine = std::make_unique<Engine>(m_directory, std::move(sellers), m_times, std::move(faults));
    return m_engine.get();
  }

  static bool becomes(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(8);
    while (!condition() && std::chrono::steady_clock::now() < deadline) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    return condition();
  }

  OrderTimes m_times;
  std::filesystem::path m_directory;
  ScriptedProvider m_first{providers::ProviderNumber::SmsMan, "first"};
  ScriptedProvider m_second{providers::ProviderNumber::TextVerified, "second"};
  std::unique_ptr<Engine> m_engine;
};

}  // namespace trunkline::testing
