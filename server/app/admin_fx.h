// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "server/contract/money.h"
#include "server/storage/database.h"

namespace trunkline::app {

// A new newest rate, with its audit row in the same commit. Older rates stay: attempts were booked with them.
class SetFxRate final : public storage::HotCommand {
 public:
  struct Input {
    Currency from;
    Currency to;
    std::int64_t ppm{};
    std::int64_t auditId{};
    std::int64_t nowUs{};
  };
  explicit SetFxRate(Input input) : m_input(input) {}
  [[nodiscard]] std::string_view name() const override { return "setFxRate"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }  // touches no wallet
  Result<> apply(storage::Session& session) override;

 private:
  Input m_input;
};

}  // namespace trunkline::app
