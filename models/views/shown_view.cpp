// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/shown_view.h"

#include <algorithm>
#include <utility>

#include "models/window/list_browser.h"

namespace trunkline::models {

ShownView::ShownView(SavedViews& views, ListBrowser& list, SavedViewTable table) : m_views(views), m_list(list), m_table(table) {
  connect(&views, &SavedViews::changed, this, &ShownView::follow);
  connect(&list, &ListBrowser::asked, this, &ShownView::changed);
}

ViewContent ShownView::content() const { return contentOf(m_table, m_list.filter().wire(), m_list.sort(), m_columns); }

QStringList ShownView::known(const QStringList& columns) const {
  QStringList found;
  const RowWords& words = m_list.rows().words();
  for (const QString& name : columns) {
    for (int column = 0; column < words.columns(); ++column)
      if (words.name(column) == name) found << name;
  }
  return found;
}

bool ShownView::isChanged() const {
  if (!m_view) return false;
  const SavedView* newest = m_views.find(m_view->id);
  ViewContent saved = contentOf(newest == nullptr ? *m_view : *newest);
  saved.columns = known(saved.columns);
  ViewContent now = content();
  if (saved.columns.isEmpty()) now.columns.clear();
  return saved != now;
}

QString ShownView::wrongName(const QString& name, Task task) const {
  return m_views.wrongName(m_table, name, task == Task::Rename && m_view ? std::optional(m_view->id) : std::nullopt);
}

void ShownView::setColumns(const QStringList& shown) {
  m_columns = shown;
  Q_EMIT changed();
}

// What somebody else changes under the name of the view leaves the list as it is; saving over it is refused then, and asked about.
void ShownView::follow() {
  if (m_views.state() == ViewState::Idle) {
    m_view.reset();
    m_isBusy = false;
  } else if (m_view) {
    const SavedView* newest = m_views.find(m_view->id);
    if (newest == nullptr) {
      m_view.reset();
    } else if (contentOf(*newest) == contentOf(*m_view)) {
      m_view = *newest;
    }
  }
  Q_EMIT changed();
}

void ShownView::open(SavedViewId id) {
  const SavedView* found = m_views.find(id);
  if (found == nullptr) return Q_EMIT refused(Task::Open, {tr("This saved view does not exist any more."), {}, {}});
  adopt(*found);
}

void ShownView::openNewest(SavedViewId id) {
  m_views.read([this, id, guard = QPointer(this)] {
    if (!guard) return;
    const bool isRead = m_views.state() == ViewState::Ready || m_views.state() == ViewState::Empty;
    if (!isRead && m_views.find(id) == nullptr) return Q_EMIT refused(Task::Open, m_views.notice());
    open(id);
  });
}

void ShownView::adopt(const SavedView& view) {
  const ViewContent content = contentOf(view);
  if (const auto shown = m_list.show(content.filter, content.sort); !shown)
    return Q_EMIT refused(Task::Open, {tr("“%1” cannot be opened. %2").arg(QString::fromStdString(view.name), shown.error()), {}, {}});
  m_view = view;
  if (const QStringList columns = known(content.columns); !columns.isEmpty()) Q_EMIT columnsWanted(columns);
  Q_EMIT changed();
}

void ShownView::reset() {
  if (m_view) open(m_view->id);
}

void ShownView::leave() {
  m_view.reset();
  Q_EMIT changed();
}

void ShownView::save() { edit(Task::Save, {{}, content(), {}}); }

void ShownView::rename(const QString& name) { edit(Task::Rename, {name, {}, {}}); }

void ShownView::share(bool isShared) { edit(Task::Share, {{}, {}, isShared ? SavedViewScope::team : SavedViewScope::me}); }

void ShownView::edit(Task task, const SavedViews::Change& change) {
  if (!m_view || m_isBusy) return;
  m_task = task;
  m_change = change;
  send();
}

void ShownView::send() {
  m_isBusy = true;
  Q_EMIT changed();
  m_views.change(m_view->id, m_view->version, m_change, this, [this](const auto& answer) { take(m_task, answer); });
}

void ShownView::again() {
  const SavedView* newest = m_view ? m_views.find(m_view->id) : nullptr;
  if (newest == nullptr || m_isBusy) return;
  m_view = *newest;
  send();
}

void ShownView::saveAs(const QString& name) {
  if (m_isBusy) return;
  m_isBusy = true;
  Q_EMIT changed();
  m_views.create(name, content(), SavedViewScope::me, this, [this](const auto& answer) { take(Task::SaveAs, answer); });
}

void ShownView::remove() {
  if (!m_view || m_isBusy) return;
  m_isBusy = true;
  Q_EMIT changed();
  m_views.remove(*m_view, this, [this](const auto& answer) { take(Task::Delete, answer); });
}

void ShownView::take(Task task, const tl::expected<SavedView, SavedViews::Refusal>& answer) {
  if (!std::exchange(m_isBusy, false)) return;  // of somebody who has signed out
  if (answer) {
    if (task == Task::Delete) {
      m_view.reset();
    } else {
      m_view = *answer;
    }
  }
  Q_EMIT changed();
  if (answer) return Q_EMIT done(task);
  if (answer.error().isChangedMeanwhile && m_view) return Q_EMIT changedMeanwhile(task);
  Q_EMIT refused(task, answer.error().notice);
}

}  // namespace trunkline::models
