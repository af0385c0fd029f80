// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/bulk_cancel_bar.h"

#include <QtWidgets/QVBoxLayout>

#include "models/jobs/bulk_cancel.h"
#include "ui/components/banner.h"
#include "ui/dialogs/dialogs.h"
#include "ui/jobs/bulk_question.h"

namespace trunkline::ui {

using models::BulkCancel;

BulkCancelBar::BulkCancelBar(BulkCancel& bulk, const models::Formats& formats, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_bulk(bulk), m_formats(formats), m_dialogs(dialogs), m_banner(new Banner(QStringLiteral("bulkBanner"), this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_banner);
  connect(m_banner, &Banner::retry, &m_bulk, &BulkCancel::retry);
  connect(&m_bulk, &BulkCancel::changed, this, &BulkCancelBar::show);
  connect(&m_bulk, &BulkCancel::refused, this, &BulkCancelBar::askAgain);
  show();
}

void BulkCancelBar::ask() {
  m_bulk.dismiss();
  askWith({}, {});
}

void BulkCancelBar::askAgain() { askWith(m_bulk.lastReason(), m_bulk.notice().fields.value(QStringLiteral("reason"))); }

void BulkCancelBar::askWith(const QString& reason, const QString& wrong) {
  const auto choice = m_bulk.choice();
  if (!choice) {
    setVisible(true);
    return m_banner->show({choice.error(), {}, {}}, models::Tone::Warning, m_bulk.mayRetry());
  }
  ReasonQuestion question = bulkCancelQuestion(choice->count, m_formats);
  question.reason = reason;
  question.wrong = wrong;
  m_dialogs.askReason(*this, question, [this, asked = *choice](const ReasonAnswer& answer) { m_bulk.start(asked, answer.reason); });
}

void BulkCancelBar::show() {
  const models::Notice& notice = m_bulk.notice();
  setVisible(!notice.isEmpty());
  if (notice.isEmpty()) return m_banner->clear();
  m_banner->show(notice, models::Tone::Bad, m_bulk.mayRetry());
}

}  // namespace trunkline::ui
