// SPDX-License-Identifier: GPL-3.0-or-later
// From page to page: which one is shown, where somebody has been, and what a link opens.
#pragma once
#include <QtCore/QObject>
#include <vector>

#include "models/navigation/history.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace trunkline::models {
class ServerModel;
class Settings;
}  // namespace trunkline::models

namespace trunkline::ui {

class Page;

class Navigation final : public QObject {
  Q_OBJECT
 public:
  // All of it outlives the navigation.
  Navigation(QStackedWidget& stack, const models::ServerModel& server, models::Settings& settings, QObject* parent);

  void add(Page* page);
  [[nodiscard]] const std::vector<Page*>& pages() const { return m_pages; }
  [[nodiscard]] Page* current() const { return m_current; }
  [[nodiscard]] const models::History& history() const { return m_history; }

  // The page that was open last, or the first one that the person may see.
  void begin();
  void openPage(const QString& key);
  // False: no page understands it, or it is hidden from the person.
  bool open(const models::Link& link);
  void back();
  void forward();
  void forget() { m_history.clear(); }  // somebody else comes

 Q_SIGNALS:
  void currentChanged();
  void statusChanged();  // of the current page
  void visited(const trunkline::models::Link& link);

 private:
  [[nodiscard]] Page* pageOf(const QString& key) const;
  [[nodiscard]] bool isOpenTo(const Page& page) const;
  bool show(const models::Link& link);
  void visit(const models::Link& link);
  void turnTo(Page& page);
  void leaveWhatIsHidden();

  QStackedWidget& m_stack;
  const models::ServerModel& m_server;
  models::Settings& m_settings;
  std::vector<Page*> m_pages;  // the stack's
  Page* m_current{nullptr};    // null: nobody has been here yet
  models::History m_history;
  bool m_isGoing{false};  // what a page says of its place is on the way to another one
};

}  // namespace trunkline::ui
