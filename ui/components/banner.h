// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

#include "models/base/view_state.h"
#include "models/format/notice.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::ui {

// One line about what did not work, with Retry where that may help, and Copy for whoever asks for help. Hidden while there is
// nothing to say; a screen reader is told when there is.
class Banner final : public QFrame {
  Q_OBJECT
 public:
  // The names of its parts begin with `name`.
  Banner(const QString& name, QWidget* parent);
  void show(const models::Notice& notice, models::Tone tone, bool mayRetry);
  // For forms: what stands at a field is only named here, so that its request can be copied; found without the server, not at all.
  void showUnlessAtField(const models::Notice& notice);
  void clear();

 Q_SIGNALS:
  void retry();

 private:
  void showText(const QString& text, const QString& spoken);

  QLabel* m_text;
  QPushButton* m_copy;
  QPushButton* m_retry;
  QString m_copied;
};

}  // namespace trunkline::ui
