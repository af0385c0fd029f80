// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/left_in_english.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamReader>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

namespace trunkline::ui::testing {
namespace {

// The English texts whose translation is another.
QSet<QString> readEnglish(const QString& language) {
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

QString leftInEnglish(const QString& language) {
  if (language == QStringLiteral("en")) return {};
  static QHash<QString, QSet<QString>> known;
  if (!known.contains(language)) known[language] = readEnglish(language);
  const QSet<QString>& english = known[language];
  QStringList left;
  const QWidgetList all = QApplication::allWidgets();
  for (const QWidget* widget : all) {
    for (const QString& words : wordsOf(*widget))
      if (english.contains(words)) left << widget->objectName() + QStringLiteral(": ") + words;
  }
  return left.join(QStringLiteral("; "));
}

}  // namespace trunkline::ui::testing
