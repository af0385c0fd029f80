// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/detail_pane.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/components/banner.h"
#include "ui/components/fact_grid.h"
#include "ui/components/flow_layout.h"
#include "ui/components/focus_frame.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kPaneWidthPx = 452;
constexpr int kLinesMax = 10;  // of a table; it scrolls beyond

// Numbers, times and ids keep their own direction beside words that run from right to left.
class LineDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override {
    return isolated(QStyledItemDelegate::displayText(value, locale));
  }
};

}  // namespace

DetailPane::DetailPane(const QString& name, Words words, const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_name(name),
      m_words(std::move(words)),
      m_theme(theme),
      m_hint(makeLabel(m_words.none, "muted", this)),
      m_banner(new Banner(name + QStringLiteral("Banner"), this)),
      m_body(new QWidget(this)),
      m_scroll(makeScroll(m_body, this)),
      m_outer(new QVBoxLayout(this)),
      m_head(new FlowLayout),
      m_below(new QVBoxLayout),
      m_facts(new FactGrid(m_body)),
      m_lines(new QVBoxLayout),
      m_id(makeLabel({}, "", m_body)),
      m_state(makeLabel({}, "", m_body)) {
  setObjectName(name + QStringLiteral("Pane"));
  setProperty("kind", QStringLiteral("panel"));
  setMinimumWidth(kPaneWidthPx);
  m_hint->setObjectName(name + QStringLiteral("Hint"));
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  m_id->setObjectName(name + QStringLiteral("Id"));
  m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_id->setFont(monoFont(m_id->font()));
  m_state->setObjectName(name + QStringLiteral("State"));
  m_state->setAutoFillBackground(true);
  m_state->setMargin(kGridPx);
  layOut();
  connect(m_banner, &Banner::retry, this, &DetailPane::retry);
}

void DetailPane::layOut() {
  m_head->setSpacing(2 * kGridPx);
  m_head->addWidget(m_id);
  m_head->addWidget(m_state);
  m_below->setSpacing(2 * kGridPx);
  m_lines->setSpacing(2 * kGridPx);
  auto* layout = new QVBoxLayout(m_body);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2 * kGridPx);
  layout->addLayout(m_head);
  layout->addLayout(m_below);
  layout->addWidget(m_facts);
  layout->addLayout(m_lines);
  layout->addStretch(1);
  m_outer->setContentsMargins(4 * kGridPx, 3 * kGridPx, 4 * kGridPx, 3 * kGridPx);
  m_outer->addWidget(m_banner);
  m_outer->addWidget(m_hint, 1);
  m_outer->addWidget(m_scroll, 1);
}

void DetailPane::addToHead(QWidget* widget) {
  widget->setParent(m_body);
  m_head->addWidget(widget);
}

void DetailPane::addBelowHead(QWidget* widget) {
  widget->setParent(m_body);
  m_below->addWidget(widget);
}

void DetailPane::addOnTop(QWidget* widget) { m_outer->insertWidget(0, widget); }

QTableView* DetailPane::addLines(QAbstractItemModel& lines, const QString& title, const char* name) {
  auto* table = new QTableView(m_body);
  table->setModel(&lines);
  prepareTable(*table, name, title);
  table->setItemDelegate(new LineDelegate(table));
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table->horizontalHeader()->setStretchLastSection(true);
  table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_lines->addSpacing(kGridPx);
  m_lines->addWidget(makeLabel(title, "section", m_body));
  auto* frame = new FocusFrame(*table, table, m_body);
  auto* none = makeLabel(tr("None"), "muted", m_body);
  none->setAccessibleName(title);
  none->setAccessibleDescription(none->text());
  m_lines->addWidget(frame);
  m_lines->addWidget(none);
  m_sections.push_back({table, frame, none});
  return table;
}

void DetailPane::showReading(models::ViewState state, const models::Notice& notice, bool hasRecord) {
  using models::ViewState;
  m_hint->setText(state == ViewState::Loading ? m_words.reading : m_words.none);
  m_hint->setVisible(!hasRecord && state != ViewState::Failed);
  m_scroll->setVisible(hasRecord);
  if (state == ViewState::Failed || state == ViewState::Stale) {
    m_banner->show(notice, state == ViewState::Stale ? models::Tone::Warning : models::Tone::Bad, true);
  } else {
    m_banner->clear();
  }
}

void DetailPane::showRecord(const Record& record) {
  m_id->setText(record.id);
  m_state->setText(record.state);
  m_tone = record.tone;
  showState();
  m_facts->show(record.facts);
  fitLines();
}

// The state's colours are its own, so they do not follow the application's.
void DetailPane::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) showState();
}

void DetailPane::showState() {
  const ToneColours colours = m_theme.tone(m_tone);
  QPalette palette = m_state->palette();
  palette.setColor(QPalette::Window, colours.background);
  palette.setColor(QPalette::WindowText, colours.text);
  m_state->setPalette(palette);
}

void DetailPane::fitLines() {
  for (const Section& section : m_sections) {
    const int rows = section.table->model()->rowCount();
    section.frame->setVisible(rows > 0);
    section.none->setVisible(rows == 0);
    const int lines = std::clamp(rows, 1, kLinesMax);
    section.table->setFixedHeight(section.table->horizontalHeader()->sizeHint().height() +
                                  lines * section.table->verticalHeader()->defaultSectionSize());
  }
}

}  // namespace trunkline::ui
