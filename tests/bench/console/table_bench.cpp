// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QFile>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <random>

#include "app/console.h"
#include "tests/bench/console/bench_world.h"
#include "tests/bench/console/benches.h"
#include "tests/support/gui/frame_clock.h"
#include "ui/table/data_table.h"

namespace trunkline::bench {
namespace {

using trunkline::testing::FrameClock;

constexpr int kBatches = 300;  // each takes its 150 ms
constexpr int kBatchRows = 50;
constexpr int kHourOfChanges = 1'800'000;
constexpr int kTurnChanges = 2'000;  // told in one turn of the event loop
constexpr double kQuantile = 0.99;
constexpr double kMedian = 0.5;

// What is to be deleted later waits for a loop of exec(), which this program has none of.
void turn(int milliseconds) {
  QCoreApplication::processEvents(QEventLoop::AllEvents, milliseconds);
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

bool waitFor(const std::function<bool()>& condition) {
  const QDeadlineTimer deadline(kPatience);
  while (!condition() && !deadline.hasExpired()) turn(10);
  return condition();
}

double memoryMib() {
  QFile file(QStringLiteral("/proc/self/statm"));
  constexpr double kPagesPerMib = 256;
  return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() / kPagesPerMib : 0;
}

void wheel(const QTableView& table) {
  const QPointF at(100, 100);
  QWheelEvent event(at, table.viewport()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(table.viewport(), &event);
}

struct Figures {
  double wheel;
  double wheelMedian;
  double thumb;
};

Figures scroll(QTableView& table) {
  FrameClock frames(*table.viewport());
  QScrollBar& bar = *table.verticalScrollBar();
  bar.setValue(bar.maximum() / 2);
  for (int frame = 0; frame < kFrames; ++frame) frames.frame([&table] { wheel(table); });
  const double wheeled = milliseconds(frames.quantile(kQuantile));
  const double wheelMedian = milliseconds(frames.quantile(kMedian));
  frames.clear();
  std::mt19937 random(1);
  std::uniform_int_distribution<int> anywhere(0, bar.maximum());
  for (int frame = 0; frame < kFrames; ++frame) frames.frame([&] { bar.setValue(anywhere(random)); });
  return {wheeled, wheelMedian, milliseconds(frames.quantile(kQuantile))};
}

// As the rows are, one version on.
void tellInView(const ui::DataTable& table, models::SparseWindowModel& rows) {
  const int first = table.rowAt(0);
  for (int row = first; row < first + kBatchRows; ++row) {
    const models::Slot* slot = rows.slotAt(row);
    if (slot == nullptr || !slot->row) continue;
    OrderRow changed = models::rowAs<OrderRow>(slot->row);
    ++changed.version;
    changed.state = changed.state == OrderState::waiting ? OrderState::received : OrderState::waiting;
    rows.tell(models::makeRow(changed));
  }
}

double batches(const ui::DataTable& table, models::SparseWindowModel& rows) {
  FrameClock frames(*table.viewport());
  for (int batch = 0; batch < kBatches; ++batch) frames.frame([&] { tellInView(table, rows); });
  return milliseconds(frames.quantile(kQuantile));
}

// Half of them again: what has grown by then grows for ever.
std::pair<double, double> replay(models::SparseWindowModel& rows, const OrderRow& sample) {
  double half = 0;
  for (int change = 0; change < kHourOfChanges; ++change) {
    OrderRow row = sample;
    row.id = OrderId(sample.id.value() - change % 100'000);
    row.version = change + 2;
    rows.tell(models::makeRow(row));
    if (change % kTurnChanges == 0) turn(1);
    if (change == kHourOfChanges / 2) half = memoryMib();
  }
  return {half, memoryMib()};
}

}  // namespace

int benchTable(const QString& server, const QString& ticket) {
  World world;
  app::Console console({server, ticket, {}}, world.outside(), world.theme);
  console.window().resize(kWindow);
  console.start();
  auto& table = *console.window().findChild<ui::DataTable*>(QStringLiteral("ordersTable"));
  if (!waitFor([&] { return table.rows().rowCount() > 0; })) return 1;
  console.window().findChild<QAbstractButton*>(QStringLiteral("ordersFollow"))->click();
  const double before = memoryMib();
  auto& rows = *qobject_cast<models::SparseWindowModel*>(&table.rows());
  if (!waitFor([&] { return rows.isExact() && rows.slotAt(0) != nullptr; })) return 1;
  const Figures ours = scroll(table);
  table.verticalScrollBar()->setValue(0);
  if (!waitFor([&] { return rows.slotAt(0) != nullptr; })) return 1;
  const OrderRow sample = models::rowAs<OrderRow>(rows.slotAt(0)->row);
  const double batch = batches(table, rows);
  const double tableMib = memoryMib() - before;
  const auto [half, whole] = replay(rows, sample);

  QTableView stock;
  stock.setAlternatingRowColors(true);
  stock.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  stock.verticalHeader()->setDefaultSectionSize(ui::kRowHeightPx);
  stock.setModel(&rows);
  // It shows the same rows, so it reads them too.
  QObject::connect(stock.verticalScrollBar(), &QScrollBar::valueChanged, &stock,
                   [&] { rows.setVisibleRows(stock.rowAt(0), stock.rowAt(stock.viewport()->height() - 1)); });
  stock.resize(table.size());
  stock.show();
  const Figures others = scroll(stock);
  print({{QStringLiteral("rows"), static_cast<double>(rows.total())},
         {QStringLiteral("wheel_ms"), ours.wheel},
         {QStringLiteral("wheel_median_ms"), ours.wheelMedian},
         {QStringLiteral("thumb_ms"), ours.thumb},
         {QStringLiteral("batch_ms"), batch},
         {QStringLiteral("stock_wheel_ms"), others.wheel},
         {QStringLiteral("stock_wheel_median_ms"), others.wheelMedian},
         {QStringLiteral("stock_thumb_ms"), others.thumb},
         {QStringLiteral("table_mib"), tableMib},
         {QStringLiteral("half_mib"), half},
         {QStringLiteral("whole_mib"), whole}});
  return 0;
}

}  // namespace trunkline::bench
