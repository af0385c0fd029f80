// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>
#include <vector>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::ui {

class ActionRegistry;

// Where one is, the way back, and who one is.
class TopBar final : public QWidget {
  Q_OBJECT
 public:
  // Made when the frame's actions are there; they outlive the bar.
  TopBar(const ActionRegistry& actions, QWidget* parent);
  void setTitle(const QString& title);
  void setAccount(const QString& account);
  [[nodiscard]] const std::vector<QWidget*>& focusChain() const { return m_focusChain; }

 private:
  void addHistory(const ActionRegistry& actions, QHBoxLayout& layout);
  void addAccount(const ActionRegistry& actions, QHBoxLayout& layout);

  QLabel* m_title;
  QPushButton* m_account;
  std::vector<QWidget*> m_focusChain;
};

}  // namespace trunkline::ui
