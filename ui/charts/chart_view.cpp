// SPDX-License-Identifier: GPL-3.0-or-later
// A ChartView: title, canvas, what stands at the crosshair in words, and the same numbers as a table.
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "models/charts/chart_table_model.h"
#include "models/format/formats.h"
#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_view.h"
#include "ui/components/focus_frame.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kReadDecimals = 2;
constexpr QSize kLeastPx{240, 160};

class QtChartView final : public ChartView {
  Q_OBJECT
 public:
  QtChartView(const QString& name, const models::Formats& formats, const Theme& theme, QWidget* parent);

  void setData(const models::ChartData& data) override;
  void showRange(const models::TimeRange& range) override { m_canvas->showRange(range); }
  [[nodiscard]] models::TimeRange range() const override { return m_canvas->range(); }
  void showAll() override { m_canvas->showAll(); }
  void setTableShown(bool isShown) override { m_asTable->setChecked(isShown); }

 private:
  [[nodiscard]] QWidget* makeTable(const QString& name);
  [[nodiscard]] QString valueWords(double value) const;
  void tell();

  const models::Formats& m_formats;
  models::ChartTableModel m_numbers;
  QLabel* m_title;
  QPushButton* m_asTable;
  QStackedWidget* m_stack;
  ChartCanvas* m_canvas;
  QTableView* m_table;
  QLabel* m_readout;
};

QtChartView::QtChartView(const QString& name, const models::Formats& formats, const Theme& theme, QWidget* parent)
    : ChartView(parent),
      m_formats(formats),
      m_numbers({[this](Timestamp at) { return m_formats.exact(at); }, [this](double value) { return valueWords(value); }}),
      m_title(makeLabel({}, "section", this)),
      m_asTable(makeButton("", tr("As a table"), "", this)),
      m_stack(new QStackedWidget(this)),
      m_canvas(new ChartCanvas(formats, theme, m_stack)),
      m_table(new QTableView(m_stack)),
      m_readout(makeLabel({}, "muted", this)) {
  setObjectName(name);
  m_asTable->setObjectName(name + QStringLiteral("AsTable"));
  m_asTable->setCheckable(true);
  m_canvas->setObjectName(name + QStringLiteral("Canvas"));
  m_canvas->setMinimumSize(kLeastPx);
  m_readout->setObjectName(name + QStringLiteral("Readout"));
  m_readout->setWordWrap(true);
  m_stack->addWidget(m_canvas);
  m_stack->addWidget(makeTable(name));
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_asTable);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(head);
  layout->addWidget(m_stack, 1);
  layout->addWidget(m_readout);
  connect(m_asTable, &QPushButton::toggled, m_stack, [this](bool isTable) { m_stack->setCurrentIndex(isTable ? 1 : 0); });
  connect(m_canvas, &ChartCanvas::crosshairMoved, this, &QtChartView::tell);
  connect(m_canvas, &ChartCanvas::rangeChanged, this, [this] { Q_EMIT rangeChanged(m_canvas->range()); });
  connect(m_canvas, &ChartCanvas::pointChosen, this, &ChartView::pointChosen);
}

QWidget* QtChartView::makeTable(const QString& name) {
  prepareTable(*m_table, qUtf8Printable(name + QStringLiteral("Table")), {});
  m_table->setModel(&m_numbers);
  return new FocusFrame(*m_table, m_table, m_stack);
}

void QtChartView::setData(const models::ChartData& data) {
  const QString title = data.unit.isEmpty() ? data.title : tr("%1 (%2)").arg(data.title, data.unit);
  m_title->setText(title);
  m_asTable->setAccessibleName(tr("%1 as a table").arg(data.title));
  m_canvas->setAccessibleName(tr("Chart: %1").arg(title));
  m_table->setAccessibleName(title);
  m_numbers.setSeries(data.series);
  m_canvas->setData(data);
  tell();
}

QString QtChartView::valueWords(double value) const {
  const QString& unit = m_canvas->data().unit;
  const QString number = m_formats.number(value, kReadDecimals);
  return unit.isEmpty() ? number : QStringLiteral("%1 %2").arg(number, unit);
}

void QtChartView::tell() {
  const auto at = m_canvas->crosshair();
  QStringList words;
  if (at) words << m_formats.exact(*at);
  for (std::size_t series = 0; at && series < m_canvas->data().series.size(); ++series) {
    const auto value = m_canvas->valueAt(series, *at);
    if (value) words << QStringLiteral("%1: %2").arg(m_canvas->data().series[series].name, valueWords(*value));
  }
  const QString told =
      words.isEmpty() ? tr("Point at the chart, or walk through it with the arrow keys.") : words.join(QStringLiteral(" · "));
  m_readout->setText(told);
  m_canvas->setAccessibleDescription(told);
}

// Qt itself takes the canvas for a bare scroll area.
QAccessibleInterface* chartInterface(const QString& /*key*/, QObject* object) {
  auto* canvas = qobject_cast<ChartCanvas*>(object);
  return canvas == nullptr ? nullptr : new QAccessibleWidget(canvas, QAccessible::Chart);
}

}  // namespace

ChartView* makeChartView(const char* name, const models::Formats& formats, const Theme& theme, QWidget* parent) {
  [[maybe_unused]] static const bool kIsKnown = (QAccessible::installFactory(chartInterface), true);
  return new QtChartView(QString::fromLatin1(name), formats, theme, parent);
}

}  // namespace trunkline::ui

#include "chart_view.moc"
