// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a page: table, filter, pill of new rows, what is selected, and what to say when there are no rows.
#pragma once
#include <QtWidgets/QWidget>
#include <functional>
#include <vector>

#include "models/window/row.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace trunkline::models {
class Formats;
class ListBrowser;
class Settings;
class ShownView;
}  // namespace trunkline::models

namespace trunkline::ui {

class ActionRegistry;
class Banner;
class ColumnChooser;
class DataTable;
class Dialogs;
class FilterBar;
class FlowLayout;
class JumpBar;
class TableColumns;
class Theme;
class ViewMenu;

// The words of a list; `name` begins the names of its widgets ("orders").
struct ListLooks {
  QString name;
  QString title;
  QString none;     // there is nothing at all
  QString noMatch;  // nothing that the filter asks for
  QString failed;
  QString reading;
  std::function<QString(int count)> newRows;
  std::function<QString(const QString& count)> selected;
  std::vector<int> widthsPx;
};

class ListView final : public QWidget {
  Q_OBJECT
 public:
  // List, formats and theme outlive it.
  ListView(ListLooks looks, models::ListBrowser& list, const models::Formats& formats, const Theme& theme, QWidget* parent);

  [[nodiscard]] DataTable& table() { return *m_table; }
  [[nodiscard]] FilterBar& filterBar() { return *m_filterBar; }
  // To the rows, as soon as there are any: unless somebody has gone elsewhere by then.
  void focusRows();
  // From now on columns can be chosen, and are kept there; it outlives the list.
  void keepColumns(models::Settings& settings);
  // Saved views can be opened and kept; after the columns, which belong to them. Both outlive the list.
  void keepViews(models::ShownView& shown, Dialogs& dialogs);
  // What can be done with any list: the page's actions begin with the list's name.
  void contribute(ActionRegistry& actions, QWidget& page);
  // What a page has of its own beside the count of what is selected.
  void addSelectionButton(QPushButton* button);
  // Of the open record: the row of another one does not look as if it was open.
  void keepCurrent(std::optional<models::RowId> open);

 Q_SIGNALS:
  void opened(trunkline::models::RowId id);

 private:
  [[nodiscard]] QWidget* makeTable();
  [[nodiscard]] QWidget* makeSelection();
  void exchangeRows();
  void keepOpen() { keepCurrent(m_open); }
  void showState();
  void showWaiting();
  void showSelection();
  void showFollowing();
  void takeWaiting();
  void turnOrder();

  ListLooks m_looks;
  models::ListBrowser& m_list;
  const models::Formats& m_formats;
  Banner* m_banner;
  Banner* m_viewsBanner;
  FilterBar* m_filterBar;
  JumpBar* m_jump;
  QStackedWidget* m_stack;
  DataTable* m_table;
  TableColumns* m_columns{nullptr};
  ViewMenu* m_views{nullptr};
  QLabel* m_placeholder;
  QPushButton* m_follow;
  QPushButton* m_refresh;
  QPushButton* m_waiting;  // new rows that come in at the top
  QPushButton* m_searchOn;
  QWidget* m_selection;
  FlowLayout* m_selectionLine;
  QLabel* m_selected;
  std::optional<models::RowId> m_open;
  bool m_wantsFocus{false};
};

}  // namespace trunkline::ui
