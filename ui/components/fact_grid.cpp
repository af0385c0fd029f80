// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/fact_grid.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <algorithm>
#include <array>

#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kPairsMax = 2;
constexpr int kGapPx = 3 * kGridPx;

int widthOf(const QLabel& label) { return label.fontMetrics().size(Qt::TextSingleLine, label.text()).width(); }

}  // namespace

FactGrid::FactGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(kGapPx);
  m_grid->setVerticalSpacing(kGridPx);
  QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // the width is what there is
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

// The labels stay while they only say something else: whoever is marking a text keeps the mark in the others.
void FactGrid::show(const std::vector<models::Fact>& facts) {
  if (m_facts.size() != facts.size()) make(facts.size());
  for (std::size_t at = 0; at < facts.size(); ++at) {
    const models::Fact& fact = facts[at];
    const auto [name, value] = m_facts[at];
    name->setText(fact.name);
    if (const QString text = isolated(fact.value); value->text() != text) value->setText(text);
    value->setAccessibleName(fact.name);
    value->setAccessibleDescription(fact.value);
    value->setToolTip(fact.toolTip.toHtmlEscaped());
  }
  fit();
}

void FactGrid::make(std::size_t count) {
  for (const auto& [name, value] : m_facts) {
    delete name;
    delete value;
  }
  m_facts.clear();
  m_pairsInLine = 0;
  for (std::size_t at = 0; at < count; ++at) {
    auto* value = makeLabel({}, "", this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts.emplace_back(makeLabel({}, "muted", this), value);
  }
}

void FactGrid::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void FactGrid::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) fit();
}

int FactGrid::widthOfTwo() const {
  std::array<int, std::size_t{2} * kPairsMax> columns{};
  for (std::size_t at = 0; at < m_facts.size(); ++at) {
    const std::size_t first = at % kPairsMax * 2;
    columns.at(first) = std::max(columns.at(first), widthOf(*m_facts[at].first));
    columns.at(first + 1) = std::max(columns.at(first + 1), widthOf(*m_facts[at].second));
  }
  int sum = (static_cast<int>(columns.size()) - 1) * kGapPx;
  for (const int column : columns) sum += column + 2;  // a label's own rounding
  return sum;
}

void FactGrid::fit() { arrange(widthOfTwo() <= width() ? kPairsMax : 1); }

void FactGrid::arrange(int pairsInLine) {
  if (m_pairsInLine == pairsInLine) return;
  m_pairsInLine = pairsInLine;
  for (int pair = 0; pair < kPairsMax; ++pair) m_grid->setColumnStretch(2 * pair + 1, pair < pairsInLine ? 1 : 0);
  for (int at = 0; at < static_cast<int>(m_facts.size()); ++at) {
    const auto [name, value] = m_facts[static_cast<std::size_t>(at)];
    value->setWordWrap(pairsInLine == 1);
    for (QLabel* label : {name, value}) m_grid->removeWidget(label);
    m_grid->addWidget(name, at / pairsInLine, at % pairsInLine * 2, Qt::AlignTop);
    m_grid->addWidget(value, at / pairsInLine, at % pairsInLine * 2 + 1);
  }
}

}  // namespace trunkline::ui
