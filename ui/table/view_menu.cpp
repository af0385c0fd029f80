// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/view_menu.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <utility>

#include "ui/actions/action_registry.h"
#include "ui/components/banner.h"
#include "ui/components/widgets.h"
#include "ui/dialogs/dialogs.h"
#include "ui/table/view_panel.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

using Task = models::ShownView::Task;
constexpr int kNameWidthPx = 220;

}  // namespace

ViewMenu::ViewMenu(QString list, QString title, models::ShownView& shown, Dialogs& dialogs, Banner& banner, QWidget* parent)
    : QPushButton(parent),
      m_list(std::move(list)),
      m_title(std::move(title)),
      m_shown(shown),
      m_dialogs(dialogs),
      m_banner(banner),
      m_panel(new ViewPanel(m_list + QStringLiteral("ViewsPanel"), shown, this)) {
  setObjectName(m_list + QStringLiteral("Views"));
  makeDeeds();
  connect(this, &QPushButton::clicked, m_panel, [this] { m_panel->openBelow(*this); });
  connect(&shown, &models::ShownView::changed, this, &ViewMenu::showState);
  connect(&shown, &models::ShownView::refused, this, &ViewMenu::onRefused);
  connect(&shown, &models::ShownView::changedMeanwhile, this, &ViewMenu::askOver);
  connect(&banner, &Banner::retry, this, [this] {
    if (m_retry) start(std::exchange(m_retry, nullptr));
  });
  showState();
}

void ViewMenu::makeDeeds() {
  models::ShownView& shown = m_shown;
  const auto add = [this](const char* part, const QString& text, const QString& actionText, std::function<void()> run,
                          std::function<bool()> isPossible) {
    auto* button = makeButton("", text, "", m_panel);
    button->setObjectName(m_list + QStringLiteral("Views") + QLatin1String(part));
    connect(button, &QPushButton::clicked, this, run);
    m_panel->addButton(button);
    m_deeds.push_back({QLatin1String(part), text, actionText, std::move(run), std::move(isPossible), button, nullptr});
  };
  add(
      "Save", tr("&Save"), tr("%1: &save the view"), [this, &shown] { start([&shown] { shown.save(); }); },
      [&shown] { return shown.mayChange() && shown.isChanged(); });
  add("SaveAs", tr("Save &as…"), tr("%1: save as a &new view…"), [this] { askName(Task::SaveAs, {}); }, [] { return true; });
  add(
      "Reset", tr("Rese&t to what was saved"), tr("%1: rese&t the view to what was saved"), [&shown] { shown.reset(); },
      [&shown] { return shown.isChanged(); });
  add(
      "Rename", tr("Re&name…"), tr("%1: rena&me the view…"), [this, &shown] { askName(Task::Rename, shown.name()); },
      [&shown] { return shown.mayChange(); });
  add(
      "Share", tr("S&hare with the team"), tr("%1: s&hare the view with the team, or keep it to yourself"),
      [this, &shown] { start([&shown, isShared = !shown.isShared()] { shown.share(isShared); }); }, [&shown] { return shown.mayShare(); });
  add(
      "Leave", tr("&Leave this view"), tr("%1: &leave the view, and keep what is shown"), [&shown] { shown.leave(); },
      [&shown] { return shown.view().has_value(); });
  add("Delete", tr("&Delete…"), tr("%1: &delete the view…"), [this] { askDelete(); }, [&shown] { return shown.mayChange(); });
}

void ViewMenu::contribute(ActionRegistry& actions, QWidget& page) {
  actions.add({m_list + QStringLiteral(".views"), m_list, tr("%1: open a saved &view…").arg(m_title), Icon::SavedView,
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
              page, [this] { m_panel->openBelow(*this); });
  for (Deed& deed : m_deeds) {
    ActionSpec spec{m_list + QStringLiteral(".view") + deed.part, m_list, deed.actionText.arg(m_title), Icon::SavedView};
    if (deed.part == QLatin1String("Save")) spec.shortcut = QKeySequence::Save;
    spec.isDestructive = deed.part == QLatin1String("Delete");
    deed.action = &actions.add(std::move(spec), page, deed.run);
  }
  showState();
}

// What stands over a page that cannot be touched would be in the way of who signs in.
void ViewMenu::changeEvent(QEvent* event) {
  QPushButton::changeEvent(event);
  if (event->type() == QEvent::EnabledChange && !isEnabled()) m_panel->close();
}

void ViewMenu::hideEvent(QHideEvent* event) {
  QPushButton::hideEvent(event);
  m_panel->close();
}

QString ViewMenu::words() const {
  if (!m_shown.view()) return tr("Views");
  return m_shown.isChanged() ? tr("View: %1 (changed)").arg(m_shown.name()) : tr("View: %1").arg(m_shown.name());
}

void ViewMenu::showState() {
  if (m_shown.views().state() == models::ViewState::Idle) {  // for whoever comes next nothing waits
    m_banner.clear();
    m_retry = nullptr;
  }
  const QString whole = words();
  const QString shown = fontMetrics().elidedText(m_shown.name(), Qt::ElideRight, kNameWidthPx);
  QString text = m_shown.view() ? (m_shown.isChanged() ? tr("%1 •").arg(shown) : shown) : whole;
  setText(text.replace(u'&', QStringLiteral("&&")));
  setAccessibleName(whole);
  setAccessibleDescription(tr("Opens the saved views of this list"));
  setToolTip((m_shown.view() ? whole : tr("Filter, sort and columns that were kept under a name")).toHtmlEscaped());
  for (const Deed& deed : m_deeds) {
    const bool isPossible = !m_shown.isBusy() && deed.isPossible();
    deed.button->setEnabled(isPossible);
    if (deed.action != nullptr) deed.action->setEnabled(isPossible);
    if (deed.part == QLatin1String("Share")) deed.button->setText(m_shown.isShared() ? tr("&Keep to myself") : deed.text);
  }
}

void ViewMenu::start(const std::function<void()>& task) {
  m_banner.clear();
  m_retry = nullptr;
  task();
}

void ViewMenu::askName(Task task, const QString& name, const QString& wrong) {
  m_shown.views().read();  // which names are taken
  const bool isRename = task == Task::Rename;
  const auto answered = [this, isRename](const QString& typed) {
    m_name = typed;
    start([this, isRename] { isRename ? m_shown.rename(m_name) : m_shown.saveAs(m_name); });
  };
  m_dialogs.askName(
      *this,
      {isRename ? tr("Rename the view “%1”").arg(m_shown.name()) : tr("Save as a new view"), name, isRename ? tr("Rena&me") : tr("&Save"),
       wrong, [this, task](const QString& typed) { return m_shown.wrongName(typed, task); }},
      answered);
}

void ViewMenu::askDelete() {
  const QString consequence = m_shown.isShared() ? tr("The view “%1” is deleted for the whole team. The list stays as it is.")
                                                 : tr("The view “%1” is deleted. The list stays as it is.");
  m_dialogs.askChoice(*this, {tr("Delete a view"), consequence.arg(m_shown.name()), {tr("&Delete the view")}},
                      [this](int /*choice*/) { start([this] { m_shown.remove(); }); });
}

void ViewMenu::askOver(Task task) {
  const bool isSave = task == Task::Save;
  std::vector<QString> choices{isSave ? tr("&Save over it") : tr("&Do it all the same")};
  if (isSave) choices.push_back(tr("Keep mine as a &new view…"));
  const QString text = tr("Somebody changed the view “%1” meanwhile. Nothing of yours was saved, and the list stays as you have set it.");
  m_dialogs.askChoice(*this, {tr("The view was changed meanwhile"), text.arg(m_shown.name()), choices}, [this](int choice) {
    if (choice == 0) return start([this] { m_shown.again(); });
    askName(Task::SaveAs, {});
  });
}

// What is wrong with a name stands at the field where it was typed, in words of the server where it is its field.
void ViewMenu::onRefused(Task task, const models::Notice& notice) {
  if (task == Task::SaveAs || task == Task::Rename)
    return askName(task, m_name, notice.fields.value(QStringLiteral("name"), notice.copyText()));
  m_retry = nullptr;
  if (task == Task::Save) m_retry = [this] { m_shown.save(); };
  if (task == Task::Share) m_retry = [this, isShared = !m_shown.isShared()] { m_shown.share(isShared); };
  if (task == Task::Delete) m_retry = [this] { m_shown.remove(); };
  if (!m_shown.view()) m_retry = nullptr;  // it is gone
  m_banner.show(notice, models::Tone::Bad, m_retry != nullptr);
}

}  // namespace trunkline::ui
