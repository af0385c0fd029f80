// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/qr_code.h"

#include <qrencode.h>

#include <QtGui/QPainter>
#include <algorithm>
#include <memory>

#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kQuietModules = 4;  // on each side, as ISO/IEC 18004 asks
constexpr QSize kCodeSize{200, 200};

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

QrCode::QrCode(const char* name, const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setObjectName(QString::fromLatin1(name));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize QrCode::sizeHint() const { return kCodeSize; }

void QrCode::setText(const QString& text) {
  m_modules.clear();
  m_modulesAcross = 0;
  const std::unique_ptr<QRcode, FreeCode> code(text.isEmpty() ? nullptr
                                                              : QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M));
  if (code) {
    m_modulesAcross = code->width;
    for (int at = 0; at < code->width * code->width; ++at) m_modules.append(static_cast<char>(code->data[at] & 1U));
  }
  update();
}

// A picture of its own in the screen's pixels: modules drawn in scaled coordinates would have blurred or uneven edges.
QImage QrCode::drawn(int sidePx) const {
  const int across = m_modulesAcross + 2 * kQuietModules;
  const int modulePx = std::max(1, sidePx / across);
  QImage image(across * modulePx, across * modulePx, QImage::Format_RGB32);
  image.fill(m_theme.colour(Token::CodePaper));
  QPainter painter(&image);
  for (int at = 0; at < m_modules.size(); ++at) {
    if (m_modules.at(at) == 0) continue;
    const int left = (at % m_modulesAcross + kQuietModules) * modulePx;
    const int top = (at / m_modulesAcross + kQuietModules) * modulePx;
    painter.fillRect(left, top, modulePx, modulePx, m_theme.colour(Token::CodeInk));
  }
  return image;
}

void QrCode::paintEvent(QPaintEvent* /*event*/) {
  if (!isDrawable()) return;
  QImage image = drawn(static_cast<int>(std::min(width(), height()) * devicePixelRatioF()));
  image.setDevicePixelRatio(devicePixelRatioF());
  const QSizeF size = image.deviceIndependentSize();
  QPainter painter(this);
  painter.drawImage(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), image);
}

}  // namespace trunkline::ui
