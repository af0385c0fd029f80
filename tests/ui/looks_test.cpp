// SPDX-License-Identifier: GPL-3.0-or-later
// No word is cut off in any language, on a large window and on the smallest one that the screens of our time leave at twice the
// size. With TRUNKLINE_PICTURES=FOLDER each place is also drawn there, to be looked at, and on contact sheets in each appearance.
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

#include "tests/support/gui/contact_sheet.h"
#include "tests/ui/support/places.h"

namespace trunkline::ui::testing {

class LooksTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void noWordIsCutOff_data();
  void noWordIsCutOff();

 private:
  void draw(DeskWindow& window, QWidget& active);

  trunkline::testing::ContactSheets m_sheets{qEnvironmentVariable("TRUNKLINE_PICTURES"),
                                             QStringLiteral("sheet@") + qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1"))};
};

namespace {

constexpr QSize kLarge{1280, 800};
constexpr QSize kSmall{960, 540};  // 1920 × 1080 at twice the size

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
void LooksTest::draw(DeskWindow& window, QWidget& active) {
  constexpr std::array kAppearances{std::pair{models::Appearance::HighContrast, "-high"}, std::pair{models::Appearance::Dark, "-dark"},
                                    std::pair{models::Appearance::Light, ""}};
  const QWidgetList drawn = &active == &window.console->window() ? QWidgetList{&active} : QWidgetList{&window.console->window(), &active};
  for (const auto& [appearance, suffix] : kAppearances) {
    window.theme.use(appearance);
    window.theme.applyTo(*qApp);
    DeskWindow::settle();
    for (QWidget* one : drawn) {
      const QString name = QLatin1String(QTest::currentDataTag()) + QLatin1String(one == &active && drawn.size() > 1 ? "-dialog" : "") +
                           QLatin1String(suffix);
      const QPixmap picture = one->grab();
      m_sheets.add(picture.toImage(), name);
      const QString file =
          QStringLiteral("%1/%2@%3.png").arg(qEnvironmentVariable("TRUNKLINE_PICTURES"), name).arg(one->devicePixelRatioF());
      if (!picture.save(file)) qFatal("no picture: %s", qUtf8Printable(file));
    }
  }
}

void LooksTest::noWordIsCutOff_data() {
  QTest::addColumn<int>("place");
  QTest::addColumn<QSize>("size");
  QTest::addColumn<QString>("language");
  for (const models::Language& language : models::languages()) {
    for (const QSize size : {kLarge, kSmall}) {
      for (std::size_t at = 0; at < kPlaces.size(); ++at)
        QTest::addRow("%s-%d-%s", kPlaces.at(at).name, size.width(), qUtf8Printable(language.code))
            << static_cast<int>(at) << size << language.code;
    }
  }
}

void LooksTest::noWordIsCutOff() {
  QFETCH(int, place);
  QFETCH(QSize, size);
  QFETCH(QString, language);
  DeskWindow window(language);
  window.size = size;
  kPlaces.at(static_cast<std::size_t>(place)).show(window);
  QWidget* active = DeskWindow::target()->window();
  const bool isDrawn = language == QStringLiteral("en") || (language == QStringLiteral("ar") && size == kLarge);
  if (m_sheets.isWanted() && isDrawn) draw(window, *active);
  QCOMPARE(window.console->window().size(), size);  // it fits
  const QList<QWidget*> all = active->findChildren<QWidget*>();
  QStringList cut;
  for (const QWidget* widget : all) {
    if (widget->window() == active && isCutOff(*widget))
      cut << widget->objectName() + QLatin1Char(' ') + widget->property("text").toString();
  }
  QCOMPARE(cut.join(QStringLiteral("; ")), QString());
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::LooksTest)
#include "looks_test.moc"
