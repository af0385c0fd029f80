// SPDX-License-Identifier: GPL-3.0-or-later
// No word is cut off, on a large window and on the smallest one that the screens of our time leave at twice the size. With
// TRUNKLINE_PICTURES=FOLDER each place is also drawn there, to be looked at.
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

#include "tests/ui/support/places.h"

namespace trunkline::ui::testing {

class LooksTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void noWordIsCutOff_data();
  void noWordIsCutOff();
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

// In every appearance, for the eye; the last one drawn is the one that stays.
void draw(Theme& theme, QWidget& window, const QString& name) {
  const QString folder = qEnvironmentVariable("TRUNKLINE_PICTURES");
  if (folder.isEmpty()) return;
  constexpr std::array kAppearances{std::pair{models::Appearance::HighContrast, "-high"}, std::pair{models::Appearance::Dark, "-dark"},
                                    std::pair{models::Appearance::Light, ""}};
  for (const auto& [appearance, suffix] : kAppearances) {
    theme.use(appearance);
    theme.applyTo(*qApp);
    DeskWindow::settle();
    const QString file =
        QStringLiteral("%1/%2%3@%4.png").arg(folder, name, QLatin1String(suffix), QString::number(window.devicePixelRatioF()));
    if (!window.grab().save(file)) qFatal("no picture");
  }
}

}  // namespace

void LooksTest::noWordIsCutOff_data() {
  QTest::addColumn<int>("place");
  QTest::addColumn<QSize>("size");
  for (const QSize size : {kLarge, kSmall}) {
    for (std::size_t at = 0; at < kPlaces.size(); ++at)
      QTest::addRow("%s-%d", kPlaces.at(at).name, size.width()) << static_cast<int>(at) << size;
  }
}

void LooksTest::noWordIsCutOff() {
  QFETCH(int, place);
  QFETCH(QSize, size);
  DeskWindow window;
  window.size = size;
  kPlaces.at(static_cast<std::size_t>(place)).show(window);
  QWidget* active = DeskWindow::target()->window();
  draw(window.theme, window.console->window(), QLatin1String(QTest::currentDataTag()));
  if (active != &window.console->window()) draw(window.theme, *active, QLatin1String(QTest::currentDataTag()) + QStringLiteral("-dialog"));
  QCOMPARE(window.console->window().size(), size);  // it fits
  const QList<QWidget*> all = active->findChildren<QWidget*>();
  QStringList cut;
  for (const QWidget* widget : all) {
    if (widget->window() == active && isCutOff(*widget))
      cut << widget->objectName() + QLatin1Char(' ') + widget->property("text").toString();
  }
  QCOMPARE(cut, QStringList());
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::LooksTest)
#include "looks_test.moc"
