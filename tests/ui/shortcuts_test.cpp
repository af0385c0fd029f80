// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of shortcuts: made from the registry, found by words or keys, changed and reset by keyboard.
#include <QtGui/QAction>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class ShortcutsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyActionIsListed();
  void itIsFoundByWordsAndByKeys();
  void otherKeysAreUsedAndReset();
  void takenKeysAreRefusedByName();
};

namespace {

QAbstractItemModel& rows(const DeskWindow& window) { return *window.as<QTableView>("shortcutTable").model(); }

void openSheet(DeskWindow& window) {
  window.signIn();
  DeskWindow::key(Qt::Key_F1);
  QVERIFY(window.isShown("shortcutSheet"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("shortcutFilter"));
}

// The only action with these words, and these keys for it.
void choose(DeskWindow& window, const QString& words, Qt::Key key) {
  DeskWindow::type(words);
  QCOMPARE(rows(window).rowCount(), 1);
  QVERIFY(window.tabTo("shortcutTable"));
  DeskWindow::key(Qt::Key_Home);
  QVERIFY(window.tabTo("shortcutKeys"));
  DeskWindow::key(key);
  QVERIFY(window.press("shortcutUse"));
}

}  // namespace

void ShortcutsTest::everyActionIsListed() {
  DeskWindow window;
  openSheet(window);
  QCOMPARE(rows(window).rowCount(), static_cast<int>(window.console->actions().all().size()));
}

void ShortcutsTest::itIsFoundByWordsAndByKeys() {
  DeskWindow window;
  openSheet(window);
  DeskWindow::type(QStringLiteral("ctrl+k"));
  QCOMPARE(rows(window).rowCount(), 1);
  QVERIFY(rows(window).index(0, 0).data().toString().contains(QStringLiteral("Search")));
  QCOMPARE(rows(window).index(0, 1).data().toString(), QStringLiteral("Everywhere"));
}

void ShortcutsTest::otherKeysAreUsedAndReset() {
  DeskWindow window;
  openSheet(window);
  choose(window, QStringLiteral("orders: refresh"), Qt::Key_F8);
  QCOMPARE(window.console->actions().action(QStringLiteral("orders.refresh")).shortcut(), QKeySequence(Qt::Key_F8));
  QCOMPARE(rows(window).index(0, 2).data().toString(), QStringLiteral("F8"));
  QCOMPARE(window.settings->shortcut(QStringLiteral("orders.refresh")), std::optional(QStringLiteral("F8")));
  QVERIFY(window.press("shortcutReset"));
  QCOMPARE(window.console->actions().action(QStringLiteral("orders.refresh")).shortcut(), QKeySequence(Qt::Key_F5));
  QVERIFY(!window.settings->shortcut(QStringLiteral("orders.refresh")));
}

void ShortcutsTest::takenKeysAreRefusedByName() {
  DeskWindow window;
  openSheet(window);
  choose(window, QStringLiteral("orders: refresh"), Qt::Key_F6);
  QVERIFY(window.isShown("shortcutWrong"));
  QVERIFY(window.text("shortcutWrong").contains(QStringLiteral("Next pane")));
  QCOMPARE(window.console->actions().action(QStringLiteral("orders.refresh")).shortcut(), QKeySequence(Qt::Key_F5));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::ShortcutsTest)
#include "shortcuts_test.moc"
