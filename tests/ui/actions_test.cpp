// SPDX-License-Identifier: GPL-3.0-or-later
// Actions are data: nothing is there twice, roles hide them everywhere at once, and a person's own keys never hide another action's.
#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include "tests/ui/support/desk_window.h"
#include "ui/actions/action_registry.h"
#include "ui/actions/action_words.h"
#include "ui/icons/icon_set.h"

namespace trunkline::ui::testing {

class ActionsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void theConsolesActionsAreSound();
  void anIdTwiceIsAFault();
  void aShortcutTwiceWhereBothWorkIsAFault();
  void whatNobodyHandlesIsAFault();
  void aRoleHidesItEverywhere();
  void aMenuHasWhatIsDestructiveApart();
  void ownKeysAreKeptAndRefusedWhenTaken();
  void keysWorkWhileTheirScopeIsSeen();
  void wordsAreReadWithoutTheirMnemonic();
};

namespace {

// A registry over a console that is signed in, with a scope to attach to.
struct World {
  World() { window.signIn(); }
  void add(const QString& id, const QString& context, const QKeySequence& keys, bool isDestructive = false) {
    actions().add({id, context, id, Icon::None, keys, {}, isDestructive}, scope, [this, id] { done << id; });
  }
  ActionRegistry& actions() {
    if (!registry) registry.emplace(window.console->server(), *window.settings, icons);
    return *registry;
  }
  DeskWindow window;
  IconSet icons{window.theme};
  QWidget scope;
  QStringList done;
  std::optional<ActionRegistry> registry;
};

}  // namespace

void ActionsTest::theConsolesActionsAreSound() {
  DeskWindow window;
  window.signIn();
  QVERIFY(!window.console->actions().all().empty());
  QCOMPARE(window.console->actions().faults().join(QStringLiteral("; ")), QString());
}

void ActionsTest::anIdTwiceIsAFault() {
  World world;
  world.add(QStringLiteral("a"), {}, {});
  world.add(QStringLiteral("a"), {}, {});
  QCOMPARE(world.actions().faults(), QStringList{QStringLiteral("a is there twice")});
  world.actions().action(QStringLiteral("a")).trigger();
  QCOMPARE(world.done.size(), 1);
}

void ActionsTest::aShortcutTwiceWhereBothWorkIsAFault() {
  World world;
  const QKeySequence keys(Qt::CTRL | Qt::Key_J);
  world.add(QStringLiteral("a"), QStringLiteral("orders.table"), keys);
  world.add(QStringLiteral("b"), QStringLiteral("users"), keys);  // another page: never both
  QCOMPARE(world.actions().faults(), QStringList());
  world.add(QStringLiteral("c"), QStringLiteral("orders"), keys);
  QCOMPARE(world.actions().faults(), QStringList{QStringLiteral("a and c have one shortcut")});
  world.add(QStringLiteral("d"), {}, keys);
  QCOMPARE(world.actions().faults().size(), 4);
}

void ActionsTest::whatNobodyHandlesIsAFault() {
  World world;
  world.actions().add({QStringLiteral("a"), {}, QStringLiteral("A")});
  QCOMPARE(world.actions().faults(), QStringList{QStringLiteral("a is handled by nobody")});
}

void ActionsTest::aRoleHidesItEverywhere() {
  World world;
  world.window.desk.role = Role::auditor;
  world.actions().add({QStringLiteral("a"), QStringLiteral("orders"), QStringLiteral("A"), Icon::None, {}, Permission::StaffOrderCancel},
                      world.scope, [] {});
  const auto* button = world.actions().makeButton(QStringLiteral("a"), "a", "", &world.scope);
  QVERIFY(!button->isHidden());
  QCOMPARE(world.actions().availableAt(QStringLiteral("orders")).size(), 1U);
  QCOMPARE(world.actions().availableAt(QStringLiteral("users")).size(), 0U);
  world.window.console->server().refreshAccount();
  DeskWindow::settle();
  QVERIFY(button->isHidden());
  QVERIFY(world.actions().availableAt(QStringLiteral("orders")).empty());
}

void ActionsTest::aMenuHasWhatIsDestructiveApart() {
  World world;
  world.add(QStringLiteral("a"), QStringLiteral("orders"), {}, true);
  world.add(QStringLiteral("b"), QStringLiteral("orders"), {});
  world.add(QStringLiteral("c"), QStringLiteral("users"), {});
  QMenu menu;
  world.actions().fillMenu(menu, [](const ActionSpec& spec) { return spec.context == QStringLiteral("orders"); });
  QStringList texts;
  for (const QAction* each : menu.actions()) texts << (each->isSeparator() ? QStringLiteral("-") : each->text());
  QCOMPARE(texts, (QStringList{QStringLiteral("b"), QStringLiteral("-"), QStringLiteral("a")}));
}

void ActionsTest::ownKeysAreKeptAndRefusedWhenTaken() {
  World world;
  const QKeySequence first(Qt::CTRL | Qt::Key_J);
  const QKeySequence other(Qt::CTRL | Qt::Key_U);
  world.add(QStringLiteral("a"), QStringLiteral("orders"), first);
  world.add(QStringLiteral("b"), {}, other);
  const auto refused = world.actions().setShortcut(QStringLiteral("a"), other);
  QVERIFY(!refused);
  QCOMPARE(refused.error(), QStringLiteral("b"));
  QCOMPARE(world.actions().action(QStringLiteral("a")).shortcut(), first);

  QVERIFY(world.actions().setShortcut(QStringLiteral("b"), QKeySequence()));  // taken away: its keys are free
  QVERIFY(world.actions().setShortcut(QStringLiteral("a"), other));
  QVERIFY(world.actions().isShortcutOwn(QStringLiteral("a")));
  ActionRegistry next(world.window.console->server(), *world.window.settings, world.icons);
  QCOMPARE(next.add({QStringLiteral("a"), QStringLiteral("orders"), QStringLiteral("A"), Icon::None, first}).shortcut(), other);
  QVERIFY(!world.actions().resetShortcut(QStringLiteral("b")));  // a has them now
  QVERIFY(world.actions().resetShortcut(QStringLiteral("a")));
  QVERIFY(world.actions().resetShortcut(QStringLiteral("b")));
  QVERIFY(!world.actions().isShortcutOwn(QStringLiteral("a")));
}

void ActionsTest::keysWorkWhileTheirScopeIsSeen() {
  DeskWindow window;
  window.signIn();
  const auto reads = [&window] { return window.asked("POST /staff/v1/orders/views").size(); };
  const std::size_t before = reads();
  DeskWindow::key(Qt::Key_F5);
  QCOMPARE(reads(), before + 1);
  QVERIFY(window.console->actions().find(QStringLiteral("orders.refresh")) != nullptr);
}

void ActionsTest::wordsAreReadWithoutTheirMnemonic() {
  QCOMPARE(withoutMnemonic(QStringLiteral("&Cancel order…")), QStringLiteral("Cancel order…"));
  QCOMPARE(withoutMnemonic(QStringLiteral("取消(&C)")), QStringLiteral("取消"));
  QCOMPARE(withoutMnemonic(QStringLiteral("This && that")), QStringLiteral("This & that"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::ActionsTest)
#include "actions_test.moc"
