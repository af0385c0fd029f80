// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class SignInModel;
}

namespace trunkline::ui {

class Banner;
class EnrolmentCard;
class RecoveryCard;
class Theme;

// What the sign-in page begins with.
struct SignInStart {
  QString server;
  QString email;
};

// Address, e-mail and password, then the code in their place; for an account without an authenticator the cards that set one
// up. What is wrong stands under the field that it is about.
class SignInPage final : public QWidget {
  Q_OBJECT
 public:
  // Model and theme must outlive the page.
  SignInPage(models::SignInModel& model, const Theme& theme, const SignInStart& start, QWidget* parent);
  void focusFirst();
  // A plain word that is no refusal; empty takes it away.
  void setRemark(const QString& text);

 private:
  struct Field {
    QWidget* box;  // with all of it
    QLineEdit* edit;
    QLabel* wrong;
    const char* path;  // in the model's notice
  };
  [[nodiscard]] QFrame* makeForm();
  Field addField(QVBoxLayout& layout, const char* name, const QString& label, const char* path);
  void submit();
  void showModel();
  void showForm(bool isOtherStep);
  void showTexts(bool isBusy);
  void clearSecrets();
  [[nodiscard]] bool isShown(const Field& field) const;

  models::SignInModel& m_model;
  QLabel* m_hint;
  QLabel* m_remark;
  Field m_server{};
  Field m_email{};
  Field m_password{};
  Field m_code{};
  Field m_oneTimeSecret{};
  Banner* m_banner;
  QPushButton* m_back;
  QPushButton* m_submit;
  QFrame* m_form;
  EnrolmentCard* m_enrolment;
  RecoveryCard* m_recovery;
  int m_shownStep{-1};
  bool m_wasBusy{false};
};

}  // namespace trunkline::ui
