// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/order_pane.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>
#include <algorithm>
#include <utility>

#include "models/orders/order_detail_model.h"
#include "models/orders/refund_model.h"
#include "ui/components/banner.h"
#include "ui/components/flow_layout.h"
#include "ui/components/focus_frame.h"
#include "ui/components/widgets.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kPaneWidthPx = 452;
constexpr int kLinesMax = 10;  // of a table; it scrolls beyond
using Detail = models::OrderDetailModel;

}  // namespace

OrderPane::OrderPane(models::OrderDetailModel& model, models::RefundModel& refund, Dialogs& dialogs, const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_refundModel(refund),
      m_dialogs(dialogs),
      m_theme(theme),
      m_hint(makeLabel(tr("Choose an order to see what happened to it."), "muted", this)),
      m_body(new QWidget(this)),
      m_scroll(makeScroll(m_body, this)),
      m_id(makeLabel({}, "", m_body)),
      m_state(makeLabel({}, "", m_body)),
      m_banner(new Banner(QStringLiteral("orderBanner"), this)),
      m_refundElsewhere(new Banner(QStringLiteral("orderRefundElsewhere"), this)),
      m_facts(new QGridLayout),
      m_attempts(new QTableView(m_body)),
      m_timeline(new QTableView(m_body)),
      m_transfers(new QTableView(m_body)),
      m_cancelBanner(new Banner(QStringLiteral("orderCancelBanner"), m_body)),
      m_cancel(makeButton("orderCancel", tr("&Cancel order…"), "", m_body)),
      m_cancelHint(makeLabel({}, "muted", m_body)),
      m_refundBanner(new Banner(QStringLiteral("orderRefundBanner"), m_body)),
      m_refund(makeButton("orderRefund", tr("Ref&und…"), "", m_body)) {
  setObjectName(QStringLiteral("orderPane"));
  setProperty("kind", QStringLiteral("panel"));
  setMinimumWidth(kPaneWidthPx);
  m_hint->setAlignment(Qt::AlignCenter);
  m_hint->setWordWrap(true);
  m_attempts->setModel(&m_model.attempts());
  m_timeline->setModel(&m_model.timeline());
  m_transfers->setModel(&m_model.transfers());

  m_facts->setColumnStretch(1, 1);
  m_facts->setColumnStretch(3, 1);
  m_facts->setHorizontalSpacing(3 * kGridPx);
  m_facts->setVerticalSpacing(kGridPx);
  auto* layout = new QVBoxLayout(m_body);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2 * kGridPx);
  layout->addLayout(makeHead());
  m_cancelHint->setObjectName(QStringLiteral("orderCancelHint"));
  m_cancelHint->setWordWrap(true);
  layout->addWidget(m_cancelHint);
  layout->addWidget(m_cancelBanner);
  layout->addWidget(m_refundBanner);
  layout->addLayout(m_facts);
  addLines(*layout, tr("Timeline"), "orderTimeline", m_timeline);
  addLines(*layout, tr("Attempts"), "orderAttempts", m_attempts);
  addLines(*layout, tr("Money"), "orderTransfers", m_transfers);
  layout->addStretch(1);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(4 * kGridPx, 3 * kGridPx, 4 * kGridPx, 3 * kGridPx);
  outer->addWidget(m_refundElsewhere);
  outer->addWidget(m_banner);
  outer->addWidget(m_hint, 1);
  outer->addWidget(m_scroll, 1);

  connect(&m_model, &Detail::changed, this, &OrderPane::showModel);
  connect(m_banner, &Banner::retry, &m_model, &Detail::refresh);
  connect(m_cancel, &QPushButton::clicked, this, &OrderPane::askToCancel);
  connect(m_cancelBanner, &Banner::retry, this, &OrderPane::askToCancel);
  connect(&m_refundModel, &models::RefundModel::changed, this, &OrderPane::showRefund);
  connect(&m_refundModel, &models::RefundModel::refused, this, &OrderPane::askToRefund);
  connect(m_refund, &QPushButton::clicked, this, &OrderPane::askToRefund);
  connect(m_refundBanner, &Banner::retry, this, &OrderPane::retryRefund);
  connect(m_refundElsewhere, &Banner::retry, &m_refundModel, &models::RefundModel::retryElsewhere);
  showModel();
}

QLayout* OrderPane::makeHead() {
  m_id->setObjectName(QStringLiteral("orderId"));
  m_id->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_id->setFont(monoFont(m_id->font()));
  m_state->setObjectName(QStringLiteral("orderState"));
  m_state->setAutoFillBackground(true);
  m_state->setMargin(kGridPx);
  auto* head = new FlowLayout;
  head->setSpacing(2 * kGridPx);
  for (QWidget* part :
       {static_cast<QWidget*>(m_id), static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_refund), static_cast<QWidget*>(m_cancel)})
    head->addWidget(part);
  return head;
}

void OrderPane::focusCancel() { m_cancel->setFocus(); }

void OrderPane::addLines(QVBoxLayout& layout, const QString& title, const char* name, QTableView* table) {
  prepareTable(*table, name, title);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table->horizontalHeader()->setStretchLastSection(true);
  table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  layout.addSpacing(kGridPx);
  layout.addWidget(makeLabel(title, "section", m_body));
  layout.addWidget(new FocusFrame(*table, table, m_body));
}

// As high as what is in them: the pane scrolls, not each table of it.
void OrderPane::fitLines() {
  for (QTableView* table : {m_timeline, m_attempts, m_transfers}) {
    const int lines = std::clamp(table->model()->rowCount(), 1, kLinesMax);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + lines * table->verticalHeader()->defaultSectionSize());
  }
}

void OrderPane::showModel() {
  using models::ViewState;
  const bool hasDetail = m_model.detail() != nullptr;
  m_hint->setText(m_model.state() == ViewState::Loading ? tr("Reading the order…") : tr("Choose an order to see what happened to it."));
  m_hint->setVisible(!hasDetail && m_model.state() != ViewState::Failed);
  m_scroll->setVisible(hasDetail);
  if (m_model.state() == ViewState::Failed || m_model.state() == ViewState::Stale) {
    m_banner->show(m_model.notice(), m_model.state() == ViewState::Stale ? models::Tone::Warning : models::Tone::Bad, true);
  } else {
    m_banner->clear();
  }
  if (!hasDetail) return;
  showFacts();
  fitLines();
  showState();
  showCancel();
  showRefund();
}

void OrderPane::showFacts() {
  while (const QLayoutItem* item = m_facts->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  int at = 0;
  for (const Detail::Fact& fact : m_model.facts()) {
    const int column = at % 2 * 2;
    m_facts->addWidget(makeLabel(fact.name, "muted", m_body), at / 2, column);
    auto* value = makeLabel(fact.value, "", m_body);
    value->setAccessibleName(fact.name);
    value->setAccessibleDescription(fact.value);
    value->setToolTip(fact.toolTip.toHtmlEscaped());
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addWidget(value, at / 2, column + 1);
    ++at;
  }
}

// The state's colours are its own, so they do not follow the application's.
void OrderPane::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && m_model.detail() != nullptr) showState();
}

void OrderPane::showState() {
  m_id->setText(QString::fromStdString(m_model.orderId()->text()));
  m_state->setText(m_model.stateText());
  const ToneColours colours = m_theme.tone(m_model.tone());
  QPalette palette = m_state->palette();
  palette.setColor(QPalette::Window, colours.background);
  palette.setColor(QPalette::WindowText, colours.text);
  m_state->setPalette(palette);
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
  const models::Notice notice = m_refundModel.notice();
  ReasonQuestion question;
  question.title = tr("Refund order");
  question.consequence = tr("The customer of one order, %1, gets the amount back into the wallet at once. It cannot be taken back.")
                             .arg(QString::fromStdString(m_model.orderId()->text()));
  question.confirm = tr("Ref&und");
  question.reason = m_refundModel.lastReason();
  question.wrong = notice.fields.value(QStringLiteral("reason"));
  const QString before = m_refundModel.lastAmount();
  question.amount = AmountQuestion{tr("Amount"), before.isEmpty() ? m_refundModel.firstAmount() : before, m_refundModel.capText(),
                                   notice.fields.value(QStringLiteral("amount")),
                                   [this](const QString& typed) { return m_refundModel.wrongAmount(typed); }};
  m_dialogs.askReason(*this, question, [this, asked = m_model.orderId()](const ReasonAnswer& answer) {
    if (m_model.orderId() == asked) m_refundModel.refund(answer.amount, answer.reason);
  });
}

void OrderPane::retryRefund() {
  if (m_refundModel.mayRetry()) return m_refundModel.retry();
  askToRefund();
}

}  // namespace trunkline::ui
