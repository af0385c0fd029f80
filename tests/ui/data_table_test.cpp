// SPDX-License-Identifier: GPL-3.0-or-later
// The big table by keys: nothing moves under the hand, and what is selected stays selected.
#include "ui/table/data_table.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include "models/window/id_selection.h"
#include "tests/ui/support/row_list.h"
#include "ui/theme/theme.h"

namespace trunkline::ui::testing {

class DataTableTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void rowsThatComeAndGoAboveMoveNothing();
  void atTheTopNewRowsAreSeen();
  void aRowThatGoesOpensNoOther();
  void theModelIsToldWhatIsInView();
  void keysSelectRows();
  void whatIsSelectedOutlivesItsRows();
  void rowsAreCopiedAsTheyAreSeen();
  void theHeaderSaysTheOrder();
  void aClickWithShiftSelectsWhatLiesBetween();
  void whoTurnsRoundGivesRowsBack();
  void whatIsNotHereIsNotGivenBack();
  void theHeaderTurnsTheOrder();
  void aRowThatIsReadLooksAndSoundsLikeOne();
};

namespace {

struct TableWorld {
  explicit TableWorld(int rows = 1'000) : list(formats, rows) {
    table.setRows(list);
    table.resize(900, 400);
    table.show();
    (void)QTest::qWaitForWindowExposed(&table);
    table.setFocus();
  }
  [[nodiscard]] models::RowId topId() const { return table.idAt(table.rowAt(0)).value_or(0); }
  [[nodiscard]] bool isSelected(int row) const { return selection.contains(table.idAt(row).value_or(0)); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&table, key, modifiers); }
  void goTo(int row) {
    table.chooseRow(row);
    table.scrollTo(list.index(row, 0), QAbstractItemView::PositionAtTop);
  }

  StandingClock clock;
  models::Formats formats{QLocale(QStringLiteral("en_US")), QTimeZone::utc(), clock};
  Theme theme;
  models::IdSelection selection;
  RowList list;
  QAbstractItemModelTester tester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};
  DataTable table{"list", QStringLiteral("List"), theme, &selection, nullptr};
};

}  // namespace

void DataTableTest::rowsThatComeAndGoAboveMoveNothing() {
  TableWorld world;
  world.goTo(500);
  world.table.verticalScrollBar()->setValue(world.table.verticalScrollBar()->value() + 11);  // in the middle of a row
  const int offset = world.table.rowViewportPosition(500);
  world.list.addAtTop(7);
  QCOMPARE(world.topId(), RowList::idOf(500));
  QCOMPARE(world.table.rowViewportPosition(507), offset);
  world.list.remove(0, 30);
  QCOMPARE(world.topId(), RowList::idOf(500));
  QCOMPARE(world.table.rowViewportPosition(477), offset);
  world.list.remove(600, 20);  // below
  QCOMPARE(world.table.rowViewportPosition(477), offset);
}

void DataTableTest::atTheTopNewRowsAreSeen() {
  TableWorld world;
  world.list.addAtTop(3);
  QCOMPARE(world.topId(), RowList::idOf(0) + 3);
}

void DataTableTest::aRowThatGoesOpensNoOther() {
  TableWorld world;
  world.goTo(500);
  int chosen = 0;
  connect(&world.table, &DataTable::opened, this, [&] { ++chosen; });
  world.list.remove(500, 1);
  QCOMPARE(chosen, 0);
  QCOMPARE(world.topId(), RowList::idOf(501));
  world.key(Qt::Key_Down);
  QCOMPARE(chosen, 1);
}

void DataTableTest::theModelIsToldWhatIsInView() {
  TableWorld world;
  std::pair<int, int> seen;
  connect(&world.table, &DataTable::visibleRowsChanged, this, [&](int first, int last) { seen = {first, last}; });
  world.table.verticalScrollBar()->setValue(200 * kRowHeightPx);
  QCOMPARE(seen.first, 200);
  QVERIFY(seen.second > 205 && seen.second < 220);
  const int before = seen.second;
  world.table.resize(900, 700);
  QTRY_VERIFY(seen.second > before + 5);
}

void DataTableTest::keysSelectRows() {
  TableWorld world;
  world.goTo(10);
  world.key(Qt::Key_Space);
  world.key(Qt::Key_Down, Qt::ShiftModifier);
  world.key(Qt::Key_Down, Qt::ShiftModifier);
  QCOMPARE(world.selection.ids(), (std::vector<models::RowId>{RowList::idOf(10), RowList::idOf(11), RowList::idOf(12)}));
  world.key(Qt::Key_Space);  // the one it stands on
  QCOMPARE(world.selection.ids(), (std::vector<models::RowId>{RowList::idOf(10), RowList::idOf(11)}));
  int whole = 0;
  connect(&world.table, &DataTable::wholeWanted, this, [&] { ++whole; });
  world.key(Qt::Key_A, Qt::ControlModifier);
  QCOMPARE(whole, 1);
  world.key(Qt::Key_Escape);
  QVERIFY(world.selection.isEmpty());
}

void DataTableTest::whatIsSelectedOutlivesItsRows() {
  TableWorld world;
  world.goTo(10);
  world.key(Qt::Key_Space);
  world.list.addAtTop(2);
  QVERIFY(world.isSelected(12));
  world.list.remove(12, 1);
  QCOMPARE(world.selection.count(), 1);
  RowList other(world.formats, 50);
  world.table.setRows(other);
  QVERIFY(world.isSelected(10));
  world.table.setRows(world.list);
}

void DataTableTest::rowsAreCopiedAsTheyAreSeen() {
  TableWorld world;
  for (int column = 2; column < world.list.columnCount(); ++column) world.table.setColumnHidden(column, true);
  world.table.horizontalHeader()->moveSection(1, 0);
  world.goTo(0);
  world.key(Qt::Key_Space);
  world.key(Qt::Key_Down, Qt::ShiftModifier);
  const auto line = [&](int row) -> QString {
    return world.list.index(row, 1).data().toString() + u'\t' + world.list.index(row, 0).data().toString();
  };
  QCOMPARE(world.table.copiedRows(), QStringLiteral("State\tOrder\n") + line(0) + u'\n' + line(1));
  // A spreadsheet must not take a text for a formula.
  OrderRow row = orderRow(7, OrderState::waiting);
  row.provider = "=1+1";
  row.number = "+491570";
  world.list.change(0, row);
  const std::vector<int> columns{models::OrderCells::ProviderColumn, models::OrderCells::NumberColumn};
  QVERIFY(world.list.tabSeparated({7}, columns).endsWith(QStringLiteral("'=1+1\t'+491570")));
}

void DataTableTest::theHeaderSaysTheOrder() {
  TableWorld world;
  const auto said = [&] {
    return world.list.headerData(models::OrderCells::CreatedColumn, Qt::Horizontal, Qt::AccessibleTextRole).toString();
  };
  QCOMPARE(said(), QStringLiteral("Created, newest first"));
  world.list.noteOrder(false);
  QCOMPARE(said(), QStringLiteral("Created, oldest first"));
}

void DataTableTest::aClickWithShiftSelectsWhatLiesBetween() {
  TableWorld world;
  const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
    QTest::mouseClick(world.table.viewport(), Qt::LeftButton, modifiers, world.table.visualRect(world.list.index(row, 0)).center());
  };
  click(2, Qt::NoModifier);
  QVERIFY(world.selection.isEmpty());
  click(5, Qt::ShiftModifier);
  QCOMPARE(world.selection.count(), 4);
  click(3, Qt::ControlModifier);
  QCOMPARE(world.selection.count(), 3);
  QVERIFY(!world.isSelected(3));
}

void DataTableTest::whoTurnsRoundGivesRowsBack() {
  TableWorld world;
  QVERIFY(world.selection.select({RowList::idOf(11), RowList::idOf(40)}));
  world.goTo(10);
  for (int step = 0; step < 3; ++step) world.key(Qt::Key_Down, Qt::ShiftModifier);
  QCOMPARE(world.selection.count(), 5);  // 10 to 13, and 40
  for (int step = 0; step < 3; ++step) world.key(Qt::Key_Up, Qt::ShiftModifier);
  QCOMPARE(world.selection.ids(), (std::vector<models::RowId>{RowList::idOf(10), RowList::idOf(11), RowList::idOf(40)}));
  world.key(Qt::Key_Escape);
  world.key(Qt::Key_Down, Qt::ShiftModifier);  // what was given up does not come back
  QCOMPARE(world.selection.count(), 2);
}

void DataTableTest::whatIsNotHereIsNotGivenBack() {
  TableWorld world;
  world.goTo(10);
  for (int step = 0; step < 3; ++step) world.key(Qt::Key_Down, Qt::ShiftModifier);
  world.list.unreadFrom = 12;  // as if those pages had been let go
  world.key(Qt::Key_Up, Qt::ShiftModifier);
  QCOMPARE(world.selection.count(), 4);
}

void DataTableTest::theHeaderTurnsTheOrder() {
  TableWorld world;
  int turns = 0;
  connect(&world.table, &DataTable::orderTurned, this, [&] { ++turns; });
  QHeaderView& header = *world.table.horizontalHeader();
  const auto press = [&header](int column) {
    header.resizeSection(column, 80);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {header.sectionViewportPosition(column) + 40, header.height() / 2});
  };
  for (int column = 2; column < models::OrderCells::CreatedColumn; ++column) world.table.setColumnHidden(column, true);
  press(models::OrderCells::StateColumn);
  QCOMPARE(turns, 0);  // nothing is sorted by that
  press(models::OrderCells::CreatedColumn);
  QCOMPARE(turns, 1);
  QCOMPARE(header.sortIndicatorSection(), int(models::OrderCells::CreatedColumn));
  QCOMPARE(header.sortIndicatorOrder(), Qt::DescendingOrder);  // until the list has turned
  world.list.noteOrder(false);
  QCOMPARE(header.sortIndicatorOrder(), Qt::AscendingOrder);
}

void DataTableTest::aRowThatIsReadLooksAndSoundsLikeOne() {
  TableWorld world;
  const QImage read = world.table.viewport()->grab().toImage();
  world.list.unreadFrom = 3;
  world.table.viewport()->update();
  const QImage part = world.table.viewport()->grab().toImage();
  const auto rowOf = [](const QImage& image, int row) { return image.copy(0, row * kRowHeightPx, image.width(), kRowHeightPx); };
  QCOMPARE(rowOf(part, 2), rowOf(read, 2));
  QVERIFY(rowOf(part, 4) != rowOf(read, 4));
  QCOMPARE(rowOf(part, 4), rowOf(part, 6));
  QCOMPARE(world.list.index(4, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Row 5, being read"));
  world.list.unreadFrom = 1'000;
  world.list.leave(4);
  QVERIFY(rowOf(world.table.viewport()->grab().toImage(), 4) != rowOf(read, 4));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::DataTableTest)
#include "data_table_test.moc"
