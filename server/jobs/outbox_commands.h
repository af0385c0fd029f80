// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "server/storage/database.h"

namespace trunkline::jobs {

// Marks delivered events; several in one command, because they are delivered in bunches.
class MarkDelivered final : public storage::HotCommand {
 public:
  MarkDelivered(std::vector<std::int64_t> events, std::int64_t nowUs) : m_events(std::move(events)), m_nowUs(nowUs) {}
  [[nodiscard]] std::string_view name() const override { return "markDelivered"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(storage::Session& session) override;

 private:
  std::vector<std::int64_t> m_events;
  std::int64_t m_nowUs;
};

// Events that are about to be carried upstream: each is counted as one attempt, and due again if its carrier dies.
class ClaimEvents final : public storage::HotCommand {
 public:
  ClaimEvents(std::vector<std::int64_t> events, std::int64_t dueUs) : m_events(std::move(events)), m_dueUs(dueUs) {}
  [[nodiscard]] std::string_view name() const override { return "claimEvents"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(storage::Session& session) override;

 private:
  std::vector<std::int64_t> m_events;
  std::int64_t m_dueUs;
};

// A claimed event that could not be carried this time.
class PostponeEvent final : public storage::HotCommand {
 public:
  PostponeEvent(std::int64_t event, std::int64_t dueUs) : m_event(event), m_dueUs(dueUs) {}
  [[nodiscard]] std::string_view name() const override { return "postponeEvent"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(storage::Session& session) override;

 private:
  std::int64_t m_event;
  std::int64_t m_dueUs;
};

}  // namespace trunkline::jobs
