// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace trunkline::ui {

// Gives the focus to the next pane that is seen (`step` 1) or to the one before (−1), where it was in there last.
void cyclePanes(const std::vector<QWidget*>& panes, int step);

}  // namespace trunkline::ui
