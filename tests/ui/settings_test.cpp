// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen on the settings page works at once and is kept; what is shown for help names nobody.
#include <QtCore/QFile>
#include <QtGui/QClipboard>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class SettingsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anotherThemeIsDrawnAndKept();
  void denserRowsAreThereAtOnceAndNextTime();
  void timesAreShownInTheChosenZone();
  void aZoneIsFoundByItsName();
  void anotherLanguageIsForTheNextStart();
  void theLogIsSearched();
  void diagnosticsNameNobody();
  void theSheetOfKeysIsOneButtonAway();
};

namespace {

void openSettings(DeskWindow& window) {
  window.signIn();
  window.run("page.settings");
  QCOMPARE(DeskWindow::focused(), QStringLiteral("settingsLanguage"));
}

// By the keyboard: tab there, then down to that value.
void choose(DeskWindow& window, const char* name, const QString& value) {
  QVERIFY(window.tabTo(name));
  auto& box = window.as<QComboBox>(name);
  const int target = box.findData(value);
  QVERIFY(target >= 0);
  while (box.currentIndex() != target) DeskWindow::key(box.currentIndex() < target ? Qt::Key_Down : Qt::Key_Up);
}

int rowHeight(const DeskWindow& window) { return window.as<QTableView>("ordersTable").verticalHeader()->defaultSectionSize(); }

}  // namespace

void SettingsTest::anotherThemeIsDrawnAndKept() {
  DeskWindow window;
  openSettings(window);
  choose(window, "settingsAppearance", QStringLiteral("appearance.dark"));
  QCOMPARE(window.settings->appearance(), models::Appearance::Dark);
  QCOMPARE(qApp->palette().color(QPalette::Window), window.theme.colour(Token::Window));
  window.run("appearance.light");  // chosen elsewhere
  QCOMPARE(window.as<QComboBox>("settingsAppearance").currentData().toString(), QStringLiteral("appearance.light"));
}

void SettingsTest::denserRowsAreThereAtOnceAndNextTime() {
  DeskWindow window;
  openSettings(window);
  QCOMPARE(rowHeight(window), kRowHeightPx);
  choose(window, "settingsDensity", QStringLiteral("compact"));
  QCOMPARE(rowHeight(window), kCompactRowHeightPx);
  window.console.reset();
  window.open();
  QCOMPARE(rowHeight(window), kCompactRowHeightPx);
}

void SettingsTest::timesAreShownInTheChosenZone() {
  DeskWindow window;
  openSettings(window);
  window.settings->chooseZone(QStringLiteral("Asia/Kolkata"));  // a list of hundreds is not walked here
  choose(window, "settingsLocale", QStringLiteral("de_DE"));
  window.run("page.orders");
  QVERIFY2(window.text("dataTime").contains(QStringLiteral("05:30:00")), qUtf8Printable(window.text("dataTime")));
}

void SettingsTest::aZoneIsFoundByItsName() {
  DeskWindow window;
  openSettings(window);
  QVERIFY(window.tabTo("settingsZone") || window.tabTo("settingsZoneLine"));
  auto& zone = window.as<QComboBox>("settingsZone");
  zone.setEditText(QStringLiteral("Asia/Kolkata"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(window.settings->zoneId(), QStringLiteral("Asia/Kolkata"));
}

void SettingsTest::anotherLanguageIsForTheNextStart() {
  DeskWindow window;
  openSettings(window);
  QVERIFY(!window.isShown("languageHint"));
  choose(window, "settingsLanguage", QStringLiteral("es"));
  QVERIFY(window.isShown("languageHint"));
  QCOMPARE(window.settings->language(), QStringLiteral("es"));
}

void SettingsTest::theLogIsSearched() {
  DeskWindow window;
  window.logFile = window.folder.filePath(QStringLiteral("console.log"));
  QFile file(window.logFile);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("2026-01-01T00:00:00.000Z info call.done\n2026-01-01T00:00:01.000Z warning call.failed\n2026-01-01T00:00:02.000Z error x\n");
  file.close();
  openSettings(window);
  const auto lines = [&window] { return window.as<QPlainTextEdit>("logText").toPlainText().split(QLatin1Char('\n')); };
  QCOMPARE(lines().size(), 3);
  QVERIFY(window.tabTo("logSeverity"));
  DeskWindow::key(Qt::Key_Down);
  DeskWindow::key(Qt::Key_Down);
  QCOMPARE(lines().size(), 2);
  QVERIFY(window.tabTo("logFind"));
  DeskWindow::type(QStringLiteral("FAILED"));
  QCOMPARE(lines().size(), 1);
  QVERIFY(window.press("logCopy"));
  QVERIFY(QGuiApplication::clipboard()->text().endsWith(QStringLiteral("call.failed")));
}

void SettingsTest::diagnosticsNameNobody() {
  DeskWindow window;
  openSettings(window);
  QVERIFY(window.press("diagnosticsCopy"));
  const QString text = QGuiApplication::clipboard()->text();
  for (const char* word : {"qt: 6", "server: 0.1.0 production", "locale: en_US", "zone: UTC", "screen: "})
    QVERIFY2(text.contains(QLatin1String(word)), word);
  for (const char* word : {"@", "access", "refresh", "127.0.0.1"}) QVERIFY2(!text.contains(QLatin1String(word)), word);
}

void SettingsTest::theSheetOfKeysIsOneButtonAway() {
  DeskWindow window;
  openSettings(window);
  QVERIFY(window.press("settingsShortcuts"));
  QVERIFY(window.isShown("shortcutSheet"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::SettingsTest)
#include "settings_test.moc"
