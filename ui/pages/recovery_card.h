// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QPlainTextEdit;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::models {
class SignInModel;
}

namespace trunkline::ui {

// The recovery codes, once. It goes on when the person says that they are kept.
class RecoveryCard final : public QFrame {
  Q_OBJECT
 public:
  // The model must outlive the card.
  RecoveryCard(models::SignInModel& model, QWidget* parent);
  void showModel();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  models::SignInModel& m_model;
  QPlainTextEdit* m_codes;
  QPushButton* m_copy;
  QCheckBox* m_kept;
  QPushButton* m_continue;
};

}  // namespace trunkline::ui
