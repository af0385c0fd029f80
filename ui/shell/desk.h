// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QPointer>
#include <QtWidgets/QDialog>
#include <vector>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class Formats;
class JobModel;
class JobsModel;
class PaletteModel;
class RecentPlaces;
class ServerModel;
class Settings;
class Toasts;
}  // namespace trunkline::models

namespace trunkline::ui {

class ActionRegistry;
class Banner;
class IconSet;
class JobsHost;
class Navigation;
class Page;
class PaletteHost;
class Rail;
class StatusLine;
class Theme;
class TopBar;

// What the frame is made of; all of it outlives the frame.
struct DeskParts {
  models::ServerModel& server;
  models::Settings& settings;
  models::Toasts& toasts;
  const models::Formats& formats;
  ActionRegistry& actions;
  const IconSet& icons;
  const Theme& theme;
  models::PaletteModel& palette;
  models::RecentPlaces& recent;
  models::JobsModel& jobs;
  models::JobModel& job;
};

// The frame that somebody works in: rail, bars, the pages, status line, toasts.
class Desk final : public QWidget {
  Q_OBJECT
 public:
  Desk(const DeskParts& parts, QWidget* parent);
  // The desk owns it from now on.
  void addPage(Page* page);
  // Above the top bar.
  void addBar(QWidget* bar);
  // What stands over the desk goes: somebody has to sign in.
  void clearOver();
  // Somebody is back at the desk.
  void bringBackOver();
  [[nodiscard]] Navigation& navigation() { return *m_navigation; }
  [[nodiscard]] StatusLine& statusLine() { return *m_status; }
  [[nodiscard]] JobsHost& jobs() { return *m_jobs; }

 Q_SIGNALS:
  void signOutWanted();
  void signOutEverywhereWanted();
  void lockWanted();
  void touched();  // by a person, anywhere in the console

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void addActions();
  void addHistoryActions();
  void addPaneActions();
  void layOut();
  void openFromRailOrKeys(const QString& key);
  void copyLink();
  void openSheet();
  void showPage();
  void showStatus();
  void showLive();
  [[nodiscard]] std::vector<QWidget*> panes() const;

  DeskParts m_parts;
  QStackedWidget* m_pageStack;
  Navigation* m_navigation;
  PaletteHost* m_palette;
  JobsHost* m_jobs;
  Rail* m_rail;
  TopBar* m_top{nullptr};  // made after the actions that it shows
  Banner* m_offline;
  StatusLine* m_status;
  QVBoxLayout* m_column;
  QPointer<QDialog> m_sheet;
};

}  // namespace trunkline::ui
