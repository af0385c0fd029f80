// SPDX-License-Identifier: GPL-3.0-or-later
// Columns are chosen, moved and widened by keys, and are the same the next time.
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include "models/settings/settings.h"
#include "tests/ui/support/row_list.h"
#include "ui/table/column_chooser.h"
#include "ui/table/data_table.h"
#include "ui/table/table_columns.h"
#include "ui/theme/theme.h"

namespace trunkline::ui::testing {

class ColumnsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatWasChosenIsThereTheNextTime();
  void oneColumnStays();
  void theWindowStaysOpenWhileOneTicks();
  void aColumnIsMovedByKeysAndAllIsAsAtFirstAgain();
  void aSavedViewPutsItsColumns();
  void whatIsKeptMayBeOfAnotherVersion();
};

namespace {

using Cells = models::OrderCells;

struct Columns {
  explicit Columns(models::Settings& settings) : columns(columnsOf(settings)) {}
  [[nodiscard]] TableColumns& columnsOf(models::Settings& settings) {
    view.setRows(list);
    return *new TableColumns(view, settings, std::vector<int>(Cells::kColumns, 100));  // the view's
  }

  StandingClock clock;
  models::Formats formats{QLocale(QStringLiteral("en_US")), QTimeZone::utc(), clock};
  Theme theme;
  RowList list{formats, 3};
  DataTable view{"list", QStringLiteral("List"), theme, nullptr, nullptr};
  TableColumns& columns;
};

struct Kept {
  QTemporaryDir folder;
  models::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
};

}  // namespace

void ColumnsTest::whatWasChosenIsThereTheNextTime() {
  Kept kept;
  {
    Columns world(kept.settings);
    QVERIFY(world.columns.setShown(Cells::UserColumn, false));
    QVERIFY(world.columns.move(Cells::PriceColumn, -7));
    world.view.horizontalHeader()->resizeSection(Cells::StateColumn, 222);
  }
  Columns again(kept.settings);
  QVERIFY(!again.columns.isShown(Cells::UserColumn));
  QCOMPARE(again.columns.order().front(), static_cast<int>(Cells::PriceColumn));
  QCOMPARE(again.view.columnWidth(Cells::StateColumn), 222);
  QVERIFY(again.columns.setShown(Cells::UserColumn, true));
  QCOMPARE(again.view.columnWidth(Cells::UserColumn), 100);
}

void ColumnsTest::oneColumnStays() {
  Kept kept;
  Columns world(kept.settings);
  for (int column = 1; column < Cells::kColumns; ++column) QVERIFY(world.columns.setShown(column, false));
  QVERIFY(!world.columns.setShown(0, false));
  QVERIFY(world.columns.isShown(0));
  ColumnChooser chooser(QStringLiteral("choose"), world.columns, nullptr);
  auto& items = *chooser.findChild<QListWidget*>(QStringLiteral("chooseList"));
  chooser.openBelow(world.view);
  items.setCurrentRow(items.count() - 1);
  for (int row = 0; row < items.count(); ++row)
    if (items.item(row)->checkState() == Qt::Checked) items.setCurrentRow(row);
  QTest::keyClick(&items, Qt::Key_Space);
  QCOMPARE(items.currentItem()->checkState(), Qt::Checked);
  QVERIFY(chooser.findChild<QLabel*>(QStringLiteral("chooseNote"))->isVisible());
}

void ColumnsTest::theWindowStaysOpenWhileOneTicks() {
  Kept kept;
  Columns world(kept.settings);
  ColumnChooser chooser(QStringLiteral("choose"), world.columns, nullptr);
  auto& items = *chooser.findChild<QListWidget*>(QStringLiteral("chooseList"));
  int told = 0;
  connect(&world.columns, &TableColumns::changed, this, [&] { ++told; });
  chooser.openBelow(world.view);
  QTest::keyClick(&items, Qt::Key_Down);
  QTest::keyClick(&items, Qt::Key_Space);
  QTest::keyClick(&items, Qt::Key_Down);
  QTest::keyClick(&items, Qt::Key_Space);
  QVERIFY(chooser.isVisible());
  QCOMPARE(told, 2);
  QVERIFY(!world.columns.isShown(Cells::StateColumn) && !world.columns.isShown(Cells::UserColumn));
  QTest::keyClick(&items, Qt::Key_Escape);
  QVERIFY(!chooser.isVisible());
}

void ColumnsTest::aColumnIsMovedByKeysAndAllIsAsAtFirstAgain() {
  Kept kept;
  Columns world(kept.settings);
  ColumnChooser chooser(QStringLiteral("choose"), world.columns, nullptr);
  auto& items = *chooser.findChild<QListWidget*>(QStringLiteral("chooseList"));
  chooser.openBelow(world.view);
  items.setCurrentRow(0);
  QTest::keyClick(&items, Qt::Key_Down, Qt::ControlModifier);
  QCOMPARE(world.columns.order().front(), static_cast<int>(Cells::StateColumn));
  QCOMPARE(items.currentRow(), 1);  // it went along
  QTest::keyClick(&items, Qt::Key_Space);
  world.view.horizontalHeader()->resizeSection(Cells::StateColumn, 300);
  QTest::keyClick(chooser.findChild<QPushButton*>(QStringLiteral("chooseReset")), Qt::Key_Space);
  QCOMPARE(world.columns.order().front(), static_cast<int>(Cells::IdColumn));
  QVERIFY(world.columns.isShown(Cells::IdColumn));
  QCOMPARE(world.view.columnWidth(Cells::StateColumn), 100);
  QVERIFY(kept.settings.columns(QStringLiteral("list")).isEmpty());
}

void ColumnsTest::aSavedViewPutsItsColumns() {
  Kept kept;
  Columns world(kept.settings);
  const QStringList wanted{QStringLiteral("price"), QStringLiteral("id")};
  world.columns.setNames(wanted + QStringList{QStringLiteral("of-another-console")});
  QCOMPARE(world.columns.names(), wanted);
  world.columns.setNames({QStringLiteral("nothing-known")});
  QCOMPARE(world.columns.names(), wanted);
}

void ColumnsTest::whatIsKeptMayBeOfAnotherVersion() {
  Kept kept;
  kept.settings.setColumns(QStringLiteral("list"), QStringLiteral("price:120 -id:90 gone:80 state:9999999 : -"));
  Columns world(kept.settings);
  QVERIFY(!world.columns.isShown(Cells::IdColumn));
  QVERIFY(world.columns.isShown(Cells::CreatedColumn));  // it did not know this one
  QCOMPARE(world.columns.order().front(), static_cast<int>(Cells::PriceColumn));
  QCOMPARE(world.view.columnWidth(Cells::StateColumn), TableColumns::kWidestPx);
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::ColumnsTest)
#include "columns_test.moc"
