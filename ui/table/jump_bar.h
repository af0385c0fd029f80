// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace trunkline::models {
class Formats;
class ListBrowser;
}  // namespace trunkline::models

namespace trunkline::ui {

// A line to type a moment into: the list goes to the rows of that time. Hidden until it is asked for.
class JumpBar final : public QWidget {
  Q_OBJECT
 public:
  // `name` begins the names of its widgets. List and formats outlive it.
  JumpBar(const QString& name, models::ListBrowser& list, const models::Formats& formats, QWidget* parent);
  void open();

 Q_SIGNALS:
  void closed();

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void explain();
  void go();
  void close();

  models::ListBrowser& m_list;
  const models::Formats& m_formats;
  QLineEdit* m_moment;
  QLabel* m_meaning;
  QLabel* m_wrong;
};

}  // namespace trunkline::ui
