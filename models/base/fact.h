// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>

namespace trunkline::models {

// One thing that is known of a record, for people.
struct Fact {
  QString name;
  QString value;
  QString toolTip;
};

}  // namespace trunkline::models
