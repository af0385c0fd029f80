// SPDX-License-Identifier: GPL-3.0-or-later
// In each language nothing is left in English, and Arabic is laid out from the right.
#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

#include "tests/ui/support/places.h"

namespace trunkline::ui::testing {

class LanguagesTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingIsLeftInEnglish_data();
  void nothingIsLeftInEnglish();
  void arabicBeginsAtTheRight();
  void theSystemsLanguageIsSpokenUnlessAnotherWasChosen();
};

namespace {

// The English texts whose translation is another.
QSet<QString> englishTexts(const QString& language) {
  QFile file(QStringLiteral(TRUNKLINE_TRANSLATIONS "/trunkline_%1.ts").arg(language));
  if (!file.open(QIODevice::ReadOnly)) qFatal("no texts");
  QXmlStreamReader xml(&file);
  QSet<QString> texts;
  QString source;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QStringLiteral("source")) source = xml.readElementText();
    if (xml.name() == QStringLiteral("translation") && xml.readElementText(QXmlStreamReader::IncludeChildElements) != source)
      texts.insert(source);
  }
  if (texts.isEmpty()) qFatal("no texts");
  return texts;
}

// What a person reads or hears of it.
QStringList wordsOf(const QWidget& widget) {
  QStringList words{widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()};
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) words << label->text();
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) words << button->text();
  if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) words << field->placeholderText();
  if (const auto* table = qobject_cast<const QTableView*>(&widget)) {
    for (int column = 0; table->model() != nullptr && column < table->model()->columnCount(); ++column)
      words << table->model()->headerData(column, Qt::Horizontal).toString();
  }
  return words;
}

}  // namespace

void LanguagesTest::nothingIsLeftInEnglish_data() {
  QTest::addColumn<QString>("language");
  QTest::addColumn<int>("place");
  for (const models::Language& language : models::languages()) {
    if (language.code == QStringLiteral("en")) continue;
    for (std::size_t at = 0; at < kPlaces.size(); ++at)
      QTest::addRow("%s-%s", qUtf8Printable(language.code), kPlaces.at(at).name) << language.code << static_cast<int>(at);
  }
}

void LanguagesTest::nothingIsLeftInEnglish() {
  QFETCH(QString, language);
  QFETCH(int, place);
  const QSet<QString> english = englishTexts(language);
  DeskWindow window(language);
  kPlaces.at(static_cast<std::size_t>(place)).show(window);
  QStringList left;
  const QWidgetList all = QApplication::allWidgets();
  for (const QWidget* widget : all) {
    for (const QString& words : wordsOf(*widget))
      if (english.contains(words)) left << widget->objectName() + QStringLiteral(": ") + words;
  }
  QCOMPARE(left.join(QStringLiteral("; ")), QString());
}

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
