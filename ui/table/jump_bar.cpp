// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/jump_bar.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "models/format/formats.h"
#include "models/format/moment_text.h"
#include "models/window/list_browser.h"
#include "ui/components/flow_layout.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kMomentWidthPx = 180;

}  // namespace

JumpBar::JumpBar(const QString& name, models::ListBrowser& list, const models::Formats& formats, QWidget* parent)
    : QWidget(parent),
      m_list(list),
      m_formats(formats),
      m_moment(makeField(qUtf8Printable(name + QStringLiteral("JumpMoment")), tr("Day and time"), this)),
      m_meaning(makeLabel({}, "muted", this)),
      m_wrong(makeLabel({}, "wrong", this)) {
  setObjectName(name + QStringLiteral("Jump"));
  m_moment->setFixedWidth(kMomentWidthPx);
  m_wrong->setObjectName(name + QStringLiteral("JumpWrong"));
  m_meaning->setObjectName(name + QStringLiteral("JumpMeaning"));
  m_meaning->setWordWrap(true);
  m_wrong->setWordWrap(true);
  m_wrong->hide();
  auto* go = makeButton(qUtf8Printable(name + QStringLiteral("JumpGo")), tr("&Go there"), "primary", this);
  auto* cancel = makeButton(qUtf8Printable(name + QStringLiteral("JumpCancel")), tr("Cancel"), "", this);
  auto* line = new FlowLayout;
  line->setSpacing(kGridPx);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_moment, go, cancel}) {
    line->addWidget(widget);
    widget->installEventFilter(this);
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kGridPx);
  layout->addLayout(line);
  layout->addWidget(m_meaning);
  layout->addWidget(m_wrong);
  connect(m_moment, &QLineEdit::textChanged, this, &JumpBar::explain);
  connect(m_moment, &QLineEdit::returnPressed, this, &JumpBar::go);
  connect(go, &QPushButton::clicked, this, &JumpBar::go);
  connect(cancel, &QPushButton::clicked, this, &JumpBar::close);
  hide();
}

void JumpBar::open() {
  show();
  explain();
  m_moment->selectAll();
  m_moment->setFocus();
}

void JumpBar::close() {
  hide();
  Q_EMIT closed();
}

void JumpBar::explain() {
  const auto moment = models::readMoment(m_moment->text(), models::Span::Back, m_formats);
  m_meaning->setText(moment ? m_formats.exact(*moment) : models::momentRule(models::Span::Back, m_formats));
  m_moment->setAccessibleDescription(m_meaning->text());
  showFieldNotice(*m_moment, *m_wrong, {});
}

void JumpBar::go() {
  const auto moment = models::readMoment(m_moment->text(), models::Span::Back, m_formats);
  if (!moment) return showFieldNotice(*m_moment, *m_wrong, tr("This is no day or time that can be gone to."));
  m_list.jumpTo(*moment);
  close();
}

bool JumpBar::eventFilter(QObject* object, QEvent* event) {
  if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
    close();
    return true;
  }
  return QWidget::eventFilter(object, event);
}

}  // namespace trunkline::ui
