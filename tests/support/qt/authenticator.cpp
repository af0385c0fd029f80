// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt/authenticator.h"

#include <QtCore/QDateTime>
#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QtEndian>

namespace trunkline::testing {
namespace {

QByteArray fromBase32(const QString& text) {
  const QString alphabet = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
  QByteArray out;
  quint32 bits = 0;
  int count = 0;
  for (const QChar c : text) {
    const qsizetype value = alphabet.indexOf(c);
    if (value < 0) continue;  // the spaces between the groups
    bits = (bits << 5U) | static_cast<quint32>(value);
    count += 5;
    if (count < 8) continue;
    count -= 8;
    out.append(static_cast<char>(bits >> static_cast<unsigned>(count)));
  }
  return out;
}

}  // namespace

QString authenticatorCode(const QString& secret) {
  const quint64 step = qToBigEndian(static_cast<quint64>(QDateTime::currentSecsSinceEpoch() / 30));
  const QByteArray message(reinterpret_cast<const char*>(&step), sizeof(step));
  const QByteArray digest = QMessageAuthenticationCode::hash(message, fromBase32(secret), QCryptographicHash::Sha1);
  const auto* at = reinterpret_cast<const uchar*>(digest.constData()) + (static_cast<uchar>(digest.back()) & 15U);
  return QStringLiteral("%1").arg((qFromBigEndian<quint32>(at) & 0x7FFFFFFFU) % 1'000'000U, 6, 10, QLatin1Char('0'));
}

}  // namespace trunkline::testing
