// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/page.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class ServerModel;
class Settings;
}  // namespace trunkline::models

namespace trunkline::ui {

class ChoiceForm;
class LogView;

// What the page works on; all of it outlives the page.
struct SettingsParts {
  models::Settings& settings;
  const models::ServerModel& server;
  ActionRegistry& actions;
  QString logFile;  // empty: there is none
};

// What a person can choose, and what whoever helps has to know.
class SettingsPage final : public Page {
  Q_OBJECT
 public:
  SettingsPage(const SettingsParts& parts, QWidget* parent);
  void focusFirst() override;
  // The system's key store cannot be used.
  void showMemoryOnly(const QString& why);

 Q_SIGNALS:
  void formatsChosen();
  void densityChosen();

 private:
  void addSection(QVBoxLayout& layout, const QString& title, QWidget* inside);
  [[nodiscard]] QWidget* makeDiagnostics();
  [[nodiscard]] QWidget* makeLicences();
  void showDiagnostics();

  SettingsParts m_parts;
  ChoiceForm* m_choices;
  QLabel* m_keychain;
  QPlainTextEdit* m_diagnostics;
  LogView* m_log;
};

}  // namespace trunkline::ui
