// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGui/QKeySequence>
#include <QtWidgets/QLineEdit>

namespace trunkline::ui {

// Takes the keys that are pressed instead of letters. Tab and Escape do what they always do; Backspace means none. Qt's own widget for
// this tells a screen reader nothing of itself.
class KeysField final : public QLineEdit {
  Q_OBJECT
 public:
  KeysField(const char* name, const QString& accessibleName, QWidget* parent);
  [[nodiscard]] const QKeySequence& keys() const { return m_keys; }
  void setKeys(const QKeySequence& keys);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QKeySequence m_keys;
};

}  // namespace trunkline::ui
