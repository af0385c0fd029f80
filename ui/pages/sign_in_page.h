// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace trunkline::models {
class SignInModel;
}

namespace trunkline::ui {

// Address, e-mail and password, then the code in their place. What is wrong stands under the field that it is about.
class SignInPage final : public QWidget {
  Q_OBJECT
 public:
  // The model must outlive the page.
  SignInPage(models::SignInModel& model, const QString& server, QWidget* parent);
  void focusFirst();

 private:
  struct Field {
    QLabel* label;
    QLineEdit* edit;
    QLabel* wrong;
    const char* path;  // in the model's notice
  };
  Field addField(QVBoxLayout& layout, const char* name, const QString& label, const char* path);
  void submit();
  void showModel();
  void showWrong(const Field& field);

  models::SignInModel& m_model;
  QLabel* m_title;
  QLabel* m_hint;
  Field m_server;
  Field m_email;
  Field m_password;
  Field m_code;
  QLabel* m_notice;
  QPushButton* m_back;
  QPushButton* m_submit;
};

}  // namespace trunkline::ui
