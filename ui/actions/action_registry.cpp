// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_registry.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <algorithm>
#include <utility>

#include "models/connection/server_model.h"
#include "models/settings/settings.h"
#include "ui/actions/action_words.h"
#include "ui/components/widgets.h"
#include "ui/icons/icon_set.h"

namespace trunkline::ui {
namespace {

// Whether both can be done at one place: "orders" is within everywhere, "orders.table" within "orders".
bool isWithin(const QString& inner, const QString& outer) {
  return outer.isEmpty() || inner == outer || inner.startsWith(outer + QLatin1Char('.'));
}
bool overlap(const QString& one, const QString& other) { return isWithin(one, other) || isWithin(other, one); }

bool isPartOfPage(const QString& context) { return context.contains(QLatin1Char('.')); }

// A tooltip is markup to Qt when it looks like it.
QString toolTipOf(const QAction& action) {
  const QString text = withoutMnemonic(action.text()).toHtmlEscaped();
  const QString shortcut = shortcutWords(action.shortcut());
  return shortcut.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, shortcut);
}

void showIn(QPushButton& button, const QAction& action, bool hasText) {
  if (hasText) button.setText(action.text());
  button.setAccessibleName(withoutMnemonic(action.text()));
  button.setEnabled(action.isEnabled());
  button.setVisible(action.isVisible());
  button.setToolTip(toolTipOf(action));
}

}  // namespace

ActionRegistry::ActionRegistry(const models::ServerModel& server, models::Settings& settings, const IconSet& icons)
    : m_server(server), m_settings(settings), m_icons(icons) {
  connect(&server, &models::ServerModel::changed, this, &ActionRegistry::hideByRole);
}

ActionRegistry::~ActionRegistry() = default;

QAction& ActionRegistry::add(ActionSpec spec) {
  if (const Entry* taken = find(spec.id)) {
    m_doubles << spec.id;
    return *taken->action;
  }
  auto* action = new QAction(spec.text, this);
  action->setObjectName(spec.id);
  action->setIcon(m_icons.icon(spec.icon));
  action->setShortcutContext(isPartOfPage(spec.context) ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
  auto& entry = *m_entries.emplace_back(std::make_unique<Entry>(Entry{std::move(spec), action}));
  m_byId.insert(entry.spec.id, &entry);
  apply(entry);
  return *action;
}

void ActionRegistry::attach(const QString& id, QWidget& scope, std::function<void()> handler) {
  QAction& handled = action(id);
  scope.addAction(&handled);
  connect(&handled, &QAction::triggered, &scope, std::move(handler));
}

QAction& ActionRegistry::add(ActionSpec spec, QWidget& scope, std::function<void()> handler) {
  const QString id = spec.id;
  if (find(id) != nullptr) return add(std::move(spec));
  QAction& added = add(std::move(spec));
  attach(id, scope, std::move(handler));
  return added;
}

QAction& ActionRegistry::action(const QString& id) const {
  const Entry* found = find(id);
  if (found == nullptr) qFatal("there is no action '%s'", qUtf8Printable(id));
  return *found->action;
}

const ActionRegistry::Entry* ActionRegistry::find(const QString& id) const { return m_byId.value(id, nullptr); }

std::vector<const ActionRegistry::Entry*> ActionRegistry::availableAt(const QString& page) const {
  std::vector<const Entry*> found;
  for (const auto& entry : m_entries) {
    const bool isHere = entry->spec.context.isEmpty() || isWithin(entry->spec.context, page);
    if (isHere && entry->action->isVisible() && entry->action->isEnabled()) found.push_back(entry.get());
  }
  return found;
}

void ActionRegistry::fillMenu(QMenu& menu, const std::function<bool(const ActionSpec& spec)>& isWanted) const {
  for (const bool isDestructive : {false, true}) {
    bool isApart = isDestructive;
    for (const auto& entry : m_entries) {
      if (entry->spec.isDestructive != isDestructive || !isWanted(entry->spec)) continue;
      if (std::exchange(isApart, false)) menu.addSeparator();
      menu.addAction(entry->action);
    }
  }
}

QPushButton* ActionRegistry::makeButton(const QString& id, const char* name, const char* kind, QWidget* parent) const {
  return bound(ui::makeButton(name, {}, kind, parent), id, true);
}

QPushButton* ActionRegistry::makeIconButton(const QString& id, const char* name, QWidget* parent) const {
  auto* button = ui::makeButton(name, {}, "icon", parent);
  button->setIcon(m_icons.icon(find(id)->spec.icon));
  button->setIconSize({kIconPx, kIconPx});
  return bound(button, id, false);
}

QPushButton* ActionRegistry::bound(QPushButton* button, const QString& id, bool hasText) const {
  QAction* shown = &action(id);
  showIn(*button, *shown, hasText);
  connect(shown, &QAction::changed, button, [button, shown, hasText] { showIn(*button, *shown, hasText); });
  connect(button, &QPushButton::clicked, shown, &QAction::trigger);
  return button;
}

tl::expected<void, QString> ActionRegistry::setShortcut(const QString& id, const QKeySequence& shortcut) {
  const Entry* entry = find(id);
  if (entry == nullptr) return {};
  if (const Entry* rival = rivalOf(*entry, shortcut)) return tl::unexpected(withoutMnemonic(rival->spec.text));
  const bool isOwn = shortcut != entry->spec.shortcut;
  m_settings.setShortcut(id, isOwn ? std::optional(shortcut.toString(QKeySequence::PortableText)) : std::nullopt);
  apply(*entry);
  Q_EMIT changed();
  return {};
}

tl::expected<void, QString> ActionRegistry::resetShortcut(const QString& id) {
  const Entry* entry = find(id);
  return entry == nullptr ? tl::expected<void, QString>() : setShortcut(id, entry->spec.shortcut);
}

bool ActionRegistry::isShortcutOwn(const QString& id) const { return m_settings.shortcut(id).has_value(); }

QStringList ActionRegistry::faults() const {
  QStringList found;
  for (const QString& id : m_doubles) found << QStringLiteral("%1 is there twice").arg(id);
  for (std::size_t at = 0; at < m_entries.size(); ++at) {
    const Entry& entry = *m_entries[at];
    if (entry.action->associatedObjects().isEmpty()) found << QStringLiteral("%1 is handled by nobody").arg(entry.spec.id);
    for (std::size_t other = at + 1; other < m_entries.size(); ++other) {
      const ActionSpec& with = m_entries[other]->spec;
      if (!entry.spec.shortcut.isEmpty() && entry.spec.shortcut == with.shortcut && overlap(entry.spec.context, with.context))
        found << QStringLiteral("%1 and %2 have one shortcut").arg(entry.spec.id, with.id);
    }
  }
  return found;
}

void ActionRegistry::hideByRole() {
  for (const auto& entry : m_entries) apply(*entry);
  Q_EMIT changed();
}

void ActionRegistry::apply(const Entry& entry) {
  const auto chosen = m_settings.shortcut(entry.spec.id);
  entry.action->setShortcut(chosen ? QKeySequence::fromString(*chosen, QKeySequence::PortableText) : entry.spec.shortcut);
  entry.action->setVisible(!entry.spec.permission || m_server.mayDo(*entry.spec.permission));
}

const ActionRegistry::Entry* ActionRegistry::rivalOf(const Entry& entry, const QKeySequence& shortcut) const {
  if (shortcut.isEmpty()) return nullptr;
  for (const auto& other : m_entries) {
    const bool isRival = other.get() != &entry && other->action->shortcut() == shortcut && overlap(other->spec.context, entry.spec.context);
    if (isRival) return other.get();
  }
  return nullptr;
}

}  // namespace trunkline::ui
