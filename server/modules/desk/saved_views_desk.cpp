// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/saved_views_desk.h"

#include <set>

#include "server/http/etag.h"
#include "server/modules/desk/staff_activity.h"

namespace trunkline::desk {
namespace {

Error noSuchView() { return {ErrorCode::NotFound, "There is no such saved view.", {}, {}, {}}; }

Result<> checked(const std::optional<ViewColumns>& columns) {
  std::set<std::string_view> names;
  for (std::size_t at = 0; columns && at < columns->items.size(); ++at) {
    if (!names.insert(columns->items[at].value).second)
      return failField("columns[" + std::to_string(at) + "]", FieldCode::Duplicate, "is named twice");
  }
  return {};
}

// Which of the two filters is the wrong one.
Failure otherTable(bool orderFilter) {
  return failField(orderFilter ? "order_filter" : "user_filter", FieldCode::Unknown, "is a filter of the other table");
}

Result<> refusalOf(SavedViewOutcome outcome, bool orderFilter, std::int64_t version) {
  switch (outcome) {
    case SavedViewOutcome::Done:
      break;
    case SavedViewOutcome::NotFound:
      return Failure(noSuchView());
    case SavedViewOutcome::Forbidden:
      return fail(ErrorCode::Forbidden, "A view of the team is changed by who made it, or by an administrator");
    case SavedViewOutcome::Stale:
      return http::staleVersion(version);
    case SavedViewOutcome::OtherTable:
      return otherTable(orderFilter);
    case SavedViewOutcome::TooMany:
      return fail(ErrorCode::InvalidState,
                  "You have " + std::to_string(limits::kSavedViewsPerStaff) + " saved views, which is the most; delete one first.");
    case SavedViewOutcome::TooManyTeam:
      return fail(ErrorCode::InvalidState,
                  "The team has " + std::to_string(limits::kTeamViews) + " saved views, which is the most; delete one first.");
  }
  return {};
}

}  // namespace

http::Answer<SavedView> SavedViewsDesk::answer(const http::Call* call, SavedViewId id, int status) {
  auto views = co_await savedViews(&m_parts.database, call->principal.staff, call->principal.role, id);
  if (!views) co_return Failure(views.error());
  if (views->empty()) co_return Failure(noSuchView());
  http::Reply<SavedView> reply{status, std::move(views->front())};
  reply.headers.emplace_back("ETag", http::etagOf(reply.body.version));
  co_return reply;
}

http::Answer<SavedViewList> SavedViewsDesk::list(const http::Call* call, Nothing /*request*/) {
  auto views = co_await savedViews(&m_parts.database, call->principal.staff, call->principal.role);
  if (!views) co_return Failure(views.error());
  co_return http::Reply<SavedViewList>{200, {std::move(*views)}};
}

http::Answer<SavedView> SavedViewsDesk::create(const http::Call* call, CreateSavedViewRequest request) {
  if (!mayRead(call->principal.role, request.table)) co_return fail(ErrorCode::Forbidden, "Your role does not read this table");
  if (auto good = checked(request.columns); !good) co_return Failure(good.error());
  CreateSavedView::Input input;
  input.id = SavedViewId(m_parts.ids.next());
  input.name = request.name.value;
  input.table = request.table;
  input.content = {request.order_filter, request.user_filter, request.columns.value_or(ViewColumns{})};
  input.sort = request.sort.value_or(ListSort::newest);
  input.scope = request.scope.value_or(SavedViewScope::me);
  input.activity = staffActivity(m_parts.ids, m_parts.clock, *call, "saved_view.create", input.id.text());
  const SavedViewId id = input.id;
  CreateSavedView command(std::move(input));
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  if (auto made = refusalOf(command.outcome(), request.order_filter.has_value(), 0); !made) co_return Failure(made.error());
  co_return co_await answer(call, id, 201);
}

http::Answer<SavedView> SavedViewsDesk::edit(const http::Call* call, EditSavedViewRequest request) {
  if (auto good = checked(request.columns); !good) co_return Failure(good.error());
  const SavedViewId id = request.id;
  const bool orderFilter = request.order_filter.has_value();
  auto activity = staffActivity(m_parts.ids, m_parts.clock, *call, "saved_view.edit", id.text());
  EditSavedView command({std::move(request), call->expectedVersion, std::move(activity)});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  if (auto edited = refusalOf(command.output().outcome, orderFilter, command.output().version); !edited) {
    co_return Failure(edited.error());
  }
  co_return co_await answer(call, id, 200);
}

http::Answer<Nothing> SavedViewsDesk::remove(const http::Call* call, SavedViewRef request) {
  DeleteSavedView command({request.id, staffActivity(m_parts.ids, m_parts.clock, *call, "saved_view.delete", request.id.text())});
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return Failure(done.error());
  if (auto removed = refusalOf(command.outcome(), false, 0); !removed) co_return Failure(removed.error());
  http::Reply<Nothing> reply;
  reply.status = 204;
  co_return reply;
}

void registerSavedViewRoutes(http::Router& router, SavedViewsDesk* desk) {
  router.add<ListSavedViewsRoute>(desk, &SavedViewsDesk::list);
  router.add<CreateSavedViewRoute>(desk, &SavedViewsDesk::create);
  router.add<EditSavedViewRoute>(desk, &SavedViewsDesk::edit);
  router.add<DeleteSavedViewRoute>(desk, &SavedViewsDesk::remove);
}

}  // namespace trunkline::desk
