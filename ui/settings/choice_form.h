// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QList>
#include <QtWidgets/QWidget>
#include <functional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class Settings;
}

namespace trunkline::ui {

class ActionRegistry;

// What a person can choose, one line each; kept at once.
class ChoiceForm final : public QWidget {
  Q_OBJECT
 public:
  // Both outlive the form.
  ChoiceForm(models::Settings& settings, ActionRegistry& actions, QWidget* parent);

 Q_SIGNALS:
  void formatsChosen();  // locale or zone
  void densityChosen();

 private:
  struct Choice {
    QString text;
    QString value;
  };
  QComboBox* add(const char* name, const QString& label, const QList<Choice>& choices, const QString& chosen,
                 std::function<void(const QString& value)> take);
  void addLanguage();
  void addLooks();
  void addFormats();
  [[nodiscard]] static Choice asTheSystem();

  models::Settings& m_settings;
  ActionRegistry& m_actions;
  QFormLayout* m_layout;
};

}  // namespace trunkline::ui
