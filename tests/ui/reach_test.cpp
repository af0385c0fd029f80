// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever has no mouse, or no eyes: Tab reaches and leaves every widget, the focus is seen, everything has a name.
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>

#include "tests/ui/support/places.h"

namespace trunkline::ui::testing {

class ReachTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void tabReachesAndLeavesEverything_data();
  void tabReachesAndLeavesEverything();
  void shiftTabGoesBack();
  void aTableSpeaksItsCells();
};

namespace {

constexpr int kStepsMax = 80;
constexpr int kAroundPx = 4;

// Of buttons of which one is always down only that one is on Tab's way; arrow keys reach the others.
bool isOnTabsWay(const QWidget& widget) {
  return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
         widget.focusProxy() == nullptr;
}

QString spokenName(QWidget* widget) {
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
  return spoken == nullptr ? QString() : spoken->text(QAccessible::Name);
}

QImage around(QWidget& widget) {
  const QRect place(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size());
  return widget.window()->grab(place.adjusted(-kAroundPx, -kAroundPx, kAroundPx, kAroundPx)).toImage();
}

}  // namespace

void ReachTest::tabReachesAndLeavesEverything_data() {
  QTest::addColumn<int>("place");
  for (std::size_t at = 0; at < kPlaces.size(); ++at) QTest::newRow(kPlaces.at(at).name) << static_cast<int>(at);
}

void ReachTest::tabReachesAndLeavesEverything() {
  QFETCH(int, place);
  QAccessible::setActive(true);
  DeskWindow window;
  kPlaces.at(static_cast<std::size_t>(place)).show(window);
  QWidget* const first = DeskWindow::target();
  QWidget* const active = first->window();
  QSet<QWidget*> visited;
  for (int step = 0; step < kStepsMax; ++step) {
    QWidget* const here = QApplication::focusWidget();
    if (visited.contains(here)) break;
    visited.insert(here);
    const QByteArray name = here->objectName().toUtf8();
    QVERIFY2(!spokenName(here).isEmpty(), name.constData());
    const QImage with = around(*here);
    DeskWindow::key(Qt::Key_Tab);
    QVERIFY2(QApplication::focusWidget() != here, name.constData());
    QVERIFY2(around(*here) != with, name.constData());
  }
  QCOMPARE(QApplication::focusWidget(), first);
  const QList<QWidget*> all = active->findChildren<QWidget*>();
  for (QWidget* widget : all) {
    if (widget->window() == active && isOnTabsWay(*widget))
      QVERIFY2(visited.contains(widget),
               qUtf8Printable(widget->objectName() + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className())));
  }
}

void ReachTest::shiftTabGoesBack() {
  DeskWindow window;
  window.signIn();
  const QString start = DeskWindow::focused();
  DeskWindow::key(Qt::Key_Tab);
  QVERIFY(DeskWindow::focused() != start);
  DeskWindow::key(Qt::Key_Backtab, Qt::ShiftModifier);
  QCOMPARE(DeskWindow::focused(), start);
}

void ReachTest::aTableSpeaksItsCells() {
  QAccessible::setActive(true);
  DeskWindow window;
  window.signIn();
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&window.widget("ordersTable"));
  QVERIFY(spoken != nullptr && spoken->tableInterface() != nullptr);
  QCOMPARE(spoken->tableInterface()->rowCount(), 4);
  const QString cell = spoken->tableInterface()->cellAt(0, models::OrdersModel::ServiceColumn)->text(QAccessible::Name);
  QVERIFY2(cell.contains(QStringLiteral("whatsapp")) && cell.contains(QStringLiteral("Service")), qUtf8Printable(cell));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::ReachTest)
#include "reach_test.moc"
