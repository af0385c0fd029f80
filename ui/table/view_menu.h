// SPDX-License-Identifier: GPL-3.0-or-later
// The saved views of a list: a button with the name of the one that is shown and whether the list was changed since, the panel that it
// opens, and everything that can be done with a view.
#pragma once
#include <QtCore/QHash>
#include <QtWidgets/QPushButton>
#include <functional>
#include <vector>

#include "models/views/shown_view.h"

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace trunkline::ui {

class ActionRegistry;
class Banner;
class Dialogs;
class ViewPanel;

class ViewMenu final : public QPushButton {
  Q_OBJECT
 public:
  // `list` begins the names of the parts and of the actions, `title` the words of the actions. View, dialogs and banner outlive it.
  ViewMenu(QString list, QString title, models::ShownView& shown, Dialogs& dialogs, Banner& banner, QWidget* parent);
  void contribute(ActionRegistry& actions, QWidget& page);

 protected:
  void changeEvent(QEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  struct Deed {
    QString part;        // of the names of its button and its action
    QString text;        // of the button, with its mnemonic
    QString actionText;  // in the palette: %1 is the list
    std::function<void()> run;
    std::function<bool()> isPossible;
    QPushButton* button{nullptr};
    QAction* action{nullptr};
  };
  void makeDeeds();
  void showState();
  void askName(models::ShownView::Task task, const QString& name, const QString& wrong = {});
  void askDelete();
  void askOver(models::ShownView::Task task);
  void onRefused(models::ShownView::Task task, const models::Notice& notice);
  void start(const std::function<void()>& task);
  [[nodiscard]] QString words() const;

  QString m_list;
  QString m_title;
  models::ShownView& m_shown;
  Dialogs& m_dialogs;
  Banner& m_banner;
  ViewPanel* m_panel;
  std::vector<Deed> m_deeds;
  QString m_name;                 // that was asked for last
  std::function<void()> m_retry;  // what the banner is about
};

}  // namespace trunkline::ui
