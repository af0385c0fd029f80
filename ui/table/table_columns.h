// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns a table shows, in what order and how wide. Kept in the settings of this computer under the table's name, by the columns'
// own names: a column that is added later does not shift the others.
#pragma once
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <vector>

QT_BEGIN_NAMESPACE
class QHeaderView;
QT_END_NAMESPACE

namespace trunkline::models {
class Settings;
}

namespace trunkline::ui {

class DataTable;

class TableColumns final : public QObject {
  Q_OBJECT
 public:
  static constexpr int kNarrowestPx = 32;
  static constexpr int kWidestPx = 2'000;

  // All of it outlives the columns. The view has its rows; the widths are those that the table comes with.
  TableColumns(DataTable& view, models::Settings& settings, std::vector<int> widths);

  // From the leading edge on.
  [[nodiscard]] std::vector<int> order() const;
  [[nodiscard]] QString title(int column) const;
  [[nodiscard]] bool isShown(int column) const;
  // False for the last one that is shown: a table without columns could not be repaired by who does not know why.
  [[nodiscard]] bool setShown(int column, bool isShown);
  [[nodiscard]] bool move(int column, int by);  // false at either end
  void reset();                                 // as the table comes
  // After the table was given other rows.
  void restore();

  // As a saved view has them: those that are shown, in their order. Names that this table does not know are left out.
  [[nodiscard]] QStringList names() const;
  void setNames(const QStringList& names);

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] QHeaderView& header() const;
  [[nodiscard]] int count() const;
  [[nodiscard]] int columnOf(const QString& name) const;  // −1: there is none
  void place(const QStringList& names);
  void takeWidth(int column);
  void save();
  void tell();

  DataTable& m_view;
  models::Settings& m_settings;
  std::vector<int> m_widths;
  bool m_isPlacing{false};  // what the header says now is our own doing
};

}  // namespace trunkline::ui
