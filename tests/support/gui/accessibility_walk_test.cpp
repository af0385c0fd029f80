// SPDX-License-Identifier: GPL-3.0-or-later
// The walk finds nothing in a right window, and one planted fault of each kind.
#include <QtGui/QAccessible>
#include <QtGui/QStandardItemModel>
#include <QtTest/QTest>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "tests/support/gui/accessibility_walk.h"

namespace trunkline::testing {

class AccessibilityWalkTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aRightWindowIsToldInFull();
  void eachPlantedFaultIsFound_data();
  void aChoiceWithoutALabelHasNoName();
  void eachPlantedFaultIsFound();
};

namespace {

// A window in which everything is right, and its parts to spoil.
struct Window {
  Window() {
    name.setAccessibleName(QStringLiteral("Name"));
    name.setText(QStringLiteral("Ada"));
    secret.setAccessibleName(QStringLiteral("Password"));
    secret.setEchoMode(QLineEdit::Password);
    secret.setText(QStringLiteral("hunter2"));
    kindLabel.setBuddy(&kind);
    kind.addItem(QStringLiteral("all"));
    model.setHorizontalHeaderLabels({QStringLiteral("Order")});
    model.appendRow(new QStandardItem(QStringLiteral("ord_1")));
    table.setAccessibleName(QStringLiteral("Orders"));
    table.setModel(&model);
    auto* layout = new QVBoxLayout(&widget);
    for (QWidget* part : std::initializer_list<QWidget*>{&name, &secret, &kindLabel, &kind, &live, &save, &table}) layout->addWidget(part);
    widget.show();
  }
  QWidget widget;
  QStandardItemModel model;
  QLineEdit name;
  QLineEdit secret;
  QLabel kindLabel{QStringLiteral("Kind")};
  QComboBox kind;
  QCheckBox live{QStringLiteral("Live")};
  QPushButton save{QStringLiteral("Save")};
  QTableView table;
};

// Of a class of its own each, so that a wrong interface can be given to it.
class Bare final : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
};
class Unfocused final : public QPushButton {
  Q_OBJECT
 public:
  using QPushButton::QPushButton;
};
class Talkative final : public QLineEdit {
  Q_OBJECT
 public:
  using QLineEdit::QLineEdit;
};

class UnfocusedHeard final : public QAccessibleWidget {
 public:
  explicit UnfocusedHeard(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Button, QStringLiteral("Unfocused")) {}
  [[nodiscard]] QAccessible::State state() const override { return {}; }
};
class TalkativeHeard final : public QAccessibleWidget {
 public:
  explicit TalkativeHeard(QWidget* widget) : QAccessibleWidget(widget, QAccessible::EditableText, QStringLiteral("Secret")) {}
  [[nodiscard]] QString text(QAccessible::Text what) const override {
    return what == QAccessible::Value ? qobject_cast<QLineEdit*>(widget())->text() : QAccessibleWidget::text(what);
  }
};

QAccessibleInterface* wrongInterface(const QString& /*key*/, QObject* object) {
  if (auto* unfocused = qobject_cast<Unfocused*>(object)) return new UnfocusedHeard(unfocused);
  if (auto* talkative = qobject_cast<Talkative*>(object)) return new TalkativeHeard(talkative);
  return nullptr;
}

template <class W>
W* add(Window& window) {
  auto* added = new W(&window.widget);
  added->setFocusPolicy(Qt::StrongFocus);
  window.widget.layout()->addWidget(added);
  added->show();
  return added;
}

void plant(Window& window, AccessibilityFault fault) {
  switch (fault) {
    case AccessibilityFault::NoRole:
      add<Bare>(window)->setAccessibleName(QStringLiteral("A map"));
      break;
    case AccessibilityFault::NoName:
      window.name.setAccessibleName({});
      break;
    case AccessibilityFault::NoFocus:
      add<Unfocused>(window);
      break;
    case AccessibilityFault::NoValue:
      window.kind.clear();
      break;
    case AccessibilityFault::SecretSpoken: {
      auto* field = add<Talkative>(window);
      field->setEchoMode(QLineEdit::Password);
      field->setText(QStringLiteral("hunter2"));
      break;
    }
    case AccessibilityFault::NoHeader:
      window.model.setHorizontalHeaderLabels({QString()});
      break;
    case AccessibilityFault::NoCell:
      window.model.item(0)->setText({});
      break;
    case AccessibilityFault::SameName:
      add<QPushButton>(window)->setText(window.save.text());
      break;
  }
}

}  // namespace

void AccessibilityWalkTest::aRightWindowIsToldInFull() {
  Window window;
  window.live.setChecked(true);
  const AccessibilityReport report = walkAccessibility(window.widget);
  QCOMPARE(report.faultTexts(), QStringList());
  const auto live =
      std::find_if(report.spoken.begin(), report.spoken.end(), [](const Spoken& one) { return one.name == QStringLiteral("Live"); });
  QVERIFY(live != report.spoken.end());
  QCOMPARE(live->role, QStringLiteral("CheckBox"));
  QVERIFY(live->state.contains(QStringLiteral("checked")));
}

void AccessibilityWalkTest::eachPlantedFaultIsFound_data() {
  QTest::addColumn<int>("fault");
  for (int fault = 0; fault <= static_cast<int>(AccessibilityFault::SameName); ++fault) QTest::addRow("fault-%d", fault) << fault;
}

void AccessibilityWalkTest::eachPlantedFaultIsFound() {
  QFETCH(int, fault);
  QAccessible::installFactory(wrongInterface);
  Window window;
  plant(window, static_cast<AccessibilityFault>(fault));
  const AccessibilityReport report = walkAccessibility(window.widget);
  QAccessible::removeFactory(wrongInterface);
  QCOMPARE(report.faults.size(), std::size_t{1});
  QCOMPARE(static_cast<int>(report.faults.front().first), fault);
}

// On Linux its own name is not spoken.
void AccessibilityWalkTest::aChoiceWithoutALabelHasNoName() {
  Window window;
  window.kindLabel.setBuddy(nullptr);
  window.kind.setAccessibleName(QStringLiteral("Kind"));
  const AccessibilityReport report = walkAccessibility(window.widget);
  QCOMPARE(report.faults.size(), std::size_t{1});
  QCOMPARE(report.faults.front().first, AccessibilityFault::NoName);
}

}  // namespace trunkline::testing

QTEST_MAIN(trunkline::testing::AccessibilityWalkTest)
#include "accessibility_walk_test.moc"
