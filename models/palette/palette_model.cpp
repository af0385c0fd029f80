// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palette/palette_model.h"

#include <algorithm>
#include <utility>

#include "models/connection/connection.h"
#include "models/navigation/link.h"
#include "models/palette/palette_words.h"
#include "server/contract/console_limits.h"
#include "server/contract/routes/staff_search.h"
#include "server/contract/routes/staff_views.h"

namespace trunkline::models {
namespace {

constexpr qsizetype kShortestSearch = 2;
constexpr qsizetype kRecentAtMost = 6;

QString spoken(const PaletteEntry& entry) {
  QStringList parts{entry.text, entry.detail, entry.keys};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

}  // namespace

PaletteModel::~PaletteModel() { close(); }

void PaletteModel::open(std::vector<PaletteCommand> commands, const QStringList& recent) {
  close();
  m_commands = std::move(commands);
  for (const QString& link : recent.first(std::min(recent.size(), kRecentAtMost))) m_recent.push_back(entryOfRecent(link));
  m_query = {};
  readViews();
  show();
}

void PaletteModel::close() {
  stopSearch();
  if (const auto stop = std::exchange(m_stopViews, nullptr)) stop();
  m_isReadingViews = false;
  m_commands.clear();
  m_recent.clear();
  m_views.clear();
  m_notice = {};
}

void PaletteModel::setText(const QString& typed) {
  stopSearch();
  m_notice = {};
  m_query = PaletteQuery::of(typed);
  if (asksServer()) {
    m_isSearching = true;
    m_pause = m_connection.scheduler().after(limits::kPalettePause, [this] { search(); });
  }
  show();
}

void PaletteModel::retry() {
  m_notice = {};
  if (m_views.empty() && !m_isReadingViews) readViews();
  if (asksServer()) search();
  show();
}

void PaletteModel::readViews() {
  if (!m_connection.isOpen()) return;
  m_isReadingViews = true;
  const auto call = m_connection.client().send<ListSavedViewsRoute>({});
  m_stopViews = [call] { call.cancel(); };
  call.onResult(this, [this](const auto& outcome) {
    if (!outcome && outcome.error().kind == client::ErrorKind::Cancelled) return;
    m_isReadingViews = false;
    m_stopViews = nullptr;
    if (outcome) {
      for (const SavedView& view : (*outcome)->items) m_views.push_back(entryOf(view));
    } else {
      m_notice = noticeOf(outcome.error());
    }
    show();
  });
}

void PaletteModel::search() {
  m_pause.reset();
  m_isSearching = true;
  const auto call = m_connection.client().send<SearchRoute>({{m_query.text.toStdString()}});
  m_stopSearch = [call] { call.cancel(); };
  call.onResult(this, [this](const auto& outcome) {
    if (!outcome && outcome.error().kind == client::ErrorKind::Cancelled) return;  // another line is looked for
    m_isSearching = false;
    m_stopSearch = nullptr;
    if (outcome) {
      for (const OrderHit& hit : (*outcome)->orders) m_found.push_back(entryOf(hit));
      for (const UserHit& hit : (*outcome)->users) m_found.push_back(entryOf(hit));
    } else {
      m_notice = noticeOf(outcome.error());
    }
    show();
  });
}

void PaletteModel::stopSearch() {
  m_pause.reset();
  m_isSearching = false;
  m_found.clear();
  if (const auto stop = std::exchange(m_stopSearch, nullptr)) stop();
}

bool PaletteModel::asksServer() const {
  using Scope = PaletteQuery::Scope;
  const bool isOfServer = m_query.scope == Scope::Everything || m_query.scope == Scope::Users || m_query.scope == Scope::Orders;
  const auto bytes = static_cast<std::size_t>(m_query.text.toUtf8().size());
  return isOfServer && m_connection.isOpen() && m_query.text.size() >= kShortestSearch && bytes <= limits::kSearchTextMax &&
         !Link::parse(m_query.text);
}

std::vector<PaletteEntry> PaletteModel::matches() const {
  std::vector<PaletteEntry> found;
  const auto take = [&](const PaletteEntry& entry, bool isKnownToMatch) {
    if (m_query.wants(entry.kind) && (isKnownToMatch || m_query.isIn(entry.text))) found.push_back(entry);
  };
  if (m_query.text.isEmpty())
    for (const PaletteEntry& entry : m_recent) take(entry, true);
  if (const auto link = linkOfPasted(m_query.text)) take(entryOfPlace(link->text()), true);
  for (const PaletteCommand& command : m_commands) take({PaletteEntry::Kind::Command, command.text, {}, command.keys, command.id}, false);
  for (const PaletteEntry& view : m_views) take(view, false);
  for (const PaletteEntry& entry : m_found) take(entry, true);
  return found;
}

void PaletteModel::show() {
  beginResetModel();
  m_entries = matches();
  endResetModel();
  const bool isWaiting = m_isSearching || (m_isReadingViews && m_query.wants(PaletteEntry::Kind::View));
  if (!m_notice.isEmpty()) {
    m_state = State::Failed;
  } else if (isWaiting) {
    m_state = State::Searching;
  } else {
    m_state = m_entries.empty() ? State::NoneFound : State::Ready;
  }
  Q_EMIT stateChanged();
}

const PaletteEntry* PaletteModel::entryAt(int row) const {
  return row >= 0 && row < rowCount() ? &m_entries[static_cast<std::size_t>(row)] : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  const PaletteEntry* entry = entryAt(index.row());
  if (entry == nullptr) return {};
  switch (role) {
    case Qt::DisplayRole:
      return entry->text;
    case Qt::AccessibleTextRole:
      return spoken(*entry);
    case DetailRole:
      return entry->detail;
    case KeysRole:
      return entry->keys;
    case KindRole:
      return static_cast<int>(entry->kind);
    default:
      return {};
  }
}

}  // namespace trunkline::models
