// SPDX-License-Identifier: GPL-3.0-or-later
// The big table by keys: nothing moves under the hand, and what is selected stays selected.
#include "ui/components/data_table.h"

#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include "tests/ui/support/row_list.h"
#include "ui/components/row_copy.h"
#include "ui/components/row_delegate.h"
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
  void aClickWithShiftSelectsWhatLiesBetween();
  void theWholeListIsSelectedWithoutReadingIt();
  void whatIsSelectedOutlivesItsRows();
  void rowsThatAreNotReadAreNotSelectedInSilence();
  void rowsAreCopiedAsTheyAreSeen();
  void theHeaderAsksForTheOtherOrderAndSaysWhich();
  void aRowThatIsReadLooksAndSoundsLikeOne();
  void textsAreLaidOutOnce();
};

namespace {

struct TableWorld {
  explicit TableWorld(int rows = 1'000) : list(formats, rows), table("list", QStringLiteral("List"), theme, formats, nullptr) {
    table.setRows(list);
    table.resize(900, 400);
    table.show();
    (void)QTest::qWaitForWindowExposed(&table);
    table.view().setFocus();
  }
  [[nodiscard]] RowView& view() { return table.view(); }
  [[nodiscard]] models::RowId topId() { return view().idAt(view().rowAt(0)).value_or(0); }
  [[nodiscard]] QString text(const char* name) const { return table.findChild<QLabel*>(QLatin1String(name))->text(); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&view(), key, modifiers); }
  void goTo(int row) {
    view().setCurrentIndex(list.index(row, 0));
    view().scrollTo(list.index(row, 0), QAbstractItemView::PositionAtTop);
  }

  StandingClock clock;
  models::Formats formats{QLocale(QStringLiteral("en_US")), QTimeZone::utc(), clock};
  Theme theme;
  RowList list;
  QAbstractItemModelTester tester{&list, QAbstractItemModelTester::FailureReportingMode::QtTest};
  DataTable table;
};

}  // namespace

void DataTableTest::rowsThatComeAndGoAboveMoveNothing() {
  TableWorld world;
  world.goTo(500);
  world.view().verticalScrollBar()->setValue(world.view().verticalScrollBar()->value() + 11);  // in the middle of a row
  const int offset = world.view().rowViewportPosition(500);
  world.list.addAtTop(7);
  QCOMPARE(world.topId(), RowList::idOf(500));
  QCOMPARE(world.view().rowViewportPosition(507), offset);
  world.list.remove(0, 30);
  QCOMPARE(world.topId(), RowList::idOf(500));
  QCOMPARE(world.view().rowViewportPosition(477), offset);
  world.list.remove(600, 20);  // below
  QCOMPARE(world.view().rowViewportPosition(477), offset);
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
  connect(&world.view(), &RowView::rowChosen, this, [&] { ++chosen; });
  world.list.remove(500, 1);
  QCOMPARE(chosen, 0);
  QCOMPARE(world.topId(), RowList::idOf(501));
  world.key(Qt::Key_Down);
  QCOMPARE(chosen, 1);
}

void DataTableTest::theModelIsToldWhatIsInView() {
  TableWorld world;
  std::pair<int, int> seen;
  connect(&world.view(), &RowView::visibleRowsChanged, this, [&](int first, int last) { seen = {first, last}; });
  world.view().verticalScrollBar()->setValue(200 * kRowHeightPx);
  QCOMPARE(seen.first, 200);
  QVERIFY(seen.second > 205 && seen.second < 220);
  const int before = seen.second;
  world.table.resize(900, 700);
  QTRY_VERIFY(seen.second > before + 5);
}

void DataTableTest::keysSelectRows() {
  TableWorld world;
  QVERIFY(!world.table.findChild<QLabel*>(QStringLiteral("listSelected"))->isVisible());
  world.goTo(10);
  world.key(Qt::Key_Space);
  QCOMPARE(world.text("listSelected"), QStringLiteral("1 row(s) selected"));
  world.key(Qt::Key_Down, Qt::ShiftModifier);
  world.key(Qt::Key_Down, Qt::ShiftModifier);
  QCOMPARE(world.table.selection().ids(), (std::vector<models::RowId>{RowList::idOf(10), RowList::idOf(11), RowList::idOf(12)}));
  world.key(Qt::Key_Up, Qt::ShiftModifier);
  QCOMPARE(world.table.selection().count(), 2);
  world.key(Qt::Key_Space);  // the one it stands on
  QCOMPARE(world.table.selection().ids(), std::vector<models::RowId>{RowList::idOf(10)});
  world.key(Qt::Key_End, Qt::ControlModifier);
  QCOMPARE(world.table.selection().count(), 1);
  QCOMPARE(world.view().currentIndex().row(), 999);
}

void DataTableTest::aClickWithShiftSelectsWhatLiesBetween() {
  TableWorld world;
  const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
    QTest::mouseClick(world.view().viewport(), Qt::LeftButton, modifiers, world.view().visualRect(world.list.index(row, 0)).center());
  };
  click(2, Qt::NoModifier);
  QVERIFY(world.table.selection().isEmpty());
  click(5, Qt::ShiftModifier);
  QCOMPARE(world.table.selection().count(), 4);
  click(3, Qt::ControlModifier);
  QCOMPARE(world.table.selection().count(), 3);
  QVERIFY(!world.view().isSelected(3));
}

void DataTableTest::theWholeListIsSelectedWithoutReadingIt() {
  TableWorld world;
  DataTable::Whole whole{"view-1", 2'000'000, true};
  world.table.setRows(world.list, [&] { return std::optional(whole); });
  world.key(Qt::Key_A, Qt::ControlModifier);
  QCOMPARE(world.text("listSelected"), QStringLiteral("All 2,000,000 rows selected"));
  world.goTo(0);
  world.key(Qt::Key_Space);
  QCOMPARE(world.text("listSelected"), QStringLiteral("1,999,999 row(s) selected"));
  whole = {"view-2", 2'000'001, true};
  world.table.renewWhole();
  QCOMPARE(world.table.selection().count(), 2'000'000);
  QTest::keyClick(world.table.findChild<QPushButton*>(QStringLiteral("listSelectNone")), Qt::Key_Space);
  QVERIFY(world.table.selection().isEmpty());
  QVERIFY(world.view().hasFocus());
}

void DataTableTest::whatIsSelectedOutlivesItsRows() {
  TableWorld world;
  world.goTo(10);
  world.key(Qt::Key_Space);
  world.list.addAtTop(2);
  QVERIFY(world.view().isSelected(12));
  world.list.remove(12, 1);
  QCOMPARE(world.table.selection().count(), 1);
  RowList other(world.formats, 50);
  world.table.setRows(other);
  QVERIFY(world.view().isSelected(10));
  world.table.setRows(world.list);
}

void DataTableTest::rowsThatAreNotReadAreNotSelectedInSilence() {
  TableWorld world;
  world.list.unreadFrom = 12;
  world.goTo(10);
  for (int step = 0; step < 4; ++step) world.key(Qt::Key_Down, Qt::ShiftModifier);
  QCOMPARE(world.table.selection().count(), 2);
  QVERIFY(world.text("listNote").contains(QStringLiteral("not read")));
}

void DataTableTest::rowsAreCopiedAsTheyAreSeen() {
  TableWorld world;
  for (int column = 2; column < world.list.columnCount(); ++column) world.view().setColumnHidden(column, true);
  world.view().horizontalHeader()->moveSection(1, 0);
  world.goTo(0);
  world.key(Qt::Key_Space);
  world.key(Qt::Key_Down, Qt::ShiftModifier);
  const auto line = [&](int row) -> QString {
    return world.list.index(row, 1).data().toString() + u'\t' + world.list.index(row, 0).data().toString();
  };
  QCOMPARE(rowsAsText(world.view(), {0, 1}), line(0) + u'\n' + line(1));
}

void DataTableTest::theHeaderAsksForTheOtherOrderAndSaysWhich() {
  TableWorld world;
  world.table.makeSortable();
  std::optional<bool> asked;
  connect(&world.table, &DataTable::orderAsked, this, [&](bool isNewestFirst) { asked = isNewestFirst; });
  QHeaderView& header = *world.view().horizontalHeader();
  const int created = models::OrderCells::CreatedColumn;
  QCOMPARE(header.sortIndicatorOrder(), Qt::DescendingOrder);
  QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {header.sectionViewportPosition(0) + 20, header.height() / 2});
  QVERIFY(!asked);
  QCOMPARE(header.sortIndicatorSection(), created);
  world.view().scrollTo(world.list.index(0, created));
  QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {header.sectionViewportPosition(created) + 20, header.height() / 2});
  QCOMPARE(asked, std::optional(false));
  world.list.noteOrder(false);
  QCOMPARE(header.sortIndicatorOrder(), Qt::AscendingOrder);
  QCOMPARE(world.list.headerData(created, Qt::Horizontal, Qt::AccessibleTextRole).toString(), QStringLiteral("Created, oldest first"));
}

void DataTableTest::aRowThatIsReadLooksAndSoundsLikeOne() {
  TableWorld world;
  const QImage read = world.view().viewport()->grab().toImage();
  world.list.unreadFrom = 3;
  world.view().viewport()->update();
  const QImage part = world.view().viewport()->grab().toImage();
  const auto rowOf = [](const QImage& image, int row) { return image.copy(0, row * kRowHeightPx, image.width(), kRowHeightPx); };
  QCOMPARE(rowOf(part, 2), rowOf(read, 2));
  QVERIFY(rowOf(part, 4) != rowOf(read, 4));
  QCOMPARE(rowOf(part, 4), rowOf(part, 6));
  QCOMPARE(world.list.index(4, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Row 5, being read"));
  world.list.unreadFrom = 1'000;
  world.list.leave(4);
  QVERIFY(rowOf(world.view().viewport()->grab().toImage(), 4) != rowOf(read, 4));
}

void DataTableTest::textsAreLaidOutOnce() {
  TableWorld world;
  const auto* delegate = qobject_cast<RowDelegate*>(world.view().itemDelegate());
  QVERIFY(delegate != nullptr);
  (void)world.view().viewport()->grab();
  const qsizetype kept = delegate->textsKept();
  QVERIFY(kept > 0);
  (void)world.view().viewport()->grab();
  QCOMPARE(delegate->textsKept(), kept);
  QFont larger = world.view().font();
  larger.setPointSizeF(larger.pointSizeF() * 2);
  world.view().setFont(larger);
  (void)world.view().viewport()->grab();
  QVERIFY(delegate->textsKept() <= kept);
  for (int row = 0; row < 1'000; ++row) world.view().scrollTo(world.list.index(row, 0));
  QVERIFY(delegate->textsKept() <= RowDelegate::kTextsKept);
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::DataTableTest)
#include "data_table_test.moc"
