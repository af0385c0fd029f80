// SPDX-License-Identifier: GPL-3.0-or-later
// Every write of a saved view with its activity row, and the reads. A person's own view does not exist for anybody else;
// one of the team's is changed by its owner and by administrators.
#pragma once
#include "server/contract/staff_permissions.h"
#include "server/contract/wire/staff_views.h"
#include "server/ledger/activity.h"
#include "server/storage/database.h"

namespace trunkline::desk {

// What is stored as one text.
struct SavedViewContent {
  std::optional<OrderFilter> order_filter;
  std::optional<UserFilter> user_filter;
  ViewColumns columns;
};
BOOST_DESCRIBE_STRUCT(SavedViewContent, (), (order_filter, user_filter, columns))

enum class SavedViewOutcome {
  Done,
  NotFound,
  Forbidden,    // the team's, and neither his nor is he an administrator, or taken back by another than its owner
  Stale,        // changed since he read it
  OtherTable,   // the filter is that of another table
  TooMany,      // views of one person
  TooManyTeam,  // views of the team
};

class CreateSavedView final : public storage::HotCommand {
 public:
  struct Input {
    SavedViewId id;
    std::string name;
    SavedViewTable table{};
    SavedViewContent content;
    ListSort sort{};
    SavedViewScope scope{};
    ledger::Activity activity;
  };
  explicit CreateSavedView(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "createSavedView"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.activity.actor.staff.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] SavedViewOutcome outcome() const { return m_outcome; }

 private:
  Input m_input;
  SavedViewOutcome m_outcome{};
};

class EditSavedView final : public storage::HotCommand {
 public:
  struct Input {
    EditSavedViewRequest change;
    std::int64_t version{};
    ledger::Activity activity;
  };
  struct Output {
    SavedViewOutcome outcome{};
    std::int64_t version{};  // the one that is stored now
  };
  explicit EditSavedView(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "editSavedView"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.activity.actor.staff.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] const Output& output() const { return m_output; }

 private:
  struct Found;
  [[nodiscard]] Result<SavedViewOutcome> refusal(storage::Session& session, const Found& view) const;
  Result<> write(storage::Session& session, Found view);

  Input m_input;
  Output m_output;
};

class DeleteSavedView final : public storage::HotCommand {
 public:
  struct Input {
    SavedViewId id;
    ledger::Activity activity;
  };
  explicit DeleteSavedView(Input input) : m_input(std::move(input)) {}
  [[nodiscard]] std::string_view name() const override { return "deleteSavedView"; }
  [[nodiscard]] std::int64_t sortKey() const override { return m_input.activity.actor.staff.value(); }
  Result<> apply(storage::Session& session) override;
  [[nodiscard]] SavedViewOutcome outcome() const { return m_outcome; }

 private:
  Input m_input;
  SavedViewOutcome m_outcome{};
};

// Of a list that a role may not read nobody of it is shown a view.
[[nodiscard]] bool mayRead(Role role, SavedViewTable table);

// His own and the team's, of the tables that his role may read; of one view when an id is given.
Task<Result<std::vector<SavedView>>> savedViews(storage::Database* database, StaffId staff, Role role,
                                                std::optional<SavedViewId> one = std::nullopt);

}  // namespace trunkline::desk
