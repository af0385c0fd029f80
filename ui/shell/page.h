// SPDX-License-Identifier: GPL-3.0-or-later
// What the frame knows of a page. A page is made, registered with MainWindow::addPage() and contributes its actions once; the rail,
// the history, links, the palette and the status line come from here.
#pragma once
#include <QtWidgets/QWidget>
#include <optional>
#include <vector>

#include "models/navigation/link.h"
#include "server/contract/fields.h"
#include "server/contract/ids.h"
#include "server/contract/permission.h"
#include "ui/icons/icon.h"

namespace trunkline::ui {

class ActionRegistry;

struct PageFacts {
  QString key;    // also the host of its links; part of object names, settings and action contexts
  QString title;  // with its mnemonic, as the rail shows it
  Icon icon{};
  std::optional<Permission> permission{};  // hidden from a role without it
};

// For the status line.
struct PageStatus {
  QString words;                    // what is shown: "4 of 12 orders, newest first"; empty: nothing to say
  std::optional<Timestamp> readAt;  // the time of the data; none: not data of the server, or not there yet
  bool isReading{false};
  bool isLive{false};  // the server tells of changes by itself: the time says nothing then
  bool isLost{false};  // the last reading failed
};

class Page : public QWidget {
  Q_OBJECT
 public:
  Page(PageFacts facts, QWidget* parent);

  [[nodiscard]] const PageFacts& facts() const { return m_facts; }
  [[nodiscard]] QString title() const;  // without the mnemonic
  // Where the work is.
  virtual void focusFirst() = 0;
  // What F6 goes through here, in the order of reading.
  [[nodiscard]] virtual std::vector<QWidget*> panes() { return {this}; }
  // What is shown now: the filter and the open record.
  [[nodiscard]] virtual models::Link link() const { return {m_facts.key, {}, {}}; }
  // False: it is not understood, and nothing has changed. A link of another page never comes here.
  virtual bool openLink(const models::Link& link) { return link == Page::link(); }
  // After a link to its filter: sort and columns as well.
  virtual void openView(SavedViewId id) { Q_UNUSED(id) }
  [[nodiscard]] virtual PageStatus status() const { return {}; }
  // Adds and attaches what can be done here; called once, when the page is registered.
  virtual void contribute(ActionRegistry& actions) { Q_UNUSED(actions) }

 Q_SIGNALS:
  void linkChanged();    // another filter or record: a step of the history
  void statusChanged();  // also when time went by

 private:
  PageFacts m_facts;
};

}  // namespace trunkline::ui
