// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>
#include <utility>
#include <vector>

#include "models/base/fact.h"

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
QT_END_NAMESPACE

namespace trunkline::ui {

// Names with their values: two pairs in a line where they fit, one where the words of a language or a value are too long for that.
class FactGrid final : public QWidget {
  Q_OBJECT
 public:
  explicit FactGrid(QWidget* parent);

  void show(const std::vector<models::Fact>& facts);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void make(std::size_t count);
  void fit();
  void arrange(int pairsInLine);
  [[nodiscard]] int widthOfTwo() const;

  QGridLayout* m_grid;
  std::vector<std::pair<QLabel*, QLabel*>> m_facts;  // name, value
  int m_pairsInLine = 0;
};

}  // namespace trunkline::ui
