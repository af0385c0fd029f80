// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/keys_field.h"

#include <QtGui/QKeyEvent>

#include "ui/actions/action_words.h"

namespace trunkline::ui {
namespace {

bool isModifier(int key) {
  return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_AltGr;
}

bool isLeftAlone(int key) { return key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_Escape; }

}  // namespace

KeysField::KeysField(const char* name, const QString& accessibleName, QWidget* parent) : QLineEdit(parent) {
  setObjectName(QString::fromLatin1(name));
  setAccessibleName(accessibleName);
  setContextMenuPolicy(Qt::NoContextMenu);
}

void KeysField::setKeys(const QKeySequence& keys) {
  m_keys = keys;
  setText(shortcutWords(keys));
}

// What is a shortcut elsewhere is here what somebody chooses.
bool KeysField::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && !isLeftAlone(static_cast<QKeyEvent*>(event)->key())) {
    event->accept();
    return true;
  }
  return QLineEdit::event(event);
}

void KeysField::keyPressEvent(QKeyEvent* event) {
  if (isLeftAlone(event->key())) return event->ignore();
  if (isModifier(event->key())) return;
  setKeys(event->key() == Qt::Key_Backspace ? QKeySequence() : QKeySequence(event->keyCombination()));
}

}  // namespace trunkline::ui
