// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/banner.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

Banner::Banner(const QString& name, QWidget* parent)
    : QFrame(parent), m_text(makeLabel({}, "", this)), m_retry(makeButton("", tr("&Retry"), "", this)) {
  setObjectName(name);
  setProperty("kind", QStringLiteral("banner"));
  m_text->setObjectName(name + QStringLiteral("Text"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_retry->setObjectName(name + QStringLiteral("Retry"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(3 * kGridPx, 2 * kGridPx, 3 * kGridPx, 2 * kGridPx);
  layout->addWidget(m_text, 1);
  layout->addWidget(m_retry);
  connect(m_retry, &QPushButton::clicked, this, &Banner::retry);
  hide();
}

void Banner::show(const models::Notice& notice, models::Tone tone, bool mayRetry) {
  setLook(*this, "tone", tone == models::Tone::Warning ? QStringLiteral("warning") : QStringLiteral("bad"));
  m_text->setText(notice.copyText());
  m_text->setAccessibleName(notice.text);
  m_retry->setVisible(mayRetry);
  setVisible(true);
}

void Banner::clear() { hide(); }

}  // namespace trunkline::ui
