// SPDX-License-Identifier: GPL-3.0-or-later
// Many of the server's commands as one commit. Each must end as the story says: any other outcome rolls the whole page back.
#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/storage/database.h"

namespace trunkline::demo {

class Page final : public storage::HotCommand {
 public:
  // A command made of `input`, whose result `isGood` accepts.
  template <class Command>
  void add(typename Command::Input input, bool (*isGood)(const Command&)) {
    m_steps.push_back(std::make_unique<CheckedStep<Command>>(std::move(input), isGood));
  }
  [[nodiscard]] std::size_t size() const { return m_steps.size(); }

  [[nodiscard]] std::string_view name() const override { return "demoPage"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  // The steps in their order, then every event of theirs marked as delivered.
  Result<> apply(storage::Session& session) override;

 private:
  class Step {
   public:
    virtual ~Step() = default;
    virtual Result<> take(storage::Session& session) = 0;
  };
  template <class Command>
  class CheckedStep final : public Step {
   public:
    CheckedStep(typename Command::Input input, bool (*isGood)(const Command&)) : m_command(std::move(input)), m_isGood(isGood) {}
    Result<> take(storage::Session& session) override {
      if (auto done = m_command.apply(session); !done) return done;
      if (m_isGood(m_command)) return {};
      return fail(ErrorCode::Internal, "The story went another way", std::string(m_command.name()) + " was refused");
    }

   private:
    Command m_command;
    bool (*m_isGood)(const Command&);
  };

  std::vector<std::unique_ptr<Step>> m_steps;
};

}  // namespace trunkline::demo
