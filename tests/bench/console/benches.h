// SPDX-License-Identifier: GPL-3.0-or-later
// What console_bench measures; each writes one JSON line of figures to the standard output.
#pragma once
#include <QtCore/QJsonObject>
#include <QtCore/QSize>
#include <QtCore/QStringList>
#include <chrono>

namespace trunkline::bench {

inline constexpr QSize kWindow{1600, 900};
inline constexpr int kFrames = 300;
inline constexpr std::chrono::seconds kPatience{60};  // nothing takes longer

void print(const QJsonObject& figures);

// From the start of the process, as its parent's clock said it, to the end of the first paint with the focus in a field: of a bare
// window, and of the sign-in page.
[[nodiscard]] int benchBareStart(qint64 startedNs);
[[nodiscard]] int benchSignInStart(qint64 startedNs);
// From the sign-in by ticket to the orders on the screen, and from their coming into the model to the end of that paint.
[[nodiscard]] int benchFilled(const QString& server, const QString& ticket);
// Frames of the table of all orders: wheel, thumb, batches of changes; and of a stock table on the same rows. Memory after very many
// changes.
[[nodiscard]] int benchTable(const QString& server, const QString& ticket);
// A pan and a zoom of four series of 800 points.
[[nodiscard]] int benchChart();

inline double milliseconds(std::chrono::nanoseconds time) { return std::chrono::duration<double, std::milli>(time).count(); }

}  // namespace trunkline::bench
