// SPDX-License-Identifier: GPL-3.0-or-later
// Which saved view a list shows now, whether the list was changed since, and what can be done with the view. What was set on the list is
// never lost by what somebody else does to the view.
#pragma once
#include <QtCore/QObject>

#include "models/views/saved_views.h"

namespace trunkline::models {

class ListBrowser;

class ShownView final : public QObject {
  Q_OBJECT
 public:
  enum class Task { Open, Save, SaveAs, Rename, Share, Delete };
  Q_ENUM(Task)

  // Both outlive it.
  ShownView(SavedViews& views, ListBrowser& list, SavedViewTable table);

  [[nodiscard]] SavedViews& views() { return m_views; }
  [[nodiscard]] SavedViewTable table() const { return m_table; }
  [[nodiscard]] const std::optional<SavedView>& view() const { return m_view; }  // none: the list is nobody's view
  [[nodiscard]] QString name() const { return m_view ? QString::fromStdString(m_view->name) : QString(); }
  [[nodiscard]] bool isShared() const { return m_view && m_view->scope == SavedViewScope::team; }
  [[nodiscard]] bool isChanged() const;  // the list shows something else than what is saved now
  [[nodiscard]] bool mayChange() const { return m_view && m_views.mayChange(*m_view); }
  // Nobody else takes back what is the team's.
  [[nodiscard]] bool mayShare() const { return mayChange() && (m_view->mine || !isShared()); }
  [[nodiscard]] bool isBusy() const { return m_isBusy; }
  [[nodiscard]] QString wrongName(const QString& name, Task task) const;  // empty: nothing

  // By whoever shows the table: its columns now.
  void setColumns(const QStringList& shown);
  void open(SavedViewId id);
  // As the server has it now: somebody else may have changed it since the views were read.
  void openNewest(SavedViewId id);
  void reset();  // as it was saved
  void leave();  // the list stays as it is and is nobody's view

  // One at a time; each ends with done(), refused() or changedMeanwhile().
  void save();
  void saveAs(const QString& name);
  void rename(const QString& name);
  void share(bool isShared);
  void remove();
  // The last one once more, over what somebody else has made of the view meanwhile.
  void again();

 Q_SIGNALS:
  void changed();
  void columnsWanted(const QStringList& shown);
  void done(trunkline::models::ShownView::Task task);
  void refused(trunkline::models::ShownView::Task task, const trunkline::models::Notice& notice);
  void changedMeanwhile(trunkline::models::ShownView::Task task);

 private:
  void adopt(const SavedView& view);
  void follow();
  void edit(Task task, const SavedViews::Change& change);
  void send();
  void take(Task task, const tl::expected<SavedView, SavedViews::Refusal>& answer);
  [[nodiscard]] ViewContent content() const;
  [[nodiscard]] QStringList known(const QStringList& columns) const;

  SavedViews& m_views;
  ListBrowser& m_list;
  SavedViewTable m_table;
  std::optional<SavedView> m_view;  // as it was opened or saved
  QStringList m_columns;
  Task m_task{};
  SavedViews::Change m_change;  // of the last task
  bool m_isBusy{false};
};

}  // namespace trunkline::models
