// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/secret_clipboard.h"

#include <QtCore/QTimer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace trunkline::ui {
namespace {

void takeAway(const QString& secret) {
  QClipboard* clipboard = QGuiApplication::clipboard();
  if (clipboard != nullptr && clipboard->text() == secret) clipboard->clear();
}

}  // namespace

void copySecret(QObject& owner, const QString& secret, std::chrono::milliseconds life) {
  QGuiApplication::clipboard()->setText(secret);
  auto* timer = new QTimer(&owner);
  timer->setSingleShot(true);
  QObject::connect(timer, &QTimer::timeout, timer, &QObject::deleteLater);
  QObject::connect(timer, &QObject::destroyed, QGuiApplication::instance(), [secret] { takeAway(secret); });
  timer->start(life);
}

}  // namespace trunkline::ui
