// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>
#include <vector>

namespace trunkline::models {

// A short read-only table of texts, such as a timeline. What stays the same at its head keeps its rows.
class LinesModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  struct Line {
    QStringList cells;
    QString toolTip;
  };

  LinesModel(QStringList titles, QObject* parent) : QAbstractTableModel(parent), m_titles(std::move(titles)) {}
  void setLines(std::vector<Line> lines);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  QStringList m_titles;
  std::vector<Line> m_lines;
};

}  // namespace trunkline::models
