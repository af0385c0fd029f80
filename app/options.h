// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <tl/expected.hpp>

namespace trunkline::app {

struct Options {
  QString server;      // what the sign-in page begins with
  QString ticket;      // of a demonstration: signs in without a password
  QString screenshot;  // file to draw the orders into; then the program ends
  bool isHelp{false};
  bool isVersion{false};
};

// `ticket` comes from the environment: arguments are seen by every process of the machine. The error is for the terminal.
[[nodiscard]] tl::expected<Options, QString> readOptions(const QStringList& arguments, const QString& ticket);
[[nodiscard]] QString usage();

}  // namespace trunkline::app
