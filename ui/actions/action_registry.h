// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be done, as data: made once, handled by the page that it belongs to. Menus, buttons, the palette and the sheet of
// shortcuts are made from here, so that all of them say the same and hide the same from a role.
#pragma once
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtGui/QKeySequence>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "server/contract/permission.h"
#include "ui/icons/icon.h"

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::models {
class ServerModel;
class Settings;
}  // namespace trunkline::models

namespace trunkline::ui {

class IconSet;

struct ActionSpec {
  QString id;       // "orders.refresh"; never changes: settings name it
  QString context;  // where it can be done: empty for everywhere, the key of a page, or a part of one: "orders.table"
  QString text;     // with its mnemonic
  Icon icon{};
  QKeySequence shortcut{};                 // unless the person chose another one
  std::optional<Permission> permission{};  // hidden from a role without it
  bool isDestructive{false};               // stands last and apart
};

class ActionRegistry final : public QObject {
  Q_OBJECT
 public:
  struct Entry {
    ActionSpec spec;
    QAction* action;  // the registry's
  };

  // All of it outlives the registry.
  ActionRegistry(const models::ServerModel& server, models::Settings& settings, const IconSet& icons);
  ~ActionRegistry() override;

  // Refused when the id is taken: then the action that has it comes back, and faults() names it.
  QAction& add(ActionSpec spec);
  // The shortcut works while `scope` is seen; that of a part of a page while the focus is in it. An action has one handler.
  void attach(const QString& id, QWidget& scope, std::function<void()> handler);
  QAction& add(ActionSpec spec, QWidget& scope, std::function<void()> handler);

  [[nodiscard]] QAction& action(const QString& id) const;  // it must be there
  [[nodiscard]] const Entry* find(const QString& id) const;
  [[nodiscard]] const std::vector<std::unique_ptr<Entry>>& all() const { return m_entries; }
  // What can be done at that page at this moment, there and everywhere.
  [[nodiscard]] std::vector<const Entry*> availableAt(const QString& page) const;

  // In the order in which they were added; what is destructive last.
  void fillMenu(QMenu& menu, const std::function<bool(const ActionSpec& spec)>& isWanted) const;
  // Shows the action's text, state and shortcut.
  [[nodiscard]] QPushButton* makeButton(const QString& id, const char* name, const char* kind, QWidget* parent) const;
  // Only its icon; the words are in its tooltip and spoken.
  [[nodiscard]] QPushButton* makeIconButton(const QString& id, const char* name, QWidget* parent) const;

  // Kept in the settings. Refused when another action of an overlapping context has it: then the answer is what that one is called.
  [[nodiscard]] tl::expected<void, QString> setShortcut(const QString& id, const QKeySequence& shortcut);
  [[nodiscard]] tl::expected<void, QString> resetShortcut(const QString& id);
  [[nodiscard]] bool isShortcutOwn(const QString& id) const;  // it is not the one that came with the action

  // What a programmer did wrong: an id twice, a shortcut twice in one context, an action that nobody handles.
  [[nodiscard]] QStringList faults() const;

 Q_SIGNALS:
  void changed();  // what is hidden, or a shortcut

 private:
  void hideByRole();
  void apply(const Entry& entry);
  [[nodiscard]] QPushButton* bound(QPushButton* button, const QString& id, bool hasText) const;
  [[nodiscard]] const Entry* rivalOf(const Entry& entry, const QKeySequence& shortcut) const;

  const models::ServerModel& m_server;
  models::Settings& m_settings;
  const IconSet& m_icons;
  std::vector<std::unique_ptr<Entry>> m_entries;
  QHash<QString, Entry*> m_byId;
  QStringList m_doubles;
};

}  // namespace trunkline::ui
