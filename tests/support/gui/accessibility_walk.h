// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told of everything in a window that can have the focus, and where that is not enough.
#pragma once
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace trunkline::testing {

struct Spoken {
  QString where;  // its name in the program
  QString role;
  QString name;
  QString state;  // "checked, disabled"
  QString value;  // of what has one
};

enum class AccessibilityFault {
  NoRole,        // a bare widget: nobody is told what it does
  NoName,        // or only its name in the program
  NoFocus,       // it takes the focus without saying so
  NoValue,       // a field, list or number whose content is not told
  SecretSpoken,  // a password is told as it is
  NoHeader,      // a column without words
  NoCell,        // a cell without words
  SameName,      // beside another of the same role and name
};

struct AccessibilityReport {
  std::vector<Spoken> spoken;
  std::vector<std::pair<AccessibilityFault, QString>> faults;  // and where
  [[nodiscard]] QStringList faultTexts() const;
};

// Of what is visible and enabled in that window; switches accessibility on.
[[nodiscard]] AccessibilityReport walkAccessibility(QWidget& window);

}  // namespace trunkline::testing
