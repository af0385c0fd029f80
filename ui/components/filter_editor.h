// SPDX-License-Identifier: GPL-3.0-or-later
// One filter being made: what is compared, how, and with what. The value has the field's own editor; its rule stands under it when it
// is broken.
#pragma once
#include <QtWidgets/QWidget>

#include "models/window/filter_model.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::ui {

class FilterEditor final : public QWidget {
  Q_OBJECT
 public:
  // The parts are named after the bar: "ordersFilterField". The filter outlives the editor.
  FilterEditor(const QString& name, models::FilterModel& filter, QWidget* parent);
  // Begins with an empty value and the field that was chosen last.
  void begin();

 Q_SIGNALS:
  void done();  // a chip was put, or nobody wants one

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void showField();
  void put();
  [[nodiscard]] const models::FilterField& field() const;
  [[nodiscard]] bool isChosen() const;  // from a list, not typed
  [[nodiscard]] QString value() const;
  [[nodiscard]] QWidget& editor() const;

  models::FilterModel& m_filter;
  QComboBox* m_field;
  QComboBox* m_operator;
  QComboBox* m_choice;
  QLineEdit* m_text;
  QPushButton* m_add;
  QPushButton* m_cancel;
  QLabel* m_wrong;
};

}  // namespace trunkline::ui
