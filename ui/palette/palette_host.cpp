// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette_host.h"

#include <QtGui/QAction>

#include "models/palette/palette_model.h"
#include "models/store/recent_places.h"
#include "models/toasts/toasts.h"
#include "ui/actions/action_registry.h"
#include "ui/actions/action_words.h"
#include "ui/palette/palette.h"
#include "ui/shell/navigation.h"
#include "ui/shell/page.h"

namespace trunkline::ui {
namespace {

constexpr QLatin1String kOpen("palette.open");

}  // namespace

PaletteHost::PaletteHost(const PaletteParts& parts, Navigation& navigation, QWidget* over)
    : QObject(over), m_parts(parts), m_navigation(navigation), m_over(over) {
  m_parts.actions.add({kOpen, {}, tr("Searc&h or do…"), Icon::Search, Qt::CTRL | Qt::Key_K}, *over, [this] { open(); });
}

void PaletteHost::open() {
  if (m_palette) return;
  const Page* page = m_navigation.current();
  std::vector<models::PaletteCommand> commands;
  for (const ActionRegistry::Entry* entry : m_parts.actions.availableAt(page == nullptr ? QString() : page->facts().key)) {
    if (entry->spec.id != kOpen)
      commands.push_back({entry->spec.id, withoutMnemonic(entry->spec.text), shortcutWords(entry->action->shortcut())});
  }
  m_parts.model.open(std::move(commands), m_parts.recent.newestFirst());
  m_palette = new Palette(m_parts.model, m_parts.icons, m_parts.theme, m_over);
  connect(m_palette, &Palette::chosen, this, &PaletteHost::carryOut);
  connect(m_palette, &QDialog::finished, this, [this] { m_parts.model.close(); });
  m_palette->open();
}

void PaletteHost::close() {
  if (m_palette) m_palette->reject();
}

void PaletteHost::carryOut(const models::PaletteEntry& entry) {
  if (entry.kind == models::PaletteEntry::Kind::Command) return m_parts.actions.action(entry.target).trigger();
  const auto link = models::Link::parse(entry.target);
  if (!link || !m_navigation.open(*link))
    return m_parts.toasts.show(tr("This place cannot be opened: %1").arg(entry.target), models::Tone::Warning);
  if (entry.view) m_navigation.current()->openView(*entry.view);
}

}  // namespace trunkline::ui
