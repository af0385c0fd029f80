// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/saved_views.h"

#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::desk {
namespace {

using testing::done;
using testing::OrderWorld;
using testing::unchanged;

struct ViewWorld {
  OrderWorld world;
  StaffId owner = world.hire(Role::support);
  StaffId colleague = world.hire(Role::support);
  StaffId admin = world.hire(Role::admin);

  ledger::Activity activity(StaffId staff, std::string_view action) {
    ledger::Activity out;
    out.id = world.nextId();
    out.actor.staff = staff;
    out.action = action;
    out.object = "svw_00000000001";
    out.atUs = world.nowUs();
    return out;
  }
  CreateSavedView::Input createInput(SavedViewScope scope, StaffId staff) {
    CreateSavedView::Input input;
    input.id = SavedViewId(world.nextId());
    input.name = "Stuck";
    input.content.columns.items = {{"state"}};
    input.scope = scope;
    input.activity = activity(staff, "saved_view.create");
    return input;
  }
  SavedViewId made(SavedViewScope scope) {
    const auto input = createInput(scope, owner);
    EXPECT_EQ(done<CreateSavedView>(world, input).outcome(), SavedViewOutcome::Done);
    return input.id;
  }
  EditSavedView::Input renaming(SavedViewId id, StaffId staff, std::int64_t version = 0) {
    EditSavedViewRequest change;
    change.id = id;
    change.name = SavedViewName{"Renamed"};
    return {std::move(change), version, activity(staff, "saved_view.edit")};
  }
  DeleteSavedView::Input deleting(SavedViewId id, StaffId staff) { return {id, activity(staff, "saved_view.delete")}; }
  void fill(std::int64_t count, int scope, StaffId staff) {
    world.script(
        "INSERT INTO saved_views(id,staff_id,scope,list,name,sort,content,created_us,changed_us) WITH RECURSIVE n(i) AS "
        "(SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<" +
        std::to_string(count) + ") SELECT -i," + std::to_string(staff.value()) + "," + std::to_string(scope) + ",0,'x',0,'{}',0,0 FROM n");
  }
};

TEST(SavedViews, AnOwnOneIsNobodyElsesAndTheTeamsIsItsOwnersAndTheAdministrators) {
  ViewWorld at;
  const SavedViewId own = at.made(SavedViewScope::me);
  const SavedViewId team = at.made(SavedViewScope::team);
  for (const StaffId staff : {at.colleague, at.admin}) {
    EXPECT_EQ(unchanged<EditSavedView>(at.world, at.renaming(own, staff)).output().outcome, SavedViewOutcome::NotFound);
    EXPECT_EQ(unchanged<DeleteSavedView>(at.world, at.deleting(own, staff)).outcome(), SavedViewOutcome::NotFound);
  }
  EXPECT_EQ(unchanged<EditSavedView>(at.world, at.renaming(team, at.colleague)).output().outcome, SavedViewOutcome::Forbidden);
  EXPECT_EQ(unchanged<DeleteSavedView>(at.world, at.deleting(team, at.colleague)).outcome(), SavedViewOutcome::Forbidden);
  EXPECT_EQ(done<EditSavedView>(at.world, at.renaming(own, at.owner)).output().version, 1);
  EXPECT_EQ(done<EditSavedView>(at.world, at.renaming(team, at.admin)).output().outcome, SavedViewOutcome::Done);
  auto takeAway = at.renaming(team, at.admin, 1);
  takeAway.change.scope = SavedViewScope::me;
  EXPECT_EQ(unchanged<EditSavedView>(at.world, takeAway).output().outcome, SavedViewOutcome::Forbidden) << "only its owner takes it back";
  EXPECT_EQ(done<DeleteSavedView>(at.world, at.deleting(team, at.admin)).outcome(), SavedViewOutcome::Done);
  EXPECT_EQ(at.world.integer("SELECT count(*) FROM saved_views"), 1);
  EXPECT_EQ(at.world.text("SELECT group_concat(action,' ') FROM (SELECT action FROM audit ORDER BY id)"),
            "saved_view.create saved_view.create saved_view.edit saved_view.edit saved_view.delete");
}

TEST(SavedViews, WhatIsLeftOutOfAChangeStaysAndAStaleOneIsRefused) {
  ViewWorld at;
  const SavedViewId id = at.made(SavedViewScope::me);
  done<EditSavedView>(at.world, at.renaming(id, at.owner));
  EXPECT_EQ(at.world.text("SELECT name||' '||version||' '||content FROM saved_views"),
            R"(Renamed 1 {"order_filter":null,"user_filter":null,"columns":["state"]})");
  const auto stale = unchanged<EditSavedView>(at.world, at.renaming(id, at.owner));
  EXPECT_EQ(stale.output().outcome, SavedViewOutcome::Stale);
  EXPECT_EQ(stale.output().version, 1);
}

TEST(SavedViews, TheFilterIsThatOfItsTable) {
  ViewWorld at;
  auto wrong = at.createInput(SavedViewScope::me, at.owner);
  wrong.content.user_filter.emplace();
  EXPECT_EQ(unchanged<CreateSavedView>(at.world, wrong).outcome(), SavedViewOutcome::OtherTable);
  const SavedViewId id = at.made(SavedViewScope::me);
  auto edit = at.renaming(id, at.owner);
  edit.change.user_filter.emplace();
  EXPECT_EQ(unchanged<EditSavedView>(at.world, edit).output().outcome, SavedViewOutcome::OtherTable);
}

TEST(SavedViews, ThereIsAMostOfOnePersonAndOfTheTeam) {
  ViewWorld at;
  at.fill(limits::kSavedViewsPerStaff, 0, at.owner);
  EXPECT_EQ(unchanged<CreateSavedView>(at.world, at.createInput(SavedViewScope::me, at.owner)).outcome(), SavedViewOutcome::TooMany);
  at.world.script("DELETE FROM saved_views");
  at.fill(limits::kTeamViews, 1, at.admin);
  EXPECT_EQ(unchanged<CreateSavedView>(at.world, at.createInput(SavedViewScope::team, at.owner)).outcome(), SavedViewOutcome::TooManyTeam);
  auto shared = at.renaming(at.made(SavedViewScope::me), at.owner);
  shared.change.scope = SavedViewScope::team;
  EXPECT_EQ(unchanged<EditSavedView>(at.world, shared).output().outcome, SavedViewOutcome::TooManyTeam);
}

}  // namespace
}  // namespace trunkline::desk
