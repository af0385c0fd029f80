// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/order_pane.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <utility>

#include "models/orders/order_detail_model.h"
#include "models/orders/refund_model.h"
#include "ui/components/banner.h"
#include "ui/components/widgets.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

using Detail = models::OrderDetailModel;
const QString kAmount = QStringLiteral("amount");

QLabel* makeHint(const char* name, QWidget* parent) {
  auto* hint = makeLabel({}, "muted", parent);
  hint->setObjectName(QString::fromLatin1(name));
  hint->setWordWrap(true);
  return hint;
}

}  // namespace

OrderPane::OrderPane(models::OrderDetailModel& model, models::RefundModel& refund, Dialogs& dialogs, const Theme& theme, QWidget* parent)
    : DetailPane(QStringLiteral("order"), {tr("Choose an order to see what happened to it."), tr("Reading the order…")}, theme, parent),
      m_model(model),
      m_refundModel(refund),
      m_dialogs(dialogs),
      m_refundElsewhere(new Banner(QStringLiteral("orderRefundElsewhere"), this)),
      m_refund(makeButton("orderRefund", tr("Ref&und…"), "", this)),
      m_cancel(makeButton("orderCancel", tr("&Cancel order…"), "", this)),
      m_poll(makeButton("orderPoll", tr("Ask the pro&vider"), "", this)),
      m_cancelHint(makeHint("orderCancelHint", this)),
      m_pollHint(makeHint("orderPollHint", this)),
      m_cancelBanner(new Banner(QStringLiteral("orderCancelBanner"), this)),
      m_refundBanner(new Banner(QStringLiteral("orderRefundBanner"), this)),
      m_pollBanner(new Banner(QStringLiteral("orderPollBanner"), this)) {
  m_poll->setToolTip(tr("Looks for a message now instead of at the next turn").toHtmlEscaped());
  m_pollHint->setText(tr("The provider is being asked; what it says appears here by itself."));
  for (QPushButton* button : {m_refund, m_cancel, m_poll}) addToHead(button);
  for (QWidget* part : std::initializer_list<QWidget*>{m_cancelHint, m_pollHint, m_cancelBanner, m_refundBanner, m_pollBanner})
    addBelowHead(part);
  addOnTop(m_refundElsewhere);
  addLines(m_model.timeline(), tr("Timeline"), "orderTimeline");
  addLines(m_model.attempts(), tr("Attempts"), "orderAttempts");
  addLines(m_model.transfers(), tr("Money"), "orderTransfers");

  connect(&m_model, &Detail::changed, this, &OrderPane::showModel);
  connect(this, &DetailPane::retry, &m_model, &Detail::refresh);
  connect(m_cancel, &QPushButton::clicked, this, &OrderPane::askToCancel);
  connect(m_cancelBanner, &Banner::retry, this, &OrderPane::askToCancel);
  connect(m_poll, &QPushButton::clicked, &m_model, &Detail::pollNow);
  connect(m_pollBanner, &Banner::retry, &m_model, &Detail::pollNow);
  connect(&m_refundModel, &models::RefundModel::changed, this, &OrderPane::showRefund);
  connect(&m_refundModel, &models::RefundModel::refused, this, &OrderPane::askToRefund);
  connect(m_refund, &QPushButton::clicked, this, &OrderPane::askToRefund);
  connect(m_refundBanner, &Banner::retry, this, &OrderPane::retryRefund);
  connect(m_refundElsewhere, &Banner::retry, &m_refundModel, &models::RefundModel::retryElsewhere);
  showModel();
}

void OrderPane::focusCancel() { m_cancel->setFocus(); }

void OrderPane::pollNow() { m_model.pollNow(); }

void OrderPane::showModel() {
  const bool hasDetail = m_model.detail() != nullptr;
  showReading(m_model.state(), m_model.notice(), hasDetail);
  if (!hasDetail) return;
  showRecord({QString::fromStdString(m_model.orderId()->text()), m_model.stateText(), m_model.tone(), m_model.facts()});
  showCancel();
  showPoll();
  showRefund();
}

void OrderPane::showCancel() {
  const QString whyNot = m_model.whyNotCancel();
  m_cancel->setEnabled(whyNot.isEmpty() && !m_model.isCancelling());
  m_cancel->setText(m_model.isCancelling() ? tr("Cancelling…") : tr("&Cancel order…"));
  m_cancel->setToolTip(whyNot);
  m_cancel->setAccessibleDescription(whyNot);
  m_cancelHint->setText(whyNot);
  m_cancelHint->setVisible(!whyNot.isEmpty());
  if (m_model.cancelNotice().isEmpty()) {
    m_cancelBanner->clear();
  } else {
    m_cancelBanner->show(m_model.cancelNotice(), models::Tone::Bad, whyNot.isEmpty());
  }
  const bool wasCancelling = std::exchange(m_wasCancelling, m_model.isCancelling());
  if (wasCancelling && !m_model.isCancelling() && !m_model.cancelNotice().fields.isEmpty()) askToCancel();
}

void OrderPane::showPoll() {
  m_poll->setVisible(m_model.whyNotPoll().isEmpty() || m_model.isPolling());
  m_poll->setEnabled(!m_model.isPolling());
  m_poll->setText(m_model.isPolling() ? tr("Asking…") : tr("Ask the pro&vider"));
  m_pollHint->setVisible(m_model.wasPolled());
  if (m_model.pollNotice().isEmpty()) {
    m_pollBanner->clear();
  } else {
    m_pollBanner->show(m_model.pollNotice(), models::Tone::Bad, m_model.whyNotPoll().isEmpty());
  }
}

void OrderPane::showRefund() {
  showRefundElsewhere();
  if (m_model.detail() == nullptr) return;
  const models::Notice notice = m_refundModel.notice();
  const bool isBusy = m_refundModel.isBusy();
  const QString whyNot = isBusy ? QString() : m_refundModel.whyNot();
  m_refund->setVisible(m_refundModel.isOffered() || isBusy || !notice.isEmpty());
  m_refund->setEnabled(!isBusy && whyNot.isEmpty());
  m_refund->setText(isBusy ? tr("Refunding…") : tr("Ref&und…"));
  m_refund->setToolTip(whyNot);
  m_refund->setWhatsThis(whyNot);
  m_refund->setAccessibleDescription(whyNot);
  if (notice.isEmpty()) {
    m_refundBanner->clear();
  } else {
    m_refundBanner->show(notice, models::Tone::Bad, m_refundModel.mayRetry() || m_refundModel.isOffered());
  }
}

void OrderPane::showRefundElsewhere() {
  const models::Notice notice = m_refundModel.noticeElsewhere();
  if (notice.isEmpty()) return m_refundElsewhere->clear();
  m_refundElsewhere->show(notice, models::Tone::Bad, m_refundModel.mayRetryElsewhere());
}

void OrderPane::askToCancel() {
  if (!m_cancel->isEnabled()) return;
  ReasonQuestion question;
  question.title = tr("Cancel order");
  question.consequence = tr("One order, %1, is cancelled: the number goes back to the provider, and the customer gets the held money back "
                            "when the provider confirms.")
                             .arg(QString::fromStdString(m_model.orderId()->text()));
  question.confirm = tr("&Cancel the order");
  question.reason = m_model.lastReason();
  question.wrong = m_model.cancelNotice().fields.value(QStringLiteral("reason"));
  m_dialogs.askReason(*this, question, [this, asked = m_model.orderId()](const ReasonAnswer& answer) {
    if (m_model.orderId() == asked) m_model.cancelOrder(answer.reason);  // another one may have been opened meanwhile
  });
}

void OrderPane::askToRefund() {
  if (m_model.detail() == nullptr || !m_refund->isEnabled() || m_refund->isHidden()) return;
  const models::Notice notice = m_refundModel.notice();
  ReasonQuestion question;
  question.title = tr("Refund order");
  question.consequence = tr("The customer of one order, %1, gets the amount back into the wallet at once. It cannot be taken back.")
                             .arg(QString::fromStdString(m_model.orderId()->text()));
  question.confirm = tr("Ref&und");
  question.reason = m_refundModel.lastReason();
  question.wrong = notice.fields.value(QStringLiteral("reason"));
  const QString before = m_refundModel.lastAmount();
  ReasonField amount;
  amount.name = kAmount;
  amount.label = tr("&Amount");
  amount.value = before.isEmpty() ? m_refundModel.firstAmount() : before;
  amount.hint = m_refundModel.capText();
  amount.wrong = notice.fields.value(kAmount);
  amount.check = [this](const QString& typed) { return m_refundModel.wrongAmount(typed); };
  amount.isAmount = true;
  question.fields.push_back(std::move(amount));
  m_dialogs.askReason(*this, question, [this, asked = m_model.orderId()](const ReasonAnswer& answer) {
    if (m_model.orderId() == asked) m_refundModel.refund(answer.values.value(kAmount), answer.reason);
  });
}

void OrderPane::retryRefund() {
  if (m_refundModel.mayRetry()) return m_refundModel.retry();
  askToRefund();
}

}  // namespace trunkline::ui
