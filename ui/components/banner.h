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

// One line about what did not work, with Retry where that may help and the words to copy. Hidden while there is nothing to say.
class Banner final : public QFrame {
  Q_OBJECT
 public:
  // The names of its parts begin with `name`.
  Banner(const QString& name, QWidget* parent);
  void show(const models::Notice& notice, models::Tone tone, bool mayRetry);
  void clear();

 Q_SIGNALS:
  void retry();

 private:
  QLabel* m_text;
  QPushButton* m_retry;
};

}  // namespace trunkline::ui
