// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toast_stack.h"

#include <QtCore/QEvent>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>

#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kWidthPx = 420;
constexpr int kAwayPx = 4 * kGridPx;

QString lookOf(models::Tone tone) {
  if (tone == models::Tone::Bad) return QStringLiteral("bad");
  return tone == models::Tone::Warning ? QStringLiteral("warning") : QStringLiteral("plain");
}

}  // namespace

ToastStack::ToastStack(models::Toasts& toasts, QWidget* parent) : QWidget(parent), m_toasts(toasts) {
  setObjectName(QStringLiteral("toasts"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2 * kGridPx);
  parent->installEventFilter(this);
  connect(&toasts, &models::Toasts::added, this, &ToastStack::add);
  connect(&toasts, &models::Toasts::removed, this, &ToastStack::remove);
  connect(qApp, &QApplication::focusChanged, this, &ToastStack::hold);
  hide();
}

void ToastStack::add(const models::Toasts::Toast& toast) {
  auto* frame = new QFrame(this);
  frame->setObjectName(QStringLiteral("toast_%1").arg(toast.id));
  frame->setProperty("kind", QStringLiteral("toast"));
  frame->setProperty("tone", lookOf(toast.tone));
  auto* text = makeLabel(toast.text, "", frame);
  text->setObjectName(QStringLiteral("toastText_%1").arg(toast.id));
  text->setWordWrap(true);
  auto* copy = makeButton("", tr("Copy"), "", frame);
  copy->setObjectName(QStringLiteral("toastCopy_%1").arg(toast.id));
  copy->setAccessibleName(tr("Copy the message: %1").arg(toast.text));
  auto* close = makeButton("", tr("Close"), "", frame);
  close->setObjectName(QStringLiteral("toastClose_%1").arg(toast.id));
  close->setAccessibleName(tr("Close the message: %1").arg(toast.text));
  const bool hasOffer = !toast.offer.words.isEmpty();
  auto* layout = new QBoxLayout(hasOffer ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, frame);
  layout->setContentsMargins(3 * kGridPx, 2 * kGridPx, 3 * kGridPx, 2 * kGridPx);
  layout->addWidget(text, 1);
  auto* buttons = new QHBoxLayout;  // three of them leave no room for a text beside them
  layout->addLayout(buttons);
  if (hasOffer) {
    buttons->addStretch(1);
    auto* offer = makeButton("", toast.offer.words, "", frame);
    offer->setObjectName(QStringLiteral("toastOffer_%1").arg(toast.id));
    offer->setAccessibleName(tr("%1: %2").arg(toast.offer.words, toast.text));
    buttons->addWidget(offer);
    chainTabs({offer, copy, close});
    connect(offer, &QPushButton::clicked, frame, [this, id = toast.id] { m_toasts.takeOffer(id); });
  }
  buttons->addWidget(copy);
  buttons->addWidget(close);
  connect(copy, &QPushButton::clicked, frame, [text] { QGuiApplication::clipboard()->setText(text->text()); });
  connect(close, &QPushButton::clicked, frame, [this, id = toast.id] { m_toasts.close(id); });
  this->layout()->addWidget(frame);
  m_frames.insert(toast.id, frame);
  place();  // first: else it comes up under a pointer that is elsewhere
  show();
  announce(*text);
}

void ToastStack::remove(int id) {
  QFrame* frame = m_frames.take(id);
  if (frame == nullptr) return;
  frame->hide();
  frame->deleteLater();  // its own button may have asked for it
  layout()->removeWidget(frame);
  setVisible(!m_frames.isEmpty());
  place();
}

void ToastStack::place() {
  layout()->activate();
  const QRect room = parentWidget()->rect().adjusted(kAwayPx, kAwayPx, -kAwayPx, -3 * kAwayPx);
  const int width = qMin(kWidthPx, room.width());
  const QSize size(width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->sizeHint().height());
  setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignBottom, size, room));
  raise();
}

void ToastStack::hold() {
  const QWidget* focus = QApplication::focusWidget();
  m_toasts.setHeld(m_isPointedAt || (focus != nullptr && isAncestorOf(focus)));
}

// Another theme or text needs another height.
bool ToastStack::event(QEvent* event) {
  const bool isDone = QWidget::event(event);
  if (event->type() == QEvent::LayoutRequest && isVisible()) place();
  return isDone;
}

bool ToastStack::eventFilter(QObject* object, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) place();
  return QWidget::eventFilter(object, event);
}

void ToastStack::enterEvent(QEnterEvent* event) {
  QWidget::enterEvent(event);
  m_isPointedAt = true;
  hold();
}

void ToastStack::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  m_isPointedAt = false;
  hold();
}

}  // namespace trunkline::ui
