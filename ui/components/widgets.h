// SPDX-License-Identifier: GPL-3.0-or-later
// The few ways in which small widgets are made, so that none is without a name or shows a server's text as markup.
#pragma once
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtGui/QFont>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QWidget;
QT_END_NAMESPACE

namespace trunkline::ui {

// `kind`: of the style sheet; empty for ordinary text.
[[nodiscard]] QLabel* makeLabel(const QString& text, const char* kind, QWidget* parent);
[[nodiscard]] QPushButton* makeButton(const char* name, const QString& text, const char* kind, QWidget* parent);
[[nodiscard]] QLineEdit* makeField(const char* name, const QString& accessibleName, QWidget* parent);
// A choice without a visible label. On Linux a screen reader takes the name of such a box from a label only, so it has a hidden one.
[[nodiscard]] QComboBox* makeChoice(const QString& name, const QString& accessibleName, QWidget* parent);
// What may be higher than its room. It has no focus of its own: it follows that of what is inside.
[[nodiscard]] QWidget* makeScroll(QWidget* inside, QWidget* parent);
// A list with the chosen record beside it.
[[nodiscard]] QWidget* makeSplit(QWidget* list, QWidget* pane, QWidget* parent);
// Rows of one height, whole rows selected, Tab leaves it.
void prepareTable(QTableView& table, const char* name, const QString& accessibleName);
// What is wrong with a field stands under it and is read out with it; an empty text takes it away.
void showFieldNotice(QWidget& field, QLabel& below, const QString& wrong);
[[nodiscard]] QFont monoFont(const QFont& like);
// Tab goes through them in this order.
void chainTabs(const std::vector<QWidget*>& widgets);
// Keeps its own direction among words that run from right to left, as numbers, times and ids do.
[[nodiscard]] QString isolated(const QString& text);
// A screen reader says it at once, wherever the focus is.
void announce(QWidget& widget);
// Makes the style sheet look again at a property that changed.
void setLook(QWidget& widget, const char* property, const QVariant& value);

}  // namespace trunkline::ui
