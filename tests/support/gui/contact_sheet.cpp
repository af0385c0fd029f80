// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/contact_sheet.h"

#include <QtGui/QPainter>

namespace trunkline::testing {
namespace {

constexpr int kColumns = 3;
constexpr QSize kPicture{640, 400};
constexpr int kCaptionPx = 20;
constexpr int kGapPx = 8;

}  // namespace

void ContactSheets::add(const QImage& picture, const QString& caption) {
  if (!isWanted()) return;
  m_pictures.emplace_back(picture.scaled(kPicture, Qt::KeepAspectRatio, Qt::SmoothTransformation), caption);
  if (m_pictures.size() == kPictures) write();
}

void ContactSheets::write() {
  if (m_pictures.empty()) return;
  constexpr int kRows = kPictures / kColumns;
  const QSize cell(kPicture.width() + kGapPx, kPicture.height() + kCaptionPx + kGapPx);
  QImage sheet(kColumns * cell.width(), kRows * cell.height(), QImage::Format_RGB32);
  sheet.fill(Qt::gray);
  QPainter painter(&sheet);
  for (std::size_t at = 0; at < m_pictures.size(); ++at) {
    const int number = static_cast<int>(at);
    const QPoint corner(number % kColumns * cell.width(), number / kColumns * cell.height());
    QImage picture = m_pictures[at].first;
    picture.setDevicePixelRatio(1);
    painter.drawImage(corner, picture);
    painter.drawText(QRect(corner + QPoint(0, kPicture.height()), QSize(kPicture.width(), kCaptionPx)), Qt::AlignCenter,
                     m_pictures[at].second);
  }
  painter.end();
  const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, m_name, QString::number(++m_sheets));
  if (!sheet.save(file)) qFatal("no picture: %s", qUtf8Printable(file));
  m_pictures.clear();
}

}  // namespace trunkline::testing
