// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/environment_bar.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "models/connection/server_model.h"
#include "ui/components/widgets.h"

namespace trunkline::ui {

EnvironmentBar::EnvironmentBar(const models::ServerModel& server, QWidget* parent)
    : QFrame(parent), m_server(server), m_words(makeLabel({}, "", this)) {
  setObjectName(QStringLiteral("environmentBar"));
  m_words->setObjectName(QStringLiteral("environment"));
  m_words->setAlignment(Qt::AlignCenter);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_words);
  connect(&server, &models::ServerModel::changed, this, &EnvironmentBar::showServer);
  showServer();
}

void EnvironmentBar::showServer() {
  const QString environment = m_server.environment();
  const bool isProduction = environment == QStringLiteral("production");
  m_words->setText(isProduction ? tr("Production: real customers and real money")
                                : tr("Sandbox (%1): nothing here is real").arg(environment));
  setLook(*this, "environment", isProduction ? QStringLiteral("production") : QStringLiteral("sandbox"));
  setVisible(!environment.isEmpty() && !m_server.isDemo());
}

}  // namespace trunkline::ui
