// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QStackedWidget>
#include <algorithm>
#include <utility>

#include "models/connection/server_model.h"
#include "models/settings/settings.h"
#include "ui/shell/page.h"

namespace trunkline::ui {

Navigation::Navigation(QStackedWidget& stack, const models::ServerModel& server, models::Settings& settings, QObject* parent)
    : QObject(parent), m_stack(stack), m_server(server), m_settings(settings) {
  connect(&server, &models::ServerModel::changed, this, &Navigation::leaveWhatIsHidden);
}

void Navigation::add(Page* page) {
  m_pages.push_back(page);
  m_stack.addWidget(page);
  connect(page, &Page::statusChanged, this, [this, page] {
    if (page == current()) Q_EMIT statusChanged();
  });
  connect(page, &Page::linkChanged, this, [this, page] {
    if (page == current() && !m_isGoing) visit(page->link());
  });
}

void Navigation::begin() {
  Page* last = pageOf(m_settings.page());
  if (last == nullptr && !m_pages.empty()) last = m_pages.front();
  if (last == nullptr) return;
  turnTo(*last);
  visit(last->link());
}

void Navigation::openPage(const QString& key) {
  Page* page = pageOf(key);
  if (page == nullptr || !isOpenTo(*page)) return;
  turnTo(*page);
  visit(page->link());
}

bool Navigation::open(const models::Link& link) {
  if (!show(link)) return false;
  visit(current()->link());
  return true;
}

void Navigation::visit(const models::Link& link) {
  m_history.visit(link);
  Q_EMIT visited(link);
}

void Navigation::back() {
  if (const auto link = m_history.back(); link && show(*link)) Q_EMIT visited(*link);
}

void Navigation::forward() {
  if (const auto link = m_history.forward(); link && show(*link)) Q_EMIT visited(*link);
}

bool Navigation::show(const models::Link& link) {
  const QScopedValueRollback going(m_isGoing, true);
  Page* page = pageOf(link.page);
  if (page == nullptr || !isOpenTo(*page) || !page->openLink(link)) return false;
  turnTo(*page);
  return true;
}

void Navigation::turnTo(Page& page) {
  const bool isOther = &page != std::exchange(m_current, &page);
  m_stack.setCurrentWidget(&page);
  page.focusFirst();
  m_settings.setPage(page.facts().key);
  if (isOther) Q_EMIT currentChanged();
}

// Another role: nobody stays where he may not be.
void Navigation::leaveWhatIsHidden() {
  if (m_server.account().isEmpty() || current() == nullptr || isOpenTo(*current())) return;
  const auto open = std::ranges::find_if(m_pages, [this](const Page* page) { return isOpenTo(*page); });
  if (open != m_pages.end()) openPage((*open)->facts().key);
}

Page* Navigation::pageOf(const QString& key) const {
  const auto found = std::ranges::find_if(m_pages, [&key](const Page* page) { return page->facts().key == key; });
  return found == m_pages.end() ? nullptr : *found;
}

// Until it is known who somebody is, the page of before stays: it says itself what it may not show.
bool Navigation::isOpenTo(const Page& page) const {
  return !page.facts().permission || m_server.account().isEmpty() || m_server.mayDo(*page.facts().permission);
}

}  // namespace trunkline::ui
