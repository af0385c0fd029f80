// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "models/connection/server_model.h"
#include "models/format/formats.h"
#include "ui/components/widgets.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

StatusLine::StatusLine(const models::ServerModel& server, const models::Formats& formats, QWidget* parent)
    : QWidget(parent),
      m_server(server),
      m_formats(formats),
      m_dataTime(makeLabel({}, "muted", this)),
      m_memoryOnly(makeLabel({}, "muted", this)),
      m_connection(makeLabel({}, "muted", this)) {
  setObjectName(QStringLiteral("statusLine"));
  setAttribute(Qt::WA_StyledBackground);
  m_dataTime->setObjectName(QStringLiteral("dataTime"));
  m_memoryOnly->setObjectName(QStringLiteral("memoryOnly"));
  m_connection->setObjectName(QStringLiteral("connectionState"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(4 * kGridPx, kGridPx, 4 * kGridPx, kGridPx);
  layout->setSpacing(4 * kGridPx);
  layout->addWidget(m_dataTime, 1);
  layout->addWidget(m_memoryOnly);
  layout->addWidget(m_connection);
  m_memoryOnly->hide();
}

void StatusLine::show(const PageStatus& status) {
  const QString address = m_server.address();
  m_connection->setText(status.isLost ? tr("Not reading from %1").arg(address)
                                      : tr("%1 · %2").arg(models::liveWords(m_server.live()), address));
  m_dataTime->setToolTip(status.readAt ? m_formats.exact(*status.readAt).toHtmlEscaped() : QString());
  if (status.readAt && !status.isLive) {
    m_dataTime->setText(tr("%1 · as of %2 (%3)").arg(status.words, m_formats.timeOfDay(*status.readAt), m_formats.age(*status.readAt)));
  } else {
    m_dataTime->setText(status.isReading && !status.readAt ? tr("Reading…") : status.words);
  }
}

void StatusLine::showMemoryOnly(const QString& why) {
  m_memoryOnly->setText(tr("Sign-in is not kept"));
  m_memoryOnly->setToolTip(why);
  m_memoryOnly->setAccessibleDescription(why);
  m_memoryOnly->show();
}

}  // namespace trunkline::ui
