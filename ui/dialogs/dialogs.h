// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the person as an interface: widgets ask, tests answer.
#pragma once
#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <functional>
#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QDialog;
class QWidget;
QT_END_NAMESPACE

namespace trunkline::ui {

// What else is asked for beside the reason.
struct ReasonField {
  QString name;                                          // of the answer, and of what the server says about it ("amount")
  QString label;                                         // with its mnemonic
  QString value;                                         // what the field begins with
  QString hint;                                          // stands beside it, unless something is wrong
  QString wrong;                                         // what the server said about the value of before
  std::function<QString(const QString& typed)> check;    // what is wrong with what was typed; empty: nothing
  std::function<QString(const QString& typed)> explain;  // what it means, in place of the hint; empty: the hint
  std::vector<std::pair<QString, QString>> choices;      // value, words; none: it is typed
  bool isAmount{false};
};

struct ReasonQuestion {
  QString title;
  QString consequence;  // what will happen to how many things
  QString confirm;      // the button's words
  QString reason;       // what was typed before, when it is asked again
  QString wrong;        // what the server said about that
  std::vector<ReasonField> fields;
};

struct ReasonAnswer {
  QString reason;
  QHash<QString, QString> values;  // by the names of the fields
};

struct NameQuestion {
  QString title;
  QString name;                                        // what the field begins with
  QString confirm;                                     // the button's words
  QString wrong;                                       // what the server said about the name of before
  std::function<QString(const QString& typed)> check;  // what is wrong with what was typed; empty: nothing
};

struct ChoiceQuestion {
  QString title;
  QString text;                  // what will happen, or what did
  std::vector<QString> choices;  // the buttons' words, beside the one that leaves all as it is
};

class Dialogs {
 public:
  virtual ~Dialogs() = default;
  // `answered` is called once with the answer, or never. It is dropped with the parent.
  virtual void askReason(QWidget& parent, const ReasonQuestion& question, std::function<void(const ReasonAnswer& answer)> answered) = 0;
  virtual void askName(QWidget& parent, const NameQuestion& question, std::function<void(const QString& name)> answered) = 0;
  virtual void askChoice(QWidget& parent, const ChoiceQuestion& question, std::function<void(int choice)> answered) = 0;
  // What is asked makes room for a sign-in, with what was typed in it, until it is brought back or dropped.
  virtual void setAside() = 0;
  virtual void bringBack() = 0;
  virtual void drop() = 0;
};

class WindowDialogs final : public Dialogs {
 public:
  void askReason(QWidget& parent, const ReasonQuestion& question, std::function<void(const ReasonAnswer& answer)> answered) override;
  void askName(QWidget& parent, const NameQuestion& question, std::function<void(const QString& name)> answered) override;
  void askChoice(QWidget& parent, const ChoiceQuestion& question, std::function<void(int choice)> answered) override;
  void setAside() override;
  void bringBack() override;
  void drop() override;

 private:
  void open(QDialog* dialog);

  // Their windows own them.
  std::vector<QPointer<QDialog>> m_open;
  std::vector<QPointer<QDialog>> m_aside;
};

}  // namespace trunkline::ui
