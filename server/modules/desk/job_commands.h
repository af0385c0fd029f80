// SPDX-License-Identifier: GPL-3.0-or-later
// Every write of a job: its start with all its objects, what became of one, its end, its cancel.
#pragma once
#include <vector>

#include "server/contract/wire/staff_jobs.h"
#include "server/ledger/activity.h"
#include "server/storage/database.h"

namespace trunkline::desk {

class StartJob final : public storage::HotCommand {
 public:
  enum class Outcome {
    Started,
    Replayed,   // the same request before: nothing written
    KeyReused,  // the Idempotency-Key of another request
    TooMany,    // that he has not yet seen the end of
    Forbidden,  // he is no longer of a role that may
  };
  struct Input {
    JobId id;
    BulkAction kind{};
    std::vector<std::int64_t> objects;
    std::string idempotencyKey;
    std::string requestHash;
    ledger::Activity activity;  // its reason is that of each object too; its `after` is the command's
  };
  explicit StartJob(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "startJob"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.activity.actor.staff.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] Outcome outcome() const { return m_outcome; }

 private:
  Result<Outcome> refusal(storage::Session& session) const;
  Result<> write(storage::Session& session);

  Input m_input;
  Outcome m_outcome{};
};

// One object was gone through. Also of a job that was cancelled meanwhile: what was done is done.
class RecordJobItem final : public storage::HotCommand {
 public:
  struct Input {
    JobId job;
    std::int64_t n{};
    std::optional<std::string> code;  // of a refusal
    std::optional<std::string> words;
  };
  explicit RecordJobItem(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "recordJobItem"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.job.value(); }
  Result<> apply(storage::Session& session) override;

 private:
  Input m_input;
};

// A job that runs ends; one that has ended stays as it is.
class EndJob final : public storage::HotCommand {
 public:
  struct Input {
    JobId job;
    JobState state{};
    std::optional<std::string> error;
    std::int64_t nowUs{};
  };
  explicit EndJob(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "endJob"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.job.value(); }
  Result<> apply(storage::Session& session) override;

 private:
  Input m_input;
};

class CancelJob final : public storage::HotCommand {
 public:
  enum class Outcome { Cancelled, Already, NotFound, Ended };
  struct Input {
    JobId job;
    ledger::Activity activity;
  };
  explicit CancelJob(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "cancelJob"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.job.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] Outcome outcome() const { return m_outcome; }

 private:
  Input m_input;
  Outcome m_outcome{};
};

}  // namespace trunkline::desk
