// SPDX-License-Identifier: GPL-3.0-or-later
// The palette by keyboard alone: it opens over the page, is walked while one types, and carries out what is chosen.
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

#include "server/contract/console_limits.h"
#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class PaletteTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aCommandIsCarriedOut();
  void aFoundOrderIsOpened();
  void theChosenLineIsSpoken();
  void escapeGivesTheFocusBack();
  void aPlaceThatNobodyKnowsIsSaid();
  void aFailureHasRetry();
  void whatARoleMayNotSeeIsNotOffered();
  void itDoesNotStandOverASignIn();
  void whatWasLookedAtIsListedFirst();
};

namespace {

void openPalette(DeskWindow& window) {
  DeskWindow::key(Qt::Key_K, Qt::ControlModifier);
  QVERIFY(window.isShown("palette"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("paletteLine"));
}

void look(DeskWindow& window, const QString& text) {
  DeskWindow::type(text);
  window.advance(std::chrono::seconds(1));
}

}  // namespace

void PaletteTest::aCommandIsCarriedOut() {
  DeskWindow window;
  window.signIn();
  openPalette(window);
  look(window, QStringLiteral(">dark"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(!window.isShown("palette"));
  QCOMPARE(window.settings->appearance(), models::Appearance::Dark);
}

void PaletteTest::aFoundOrderIsOpened() {
  DeskWindow window;
  window.desk.found.orders.push_back({OrderMatch::number, orderRow(2000, OrderState::waiting)});
  window.signIn();
  openPalette(window);
  look(window, QStringLiteral("#4521"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(window.text("orderId"), QString::fromStdString(OrderId(2000).text()));
  QCOMPARE(window.asked("GET /staff/v1/search").size(), std::size_t{1});
}

void PaletteTest::theChosenLineIsSpoken() {
  DeskWindow window;
  window.signIn();
  openPalette(window);
  look(window, QStringLiteral(">appearance"));
  auto& line = window.as<QLineEdit>("paletteLine");
  const QString first = line.accessibleDescription();
  QVERIFY(!first.isEmpty());
  DeskWindow::key(Qt::Key_Down);
  QVERIFY(line.accessibleDescription() != first);
  QCOMPARE(window.as<QListView>("paletteList").currentIndex().row(), 1);
  DeskWindow::key(Qt::Key_Up);
  QCOMPARE(line.accessibleDescription(), first);
}

void PaletteTest::escapeGivesTheFocusBack() {
  DeskWindow window;
  window.signIn();
  QVERIFY(window.tabTo("ordersRefresh"));
  openPalette(window);
  DeskWindow::key(Qt::Key_Escape);
  QVERIFY(!window.isShown("palette"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersRefresh"));
}

void PaletteTest::aPlaceThatNobodyKnowsIsSaid() {
  DeskWindow window;
  window.signIn();
  openPalette(window);
  look(window, QStringLiteral("trunkline://nowhere"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.text("toastText_1").contains(QStringLiteral("trunkline://nowhere")));
}

void PaletteTest::aFailureHasRetry() {
  DeskWindow window;
  window.signIn();
  openPalette(window);
  window.desk.refuseNext("GET /staff/v1/search", refusal(403, "forbidden", "not you"));
  look(window, QStringLiteral("#4521"));
  QVERIFY(window.isShown("paletteBanner"));
  QVERIFY(window.press("paletteBannerRetry"));
  QVERIFY(!window.isShown("paletteBanner"));
  QVERIFY(window.text("paletteState").contains(QStringLiteral("Nothing")));
}

void PaletteTest::whatARoleMayNotSeeIsNotOffered() {
  DeskWindow window;
  window.signIn();
  window.console->actions().add({QStringLiteral("x"), {}, QStringLiteral("Give money away"), Icon::None, {}, Permission::StaffWalletAdjust},
                                window.widget("desk"), [] {});
  const auto offered = [&window] {
    openPalette(window);
    DeskWindow::type(QStringLiteral(">give money"));
    const int count = window.as<QListView>("paletteList").model()->rowCount();
    DeskWindow::key(Qt::Key_Escape);
    return count;
  };
  QCOMPARE(offered(), 1);
  window.desk.role = Role::support;
  window.console->server().refreshAccount();
  DeskWindow::settle();
  QCOMPARE(offered(), 0);
}

void PaletteTest::itDoesNotStandOverASignIn() {
  DeskWindow window;
  window.signIn();
  openPalette(window);
  window.endSession();
  QVERIFY(window.isShown("signInPage"));
  QVERIFY(!window.isShown("palette"));
}

void PaletteTest::whatWasLookedAtIsListedFirst() {
  DeskWindow window;
  window.signIn();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  DeskWindow::key(Qt::Key_Down);  // passed
  DeskWindow::key(Qt::Key_Down);  // looked at
  const QString order = window.text("orderId");
  window.advance(std::chrono::seconds(3));
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  openPalette(window);
  const QAbstractItemModel& lines = *window.as<QListView>("paletteList").model();
  QCOMPARE(lines.index(0, 0).data().toString(), order);
  QCOMPARE(lines.index(0, 0).data(models::PaletteModel::DetailRole).toString(), QStringLiteral("Looked at recently"));
  QVERIFY(lines.index(1, 0).data(models::PaletteModel::DetailRole).toString().isEmpty());  // a command
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(window.text("orderId"), order);
  openPalette(window);
  DeskWindow::type(QStringLiteral(">"));
  QVERIFY(lines.index(0, 0).data().toString() != order);
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::PaletteTest)
#include "palette_test.moc"
