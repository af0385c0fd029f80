// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace trunkline::models {

class ServerModel;
class Settings;

// What only whoever draws knows.
struct ScreenFacts {
  QString fonts;
  QString screen;  // its size and scale
};

// For whoever asks for help, as lines to copy: versions and choices. Never a token, an address of a person or anything about customers.
class Diagnostics {
  Q_DECLARE_TR_FUNCTIONS(Diagnostics)
 public:
  [[nodiscard]] static QString text(const ServerModel& server, const Settings& settings, const ScreenFacts& screen);
};

}  // namespace trunkline::models
