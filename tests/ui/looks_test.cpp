// SPDX-License-Identifier: GPL-3.0-or-later
// No word is cut off or left in English in any language on the smallest window that the screens of our time leave at twice the size; in
// the source's language and from the right also on a large one, and at twice the size. With TRUNKLINE_PICTURES=FOLDER each place is also
// drawn there, to be looked at, and on contact sheets in each appearance.
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

#include "tests/support/gui/contact_sheet.h"
#include "tests/ui/support/left_in_english.h"
#include "tests/ui/support/places.h"

namespace trunkline::ui::testing {

class LooksTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyWordIsThere_data();
  void everyWordIsThere();

 private:
  static void look(const QWidget& active);
  void draw(DeskWindow& window, QWidget& active, const QString& place);

  trunkline::testing::ContactSheets m_sheets{qEnvironmentVariable("TRUNKLINE_PICTURES"),
                                             QStringLiteral("sheet@") + qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1"))};
};

namespace {

constexpr QSize kLarge{1280, 800};
constexpr QSize kSmall{960, 540};  // 1920 × 1080 at twice the size
const QString kSource = QStringLiteral("en");
const QString kFromTheRight = QStringLiteral("ar");

bool isForTheEye(const QString& language) { return language == kSource || language == kFromTheRight; }

bool isCutOff(const QWidget& widget) {
  const auto* label = qobject_cast<const QLabel*>(&widget);
  if (label == nullptr && qobject_cast<const QAbstractButton*>(&widget) == nullptr) return false;
  const QRegion seen = widget.visibleRegion();  // empty: it waits below in something that scrolls
  if (seen.isEmpty()) return false;
  if (seen.boundingRect().width() < widget.width()) return true;
  if (label != nullptr && label->wordWrap()) return label->height() < label->heightForWidth(label->width());
  const QSize needed = label != nullptr ? label->minimumSizeHint() : widget.sizeHint();
  return widget.width() < needed.width() || widget.height() < needed.height();
}

}  // namespace

// In every appearance, for the eye; the last one drawn is the one that stays.
void LooksTest::draw(DeskWindow& window, QWidget& active, const QString& place) {
  constexpr std::array kAppearances{std::pair{models::Appearance::HighContrast, "-high"}, std::pair{models::Appearance::Dark, "-dark"},
                                    std::pair{models::Appearance::Light, ""}};
  const QWidgetList drawn = &active == &window.console->window() ? QWidgetList{&active} : QWidgetList{&window.console->window(), &active};
  for (const auto& [appearance, suffix] : kAppearances) {
    window.theme.use(appearance);
    window.theme.applyTo(*qApp);
    DeskWindow::settle();
    for (QWidget* one : drawn) {
      const QString name = place + QLatin1String(one == &active && drawn.size() > 1 ? "-dialog" : "") + QLatin1String(suffix);
      const QPixmap picture = one->grab();
      m_sheets.add(picture.toImage(), name);
      const QString file =
          QStringLiteral("%1/%2@%3.png").arg(qEnvironmentVariable("TRUNKLINE_PICTURES"), name).arg(one->devicePixelRatioF());
      if (!picture.save(file)) qFatal("no picture: %s", qUtf8Printable(file));
    }
  }
}

void LooksTest::everyWordIsThere_data() {
  QTest::addColumn<int>("place");
  QTest::addColumn<QString>("language");
  const bool isDoubled = qEnvironmentVariableIsSet("QT_SCALE_FACTOR");
  for (const models::Language& language : models::languages()) {
    if (isDoubled && !isForTheEye(language.code)) continue;
    for (std::size_t at = 0; at < kPlaces.size(); ++at)
      QTest::addRow("%s-%s", kPlaces.at(at).name, qUtf8Printable(language.code)) << static_cast<int>(at) << language.code;
  }
}

void LooksTest::everyWordIsThere() {
  QFETCH(int, place);
  QFETCH(QString, language);
  DeskWindow window(language);
  kPlaces.at(static_cast<std::size_t>(place)).show(window);
  for (const QSize size : isForTheEye(language) ? std::vector{kLarge, kSmall} : std::vector{kSmall}) {
    window.console->window().resize(size);
    DeskWindow::settle();
    QCOMPARE(window.console->window().size(), size);  // it fits
    const QString name = QStringLiteral("%1-%2-%3").arg(QLatin1String(kPlaces.at(static_cast<std::size_t>(place)).name)).arg(size.width());
    const bool isDrawn = language == kSource || (language == kFromTheRight && size == kLarge);
    QWidget* active = DeskWindow::target()->window();
    if (m_sheets.isWanted() && isDrawn) draw(window, *active, name.arg(language));
    look(*active);
    if (QTest::currentTestFailed()) return;
    QCOMPARE(leftInEnglish(language), QString());
  }
}

void LooksTest::look(const QWidget& active) {
  const QList<QWidget*> all = active.findChildren<QWidget*>();
  QStringList cut;
  for (const QWidget* widget : all) {
    if (widget->window() == &active && isCutOff(*widget))
      cut << widget->objectName() + QLatin1Char(' ') + widget->property("text").toString();
  }
  QCOMPARE(cut.join(QStringLiteral("; ")), QString());
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::LooksTest)
#include "looks_test.moc"
