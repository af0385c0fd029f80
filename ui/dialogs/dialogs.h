// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the person as an interface: widgets ask, tests answer.
#pragma once
#include <QtCore/QString>
#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace trunkline::ui {

struct ReasonQuestion {
  QString title;
  QString consequence;  // what will happen to how many things
  QString confirm;      // the button's words
  QString reason;       // what was typed before, when it is asked again
  QString wrong;        // what the server said about that
};

class Dialogs {
 public:
  virtual ~Dialogs() = default;
  // `answered` is called once with the reason, or never. It is dropped with the parent.
  virtual void askReason(QWidget& parent, const ReasonQuestion& question, std::function<void(const QString& reason)> answered) = 0;
};

class WindowDialogs final : public Dialogs {
 public:
  void askReason(QWidget& parent, const ReasonQuestion& question, std::function<void(const QString& reason)> answered) override;
};

}  // namespace trunkline::ui
