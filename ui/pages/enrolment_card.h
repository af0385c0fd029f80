// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace trunkline::models {
class SignInModel;
}

namespace trunkline::ui {

class Banner;
class QrCode;
class Theme;

// The authenticator's secret as a picture and as text, and its first code.
class EnrolmentCard final : public QFrame {
  Q_OBJECT
 public:
  // All of it outlives the card.
  EnrolmentCard(models::SignInModel& model, const Theme& theme, QWidget* parent);
  void showModel();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void submit();

  models::SignInModel& m_model;
  QrCode* m_picture;
  QLineEdit* m_secret;
  QPushButton* m_copy;
  QLineEdit* m_code;
  QLabel* m_wrong;
  Banner* m_banner;
  QPushButton* m_back;
  QPushButton* m_submit;
};

}  // namespace trunkline::ui
