// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QAbstractTableModel>
#include <functional>

#include "models/charts/chart_data.h"

namespace trunkline::models {

// The numbers of a chart for who cannot see it or wants to copy them: a row a moment, a column a series.
class ChartTableModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  struct Words {
    std::function<QString(Timestamp)> time;
    std::function<QString(double)> value;
  };
  explicit ChartTableModel(Words words, QObject* parent = nullptr) : QAbstractTableModel(parent), m_words(std::move(words)) {}

  void setSeries(std::vector<ChartSeries> series);
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

 private:
  Words m_words;
  std::vector<ChartSeries> m_series;
  std::vector<Timestamp> m_moments;  // of all series, newest first
};

}  // namespace trunkline::models
