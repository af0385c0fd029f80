// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as text that a spreadsheet takes: columns in the order they are seen in, parted by tabs.
#pragma once
#include <QtCore/QString>
#include <vector>

namespace trunkline::ui {

class RowView;

// One line a row, without an end of the last one. A text never begins as a formula would.
[[nodiscard]] QString rowsAsText(const RowView& view, const std::vector<int>& rows);

}  // namespace trunkline::ui
