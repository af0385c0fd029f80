// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>
#include <vector>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::ui {

class ActionRegistry;
class IconSet;
class Page;

// The pages, one button each; the arrow keys walk them.
class Rail final : public QWidget {
  Q_OBJECT
 public:
  // Both outlive the rail.
  Rail(const ActionRegistry& actions, const IconSet& icons, QWidget* parent);
  // `action`: what opens it.
  void add(const Page& page, const QString& action);
  void showCurrent(const Page& page);
  [[nodiscard]] std::vector<QWidget*> focusChain() const;

 private:
  const ActionRegistry& m_actions;
  const IconSet& m_icons;
  QButtonGroup* m_buttons;
  QVBoxLayout* m_layout;
};

}  // namespace trunkline::ui
