// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/widgets.h"

#include <QtGui/QAccessible>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QTableView>

#include "ui/theme/theme.h"

namespace trunkline::ui {

QLabel* makeLabel(const QString& text, const char* kind, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setTextFormat(Qt::PlainText);
  label->setProperty("kind", QString::fromLatin1(kind));
  return label;
}

QPushButton* makeButton(const char* name, const QString& text, const char* kind, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(QString::fromLatin1(name));
  button->setProperty("kind", QString::fromLatin1(kind));
  button->setAutoDefault(false);
  return button;
}

QLineEdit* makeField(const char* name, const QString& accessibleName, QWidget* parent) {
  auto* field = new QLineEdit(parent);
  field->setObjectName(QString::fromLatin1(name));
  field->setAccessibleName(accessibleName);
  return field;
}

QComboBox* makeChoice(const QString& name, const QString& accessibleName, QWidget* parent) {
  auto* choice = new QComboBox(parent);
  choice->setObjectName(name);
  choice->setAccessibleName(accessibleName);
  auto* label = makeLabel(accessibleName, "", parent);
  label->setBuddy(choice);
  label->hide();
  return choice;
}

QWidget* makeScroll(QWidget* inside, QWidget* parent) {
  auto* scroll = new QScrollArea(parent);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(inside);
  // The ground of what it stands on, not one of its own.
  inside->setAutoFillBackground(false);
  scroll->viewport()->setAutoFillBackground(false);
  return scroll;
}

QWidget* makeSplit(QWidget* list, QWidget* pane, QWidget* parent) {
  constexpr int kShareWidthPx = 150;
  constexpr int kListShares = 5;
  constexpr int kPaneShares = 3;
  auto* splitter = new QSplitter(Qt::Horizontal, parent);
  splitter->setHandleWidth(2 * kGridPx);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(list);
  splitter->addWidget(pane);
  splitter->setStretchFactor(0, kListShares);
  splitter->setStretchFactor(1, kPaneShares);
  splitter->setSizes({kListShares * kShareWidthPx, kPaneShares * kShareWidthPx});
  return splitter;
}

void prepareTable(QTableView& table, const char* name, const QString& accessibleName) {
  table.setObjectName(QString::fromLatin1(name));
  table.setAccessibleName(accessibleName);
  table.setFrameShape(QFrame::NoFrame);
  table.setShowGrid(false);
  table.setWordWrap(false);
  table.setSelectionBehavior(QAbstractItemView::SelectRows);
  table.setEditTriggers(QAbstractItemView::NoEditTriggers);
  table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table.setTabKeyNavigation(false);
  table.verticalHeader()->hide();
  table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table.verticalHeader()->setDefaultSectionSize(kRowHeightPx);
  table.horizontalHeader()->setHighlightSections(false);
  table.horizontalHeader()->setStretchLastSection(true);
}

void showFieldNotice(QWidget& field, QLabel& below, const QString& wrong) {
  below.setText(wrong);
  below.setVisible(!wrong.isEmpty());
  field.setAccessibleDescription(wrong);
  setLook(field, "wrong", !wrong.isEmpty());
  if (!wrong.isEmpty()) field.setFocus();
}

QFont monoFont(const QFont& like) {
  QFont font = like;
  font.setFamily(QStringLiteral("JetBrains Mono"));
  return font;
}

void chainTabs(const std::vector<QWidget*>& widgets) {
  QWidget* before = nullptr;
  for (QWidget* widget : widgets) {
    if (before != nullptr) QWidget::setTabOrder(before, widget);
    before = widget;
  }
}

QString isolated(const QString& text) {
  if (!QGuiApplication::isRightToLeft() || text.isEmpty()) return text;
  constexpr QChar kLeftToRight(0x2066);
  constexpr QChar kRightToLeft(0x2067);
  constexpr QChar kEnd(0x2069);
  return (text.isRightToLeft() ? kRightToLeft : kLeftToRight) + text + kEnd;
}

void announce(QWidget& widget) {
  QAccessibleEvent alert(&widget, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void setLook(QWidget& widget, const char* property, const QVariant& value) {
  if (widget.property(property) == value) return;
  widget.setProperty(property, value);
  // A rule may speak of what is inside of such a widget.
  const QList<QWidget*> inside = widget.findChildren<QWidget*>();
  for (QWidget* each : QList<QWidget*>{&widget} + inside) {
    each->style()->unpolish(each);
    each->style()->polish(each);
  }
}

}  // namespace trunkline::ui
