// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/saved_views.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "server/contract/codec/decoder.h"
#include "server/contract/codec/encoder.h"
#include "server/ledger/staff_rights.h"

namespace trunkline::desk {
namespace {

using storage::Sql;

constexpr Sql kAddView{
    "INSERT INTO saved_views(id,staff_id,scope,list,name,sort,content,created_us,changed_us) VALUES($1,$2,$3,$4,$5,$6,$7,$8,$8)"};
constexpr Sql kViewsOf{"SELECT count(*) FROM saved_views WHERE staff_id=$1"};
constexpr Sql kTeamViews{"SELECT count(*) FROM saved_views WHERE scope=1"};
constexpr Sql kViewRow{"SELECT staff_id,scope,list,name,sort,content,version FROM saved_views WHERE id=$1"};
constexpr Sql kChangeView{
    "UPDATE saved_views SET scope=$3,name=$4,sort=$5,content=$6,changed_us=$7,version=version+1 WHERE id=$1 AND version=$2"};
constexpr Sql kDropView{"DELETE FROM saved_views WHERE id=$1"};
constexpr Sql kShownViews{
    "SELECT v.id,v.staff_id,v.scope,v.list,v.name,v.sort,v.content,v.version,v.created_us,v.changed_us,s.email "
    "FROM saved_views v JOIN staff s ON s.id=v.staff_id "
    "WHERE (v.staff_id=$1 OR v.scope=1) AND ($2 IS NULL OR v.id=$2) ORDER BY v.id"};

Result<std::int64_t> counted(storage::Session& session, const Sql& sql, std::initializer_list<storage::Value> parameters) {
  std::int64_t count = 0;
  const auto rows = session.run(sql, parameters, [&count](const storage::RowView& row) { count = row.integer(0); });
  if (!rows) return Failure(rows.error());
  return count;
}

Result<bool> roomForTeam(storage::Session& session) {
  return counted(session, kTeamViews, {}).map([](std::int64_t count) { return count < limits::kTeamViews; });
}

// A view that does not suit its table would never open.
bool suits(SavedViewTable table, bool orderFilter, bool userFilter) { return table == SavedViewTable::orders ? !userFilter : !orderFilter; }

std::string contentText(const SavedViewContent& content) {
  std::string text;
  encode(text, content);
  return text;
}

SavedViewContent contentOf(std::string_view text) {
  return decode<SavedViewContent>(text, DecodeMode::Tolerant).value_or(SavedViewContent{});
}

std::string named(std::string_view name, SavedViewScope scope) {
  return boost::json::serialize(boost::json::object{{"name", name}, {"scope", codec::enumWireName(scope)}});
}

struct Owned {
  StaffId owner;
  SavedViewScope scope{};
};

// What anybody but the owner is told of a change that he wants.
Result<SavedViewOutcome> rightOver(storage::Session& session, const Owned& view, StaffId staff) {
  if (view.owner == staff) return SavedViewOutcome::Done;
  if (view.scope == SavedViewScope::me) return SavedViewOutcome::NotFound;
  const auto role = ledger::roleNow(session, staff);
  if (!role) return Failure(role.error());
  return *role == Role::admin ? SavedViewOutcome::Done : SavedViewOutcome::Forbidden;
}

}  // namespace

bool mayRead(Role role, SavedViewTable table) {
  return allowed(role, table == SavedViewTable::orders ? Permission::StaffOrderRead : Permission::StaffUserRead);
}

Result<> CreateSavedView::apply(storage::Session& session) {
  m_outcome = SavedViewOutcome::OtherTable;
  if (!suits(m_input.table, m_input.content.order_filter.has_value(), m_input.content.user_filter.has_value())) return {};
  const StaffId staff = m_input.activity.actor.staff;
  const auto own = counted(session, kViewsOf, {staff.value()});
  if (!own) return Failure(own.error());
  m_outcome = SavedViewOutcome::TooMany;
  if (*own >= limits::kSavedViewsPerStaff) return {};
  if (m_input.scope == SavedViewScope::team) {
    const auto room = roomForTeam(session);
    if (!room) return Failure(room.error());
    m_outcome = SavedViewOutcome::TooManyTeam;
    if (!*room) return {};
  }
  const auto added = session.run(
      kAddView, {m_input.id.value(), staff.value(), static_cast<std::int64_t>(m_input.scope), static_cast<std::int64_t>(m_input.table),
                 m_input.name, static_cast<std::int64_t>(m_input.sort), contentText(m_input.content), m_input.activity.atUs});
  if (!added) return Failure(added.error());
  m_outcome = SavedViewOutcome::Done;
  ledger::Activity activity = m_input.activity;
  activity.after = named(m_input.name, m_input.scope);
  return ledger::writeActivity(session, activity);
}

struct EditSavedView::Found {
  Owned owned;
  SavedViewTable table{};
  std::string name;
  std::int64_t sort{};
  SavedViewContent content;
  std::int64_t version{};
};

Result<SavedViewOutcome> EditSavedView::refusal(storage::Session& session, const Found& view) const {
  const EditSavedViewRequest& change = m_input.change;
  const auto right = rightOver(session, view.owned, m_input.activity.actor.staff);
  if (!right) return Failure(right.error());
  if (*right != SavedViewOutcome::Done) return *right;
  // Nobody makes a view of the team somebody's own but that person: it would be out of his own sight.
  const bool takenBack = change.scope == SavedViewScope::me && view.owned.scope == SavedViewScope::team;
  if (takenBack && view.owned.owner != m_input.activity.actor.staff) return SavedViewOutcome::Forbidden;
  if (view.version != m_input.version) return SavedViewOutcome::Stale;
  if (!suits(view.table, change.order_filter.has_value(), change.user_filter.has_value())) return SavedViewOutcome::OtherTable;
  if (change.scope != SavedViewScope::team || view.owned.scope == SavedViewScope::team) return SavedViewOutcome::Done;
  const auto room = roomForTeam(session);
  if (!room) return Failure(room.error());
  return *room ? SavedViewOutcome::Done : SavedViewOutcome::TooManyTeam;
}

Result<> EditSavedView::write(storage::Session& session, Found view) {
  const EditSavedViewRequest& change = m_input.change;
  const std::string before = named(view.name, view.owned.scope);
  if (change.name) view.name = change.name->value;
  if (change.order_filter) view.content.order_filter = change.order_filter;
  if (change.user_filter) view.content.user_filter = change.user_filter;
  if (change.columns) view.content.columns = *change.columns;
  const SavedViewScope scope = change.scope.value_or(view.owned.scope);
  const std::int64_t sort = change.sort ? static_cast<std::int64_t>(*change.sort) : view.sort;
  const auto written = session.run(kChangeView, {change.id.value(), view.version, static_cast<std::int64_t>(scope), view.name, sort,
                                                 contentText(view.content), m_input.activity.atUs});
  if (!written) return Failure(written.error());
  m_output.version = view.version + 1;
  ledger::Activity activity = m_input.activity;
  activity.before = before;
  activity.after = named(view.name, scope);
  return ledger::writeActivity(session, activity);
}

Result<> EditSavedView::apply(storage::Session& session) {
  m_output = {SavedViewOutcome::NotFound, 0};
  std::optional<Found> view;
  const auto read = session.run(kViewRow, {m_input.change.id.value()}, [&view](const storage::RowView& row) {
    view = Found{{StaffId(row.integer(0)), static_cast<SavedViewScope>(row.integer(1))},
                 static_cast<SavedViewTable>(row.integer(2)),
                 std::string(row.text(3)),
                 row.integer(4),
                 contentOf(row.text(5)),
                 row.integer(6)};
  });
  if (!read) return Failure(read.error());
  if (!view) return {};
  const auto refused = refusal(session, *view);
  if (!refused) return Failure(refused.error());
  m_output = {*refused, view->version};
  if (*refused != SavedViewOutcome::Done) return {};
  return write(session, std::move(*view));
}

Result<> DeleteSavedView::apply(storage::Session& session) {
  m_outcome = SavedViewOutcome::NotFound;
  std::optional<Owned> view;
  std::string name;
  const auto read = session.run(kViewRow, {m_input.id.value()}, [&](const storage::RowView& row) {
    view = Owned{StaffId(row.integer(0)), static_cast<SavedViewScope>(row.integer(1))};
    name = row.text(3);
  });
  if (!read) return Failure(read.error());
  if (!view) return {};
  const auto right = rightOver(session, *view, m_input.activity.actor.staff);
  if (!right) return Failure(right.error());
  m_outcome = *right;
  if (*right != SavedViewOutcome::Done) return {};
  if (const auto dropped = session.run(kDropView, {m_input.id.value()}); !dropped) return Failure(dropped.error());
  ledger::Activity activity = m_input.activity;
  activity.before = named(name, view->scope);
  return ledger::writeActivity(session, activity);
}

Task<Result<std::vector<SavedView>>> savedViews(storage::Database* database, StaffId staff, Role role, std::optional<SavedViewId> one) {
  std::vector<SavedView> views;
  const auto onRow = [&views, staff, role](const storage::RowView& row) {
    const auto table = static_cast<SavedViewTable>(row.integer(3));
    if (!mayRead(role, table)) return;
    SavedView view;
    view.id = SavedViewId(row.integer(0));
    view.mine = row.integer(1) == staff.value();
    view.scope = static_cast<SavedViewScope>(row.integer(2));
    view.table = table;
    view.name = row.text(4);
    view.sort = static_cast<ListSort>(row.integer(5));
    SavedViewContent content = contentOf(row.text(6));
    view.order_filter = std::move(content.order_filter);
    view.user_filter = std::move(content.user_filter);
    view.columns = std::move(content.columns);
    view.version = row.integer(7);
    view.created_at = {row.integer(8)};
    view.changed_at = {row.integer(9)};
    view.owner = row.text(10);
    views.push_back(std::move(view));
  };
  std::vector<storage::OwnedValue> parameters{staff.value(), one ? storage::OwnedValue(one->value()) : storage::OwnedValue()};
  if (const auto rows = co_await database->read(&kShownViews, std::move(parameters), onRow); !rows) co_return Failure(rows.error());
  co_return views;
}

}  // namespace trunkline::desk
