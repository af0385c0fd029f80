// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/accessibility_walk.h"

#include <QtCore/QMetaEnum>
#include <QtCore/QSet>
#include <QtGui/QAccessible>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QWidget>
#include <array>

namespace trunkline::testing {
namespace {

constexpr int kRowsHeard = 3;  // the others are made by the same words
constexpr std::array kFaultWords{"has no role",
                                 "has no name",
                                 "does not say that it takes the focus",
                                 "does not tell its value",
                                 "tells a secret",
                                 "has a column without words",
                                 "has a cell without words",
                                 "is called like another one beside it"};

class Walk {
 public:
  void visit(QWidget& widget) {
    QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&widget);
    const QString where = widget.objectName() + QLatin1Char(' ') + QLatin1String(widget.metaObject()->className());
    if (heard == nullptr || heard->role() == QAccessible::Client || heard->role() == QAccessible::NoRole)
      return add(AccessibilityFault::NoRole, where);
    const QString name = nameOf(*heard);
    if (name.isEmpty() || name == widget.objectName()) add(AccessibilityFault::NoName, where);
    if (!heard->state().focusable) add(AccessibilityFault::NoFocus, where);
    checkValue(widget, *heard, where);
    if (heard->tableInterface() != nullptr) checkTable(*heard->tableInterface(), where);
    const QString twin = QStringLiteral("%1 %2 %3").arg(quintptr(widget.parentWidget())).arg(heard->role()).arg(name);
    if (m_names.contains(twin)) add(AccessibilityFault::SameName, where);
    m_names.insert(twin);
    report.spoken.push_back({where, roleWords(*heard), name, stateWords(heard->state()), heard->text(QAccessible::Value)});
  }

  AccessibilityReport report;

 private:
  void add(AccessibilityFault fault, const QString& where) { report.faults.emplace_back(fault, where); }

  // Qt tells what is chosen as the name of a combo box; a screen reader says the label that the box is tied to.
  static QString nameOf(const QAccessibleInterface& heard) {
    if (heard.role() != QAccessible::ComboBox) return heard.text(QAccessible::Name).trimmed();
    const auto labels = heard.relations(QAccessible::Label);
    return labels.isEmpty() ? QString() : labels.first().first->text(QAccessible::Name).trimmed();
  }

  static QString roleWords(const QAccessibleInterface& heard) {
    return QLatin1String(QMetaEnum::fromType<QAccessible::Role>().valueToKey(heard.role()));
  }

  static QString stateWords(const QAccessible::State& state) {
    QStringList words;
    if (state.checkable) words << (state.checked ? QStringLiteral("checked") : QStringLiteral("not checked"));
    if (state.focused) words << QStringLiteral("focused");
    if (state.readOnly) words << QStringLiteral("read only");
    if (state.expandable) words << (state.expanded ? QStringLiteral("expanded") : QStringLiteral("collapsed"));
    return words.join(QStringLiteral(", "));
  }

  void checkValue(const QWidget& widget, QAccessibleInterface& heard, const QString& where) {
    const auto* field = qobject_cast<const QLineEdit*>(&widget);
    if (field != nullptr && field->echoMode() != QLineEdit::Normal) {
      const bool isTold = !field->text().isEmpty() && heard.text(QAccessible::Value).contains(field->text());
      if (isTold || !heard.state().passwordEdit) add(AccessibilityFault::SecretSpoken, where);
      return;
    }
    const bool isNumber = heard.role() == QAccessible::Slider || heard.role() == QAccessible::SpinBox;
    if (isNumber && heard.valueInterface() == nullptr) add(AccessibilityFault::NoValue, where);
    if (heard.role() == QAccessible::EditableText && heard.textInterface() == nullptr) add(AccessibilityFault::NoValue, where);
    if (heard.role() == QAccessible::ComboBox && heard.text(QAccessible::Value).isEmpty()) add(AccessibilityFault::NoValue, where);
  }

  void checkTable(QAccessibleTableInterface& table, const QString& where) {
    for (int column = 0; column < table.columnCount(); ++column) {
      if (table.columnDescription(column).trimmed().isEmpty()) return add(AccessibilityFault::NoHeader, where);
      for (int row = 0; row < qMin(table.rowCount(), kRowsHeard); ++row) {
        const QAccessibleInterface* cell = table.cellAt(row, column);
        if (cell == nullptr || cell->text(QAccessible::Name).trimmed().isEmpty()) return add(AccessibilityFault::NoCell, where);
      }
    }
  }

  QSet<QString> m_names;  // with the parent's address and the role
};

}  // namespace

QStringList AccessibilityReport::faultTexts() const {
  QStringList texts;
  for (const auto& [fault, where] : faults)
    texts << where + QLatin1Char(' ') + QLatin1String(kFaultWords.at(static_cast<std::size_t>(fault)));
  return texts;
}

AccessibilityReport walkAccessibility(QWidget& window) {
  QAccessible::setActive(true);
  Walk walk;
  QList<QWidget*> widgets = window.findChildren<QWidget*>();
  widgets.prepend(&window);
  for (QWidget* widget : widgets) {
    const bool takesFocus = widget->focusPolicy() != Qt::NoFocus && widget->focusProxy() == nullptr;
    if (takesFocus && widget->isVisible() && widget->isEnabled() && widget->window() == &window) walk.visit(*widget);
  }
  return walk.report;
}

}  // namespace trunkline::testing
