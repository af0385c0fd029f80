// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/saved_views.h"

#include <algorithm>
#include <utility>

#include "models/connection/connection.h"
#include "models/connection/server_model.h"
#include "server/contract/limits/lists.h"
#include "server/contract/routes/staff_views.h"

namespace trunkline::models {
namespace {

QString nameOf(const SavedView& view) { return QString::fromStdString(view.name); }

bool isBefore(const SavedView& one, const SavedView& other) {
  if (one.mine != other.mine) return one.mine;
  const int order = QString::localeAwareCompare(nameOf(one), nameOf(other));
  return order != 0 ? order < 0 : one.id < other.id;
}

bool isSame(const SavedView& one, const SavedView& other) {
  return one.id == other.id && one.version == other.version && one.owner == other.owner;
}

}  // namespace

SavedViews::SavedViews(Connection& connection, const ServerModel& server) : m_connection(connection), m_server(server) {
  connect(&connection, &Connection::signedOut, this, &SavedViews::forget);
  connect(&connection.live(), &LiveFeed::missed, this, [this] {
    if (m_state != ViewState::Idle) read();
  });
  connect(&server, &ServerModel::changed, this, &SavedViews::changed);  // who may change what
}

SavedViews::~SavedViews() {
  if (const auto stop = std::exchange(m_stopReading, nullptr)) stop();
}

void SavedViews::read(std::function<void()> then) {
  if (then) m_afterReading.push_back(std::move(then));
  if (!m_connection.isOpen()) return endReading();
  if (const auto stop = std::exchange(m_stopReading, nullptr)) stop();  // it may not know of what was changed since
  if (m_state == ViewState::Idle || m_state == ViewState::Failed) m_state = ViewState::Loading;
  client::SendOptions options;
  options.background = true;
  const auto call = m_connection.client().send<ListSavedViewsRoute>({}, options);
  m_stopReading = [call] { call.cancel(); };
  call.onResult(this, [this](const auto& outcome) {
    if (!outcome && outcome.error().kind == client::ErrorKind::Cancelled) return;
    m_stopReading = nullptr;
    if (outcome) {
      show((*outcome)->items);
      m_state = m_views.empty() ? ViewState::Empty : ViewState::Ready;
      m_notice = {};
    } else {
      m_state = m_views.empty() ? ViewState::Failed : ViewState::Stale;
      m_notice = noticeOf(outcome.error());
    }
    Q_EMIT changed();
    endReading();
  });
  Q_EMIT changed();
}

void SavedViews::endReading() {
  for (const auto& then : std::exchange(m_afterReading, {})) then();
}

void SavedViews::forget() {
  if (const auto stop = std::exchange(m_stopReading, nullptr)) stop();
  m_afterReading.clear();
  show({});
  m_state = ViewState::Idle;
  m_notice = {};
  Q_EMIT changed();
}

// Row by row: somebody may be walking through them.
void SavedViews::show(std::vector<SavedView> views) {
  std::ranges::sort(views, isBefore);
  for (int row = rowCount() - 1; row >= 0; --row) {
    const SavedViewId id = m_views[static_cast<std::size_t>(row)].id;
    if (std::ranges::find(views, id, &SavedView::id) != views.end()) continue;
    beginRemoveRows({}, row, row);
    m_views.erase(m_views.begin() + row);
    endRemoveRows();
  }
  for (std::size_t at = 0; at < views.size(); ++at) {
    const int row = static_cast<int>(at);
    const auto known = std::ranges::find(m_views, views[at].id, &SavedView::id);
    if (known == m_views.end()) {
      beginInsertRows({}, row, row);
      m_views.insert(m_views.begin() + row, views[at]);
      endInsertRows();
      continue;
    }
    if (const int from = static_cast<int>(known - m_views.begin()); from != row) {  // those before it stand already
      beginMoveRows({}, from, from, {}, row);
      std::rotate(m_views.begin() + row, m_views.begin() + from, m_views.begin() + from + 1);
      endMoveRows();
    }
    if (isSame(m_views[at], views[at])) continue;
    m_views[at] = views[at];
    Q_EMIT dataChanged(index(row), index(row));
  }
}

const SavedView* SavedViews::find(SavedViewId id) const {
  const auto found = std::ranges::find(m_views, id, &SavedView::id);
  return found == m_views.end() ? nullptr : &*found;
}

bool SavedViews::mayChange(const SavedView& view) const { return view.mine || (view.scope == SavedViewScope::team && m_server.isAdmin()); }

QString SavedViews::wrongName(SavedViewTable table, const QString& name, std::optional<SavedViewId> except) const {
  const QString wanted = name.trimmed();
  if (wanted.isEmpty()) return tr("Give the view a name.");
  if (static_cast<std::size_t>(wanted.toUtf8().size()) > limits::kSavedViewNameMax)
    return tr("This name is too long: at most %n byte(s), which is as many plain letters.", nullptr,
              static_cast<int>(limits::kSavedViewNameMax));
  const auto isTaken = [&](const SavedView& view) {
    return view.mine && view.table == table && view.id != except && nameOf(view).compare(wanted, Qt::CaseInsensitive) == 0;
  };
  return std::ranges::any_of(m_views, isTaken) ? tr("You have a view of this name already.") : QString();
}

template <class Route>
void SavedViews::send(const typename Route::Request& request, const client::SendOptions& options, QObject* context,
                      std::function<void(const typename Route::Response&)> onDone, std::function<void(const Refusal&)> onRefused) {
  if (!m_connection.isOpen()) return onRefused({noticeOf(client::ApiError::unauthenticated({})), false});
  const auto call = m_connection.client().send<Route>(request, options);
  call.onResult(context,
                [onDone = std::move(onDone), onRefused = std::move(onRefused), this, guard = QPointer(context)](const auto& outcome) {
                  if (outcome) {
                    onDone(**outcome);
                    return read();
                  }
                  const Refusal refusal{noticeOf(outcome.error()), outcome.error().code == ErrorCode::PreconditionFailed};
                  read([onRefused, refusal, guard] {
                    if (guard) onRefused(refusal);
                  });
                });
}

void SavedViews::create(const QString& name, const ViewContent& content, SavedViewScope scope, QObject* context, const Done& done) {
  CreateSavedViewRequest request;
  request.name = {name.trimmed().toStdString()};
  request.table = content.table;
  putContent(request, content);
  request.scope = scope;
  const auto onDone = [this, done](const SavedView& view) {
    std::vector<SavedView> views = m_views;
    views.push_back(view);
    show(std::move(views));
    done(view);
  };
  send<CreateSavedViewRoute>(request, {}, context, onDone, [done](const Refusal& refusal) { done(tl::unexpected(refusal)); });
}

void SavedViews::change(SavedViewId id, std::int64_t version, const Change& change, QObject* context, const Done& done) {
  EditSavedViewRequest request;
  request.id = id;
  if (change.name) request.name = SavedViewName{change.name->trimmed().toStdString()};
  if (change.content) putContent(request, *change.content);
  request.scope = change.scope;
  client::SendOptions options;
  options.ifMatch = '"' + std::to_string(version) + '"';
  const auto onDone = [this, done](const SavedView& view) {
    std::vector<SavedView> views = m_views;
    if (const auto known = std::ranges::find(views, view.id, &SavedView::id); known != views.end()) *known = view;
    show(std::move(views));
    done(view);
  };
  send<EditSavedViewRoute>(request, options, context, onDone, [done](const Refusal& refusal) { done(tl::unexpected(refusal)); });
}

void SavedViews::remove(const SavedView& view, QObject* context, const Done& done) {
  const auto onDone = [this, done, view](const Nothing& /*answer*/) {
    std::vector<SavedView> views = m_views;
    std::erase_if(views, [&view](const SavedView& each) { return each.id == view.id; });
    show(std::move(views));
    done(view);
  };
  send<DeleteSavedViewRoute>({view.id}, {}, context, onDone, [done](const Refusal& refusal) { done(tl::unexpected(refusal)); });
}

int SavedViews::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_views.size()); }

QVariant SavedViews::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
  const SavedView& view = m_views[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
      if (!view.mine) return tr("%1 · of %2").arg(nameOf(view), QString::fromStdString(view.owner));
      return view.scope == SavedViewScope::team ? tr("%1 · shared with the team").arg(nameOf(view)) : nameOf(view);
    case IdRole:
      return QVariant::fromValue(static_cast<qlonglong>(view.id.value()));
    case TableRole:
      return static_cast<int>(view.table);
    default:
      return {};
  }
}

}  // namespace trunkline::models
