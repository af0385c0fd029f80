// SPDX-License-Identifier: GPL-3.0-or-later
// Which language is spoken, and that Arabic is laid out from the right.

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class LanguagesTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void arabicBeginsAtTheRight();
  void theSystemsLanguageIsSpokenUnlessAnotherWasChosen();
};

void LanguagesTest::arabicBeginsAtTheRight() {
  DeskWindow window(QStringLiteral("ar"));
  window.signIn();
  const QWidget& rail = window.widget("rail");
  const QWidget& page = window.widget("ordersPage");
  QVERIFY(rail.mapToGlobal(QPoint()).x() > page.mapToGlobal(QPoint()).x());
}

void LanguagesTest::theSystemsLanguageIsSpokenUnlessAnotherWasChosen() {
  const auto spoken = [](const char* chosen, const QStringList& ofSystem) {
    return models::languageFor(QString::fromLatin1(chosen), ofSystem).code;
  };
  const QString mexican = QStringLiteral("es-MX");
  QCOMPARE(spoken("", {mexican}), QStringLiteral("es"));
  QCOMPARE(spoken("ru", {mexican}), QStringLiteral("ru"));
  QCOMPARE(spoken("", {QStringLiteral("de-DE"), QStringLiteral("ar-EG")}), QStringLiteral("ar"));
  QCOMPARE(spoken("", {QStringLiteral("zh-Hans-SG")}), QStringLiteral("zh_CN"));
  QCOMPARE(spoken("", {QStringLiteral("zh-Hant-TW")}), QStringLiteral("en"));
  QCOMPARE(spoken("xx", {}), QStringLiteral("en"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::LanguagesTest)
#include "languages_test.moc"
