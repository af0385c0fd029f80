// SPDX-License-Identifier: GPL-3.0-or-later
// A provider inside the process: sells every cell of our catalogue for a small fixed price and answers at once. For test
// keys (play money, XTS), for demonstrations and for benchmarks, which is why it computes instead of waiting: no timers.
#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/base/clock.h"
#include "server/base/random.h"
#include "server/contract/limits.h"
#include "server/providers/name_book.h"
#include "server/providers/provider.h"

namespace trunkline::providers::sandbox {

// How numbers behave that are bought from now on.
struct Script {
  enum class Mode {
    Deliver,  // a code after delayMin to delayMax
    Never,    // no message comes by itself
    Refuse,   // every purchase is refused with NoNumbers
  };
  Mode mode{Mode::Deliver};
  std::chrono::milliseconds delayMin{2'000};
  std::chrono::milliseconds delayMax{5'000};
};

// Thread-safe; its numbers live in memory. After a restart a number is not known any more: closed upstream.
class SandboxProvider final : public Provider {
 public:
  struct Options {
    Currency currency{};  // XTS for test keys, the wallet's where the sandbox sells to all
    std::chrono::seconds numberLifetime{1200};
    std::chrono::seconds cancelMin{0};
    std::size_t numbersMax{limits::kSandboxNumbers};  // the oldest are forgotten beyond it
    Script script{};
  };
  SandboxProvider(Clock& clock, Random& random, const NameBook& names, Options options);

  [[nodiscard]] const Traits& traits() const override { return m_traits; }
  Task<BuyOutcome> buy(BuyRequest request) override;
  Task<PollOutcome> poll(std::string ref) override;
  [[nodiscard]] bool knownQuiet(std::string_view ref) override;
  Task<CancelOutcome> cancel(std::string ref) override;
  Task<FinishOutcome> finish(std::string ref) override;
  Task<Result<Money>> balance() override;
  Task<Result<Catalogue>> catalogue() override;
  Task<Result<std::vector<ActiveNumber>>> active() override;

  // The control entry: from now on this message waits at the number. False for a number that is not live.
  bool deliver(std::string_view ref, std::string text, std::optional<std::string> code);
  void setScript(Script script);
  // The fixed price of a cell: 0.0100 to 0.0499.
  [[nodiscard]] Money costOf(std::string_view service, std::string_view country) const;

 private:
  struct Number {
    std::int64_t boughtUs{};
    std::int64_t expiresUs{};
    std::int64_t arrivesUs{};  // of the scripted code
    std::uint32_t code{};
    std::uint16_t country{};  // position in m_countries
    std::vector<UpstreamMessage> delivered{};
  };
  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::int64_t, Number> numbers;
    std::deque<std::int64_t> order;  // oldest first; may name numbers that are gone
  };
  struct Place {
    std::string iso2;
    std::string dialCode;
  };
  static constexpr std::size_t kShards = 16;

  [[nodiscard]] Shard& shardOf(std::int64_t ref);
  // Null when it is unknown or its time is over.
  [[nodiscard]] static Number* live(Shard& shard, std::int64_t ref, std::int64_t nowUs);
  [[nodiscard]] std::string phoneOf(std::int64_t ref, const Number& number) const;
  void forgetOld(Shard& shard, std::int64_t nowUs) const;
  [[nodiscard]] Script script() const;

  Clock& m_clock;
  Random& m_random;
  Options m_options;
  Traits m_traits;
  std::vector<std::string> m_services;  // sorted
  std::vector<Place> m_countries;       // sorted by code
  std::atomic<std::int64_t> m_last;
  mutable std::mutex m_scriptMutex;
  Script m_script;
  std::array<Shard, kShards> m_shards;
};

}  // namespace trunkline::providers::sandbox
