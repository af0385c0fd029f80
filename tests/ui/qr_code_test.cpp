// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/qr_code.h"

#include <qrencode.h>

#include <QtGui/QPainter>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include "ui/theme/theme.h"

namespace trunkline::ui {

class QrCodeTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyModuleIsCrispAndTheQuietZoneIsLight_data();
  void everyModuleIsCrispAndTheQuietZoneIsLight();
  void nothingIsDrawnOfNothingOrOfTooMuch();
};

namespace {

constexpr int kQuiet = 4;
const char* const kUri = "otpauth://totp/Trunkline:ada@example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Trunkline";

// As it would be on a screen of that scale, whose own ground is the given colour.
QImage drawnAt(QrCode& code, double scale, QColor ground) {
  QImage image((QSizeF(code.size()) * scale).toSize(), QImage::Format_RGB32);
  image.setDevicePixelRatio(scale);
  image.fill(ground);
  code.render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
  return image;
}

}  // namespace

void QrCodeTest::everyModuleIsCrispAndTheQuietZoneIsLight_data() {
  QTest::addColumn<double>("scale");
  for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0}) QTest::addRow("%g", scale) << scale;
}

void QrCodeTest::everyModuleIsCrispAndTheQuietZoneIsLight() {
  QFETCH(double, scale);
  const Theme theme;
  QrCode code("code", theme, nullptr);
  code.resize(code.sizeHint());
  code.setText(QString::fromLatin1(kUri));
  QVERIFY(code.isDrawable());
  const QImage image = drawnAt(code, scale, Qt::darkGray);
  // The light square of the code with its quiet zone.
  const QRgb paper = theme.colour(Token::CodePaper).rgb();
  const QRgb ink = theme.colour(Token::CodeInk).rgb();
  int left = 0;
  while (left < image.width() && image.pixel(left, image.height() / 2) != paper) ++left;
  int top = 0;
  while (top < image.height() && image.pixel(image.width() / 2, top) != paper) ++top;
  QRcode* wanted = QRcode_encodeString8bit(kUri, 0, QR_ECLEVEL_M);
  const int across = wanted->width + 2 * kQuiet;
  int side = 0;
  while (left + side < image.width() && image.pixel(left + side, top) == paper) ++side;
  QCOMPARE(side % across, 0);
  const int module = side / across;
  QVERIFY(module >= 2);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const int column = x / module - kQuiet;
      const int row = y / module - kQuiet;
      const bool isInside = column >= 0 && row >= 0 && column < wanted->width && row < wanted->width;
      const bool isDark = isInside && (wanted->data[row * wanted->width + column] & 1U) != 0;
      if (image.pixel(left + x, top + y) != (isDark ? ink : paper)) QFAIL(qPrintable(QStringLiteral("pixel %1, %2").arg(x).arg(y)));
    }
  }
  QRcode_free(wanted);
}

void QrCodeTest::nothingIsDrawnOfNothingOrOfTooMuch() {
  const Theme theme;
  QrCode code("code", theme, nullptr);
  for (const QString& text : {QString(), QString(5000, QLatin1Char('x'))}) {
    code.setText(QString::fromLatin1(kUri));
    code.setText(text);
    QVERIFY(!code.isDrawable());
  }
}

}  // namespace trunkline::ui

QTEST_MAIN(trunkline::ui::QrCodeTest)
#include "qr_code_test.moc"
