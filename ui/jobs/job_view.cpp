// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_view.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>
#include <utility>

#include "models/connection/server_model.h"
#include "models/jobs/job_model.h"
#include "models/jobs/job_words.h"
#include "ui/components/banner.h"
#include "ui/components/focus_frame.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kBarHeightPx = 8;
constexpr int kOrderWidthPx = 150;
constexpr int kResultWidthPx = 120;

}  // namespace

JobView::JobView(models::JobModel& job, models::ServerModel& server, QWidget* parent)
    : QWidget(parent),
      m_job(job),
      m_server(server),
      m_title(makeLabel({}, "section", this)),
      m_state(makeLabel({}, "muted", this)),
      m_bar(new QProgressBar(this)),
      m_progress(makeLabel({}, "", this)),
      m_banner(new Banner(QStringLiteral("jobBanner"), this)),
      m_cancel(makeButton("jobCancel", tr("Leave the rest &undone"), "", this)),
      m_copy(makeButton("jobCopy", tr("Co&py the results"), "", this)),
      m_results(new QTableView(this)) {
  m_title->setObjectName(QStringLiteral("jobTitle"));
  m_state->setObjectName(QStringLiteral("jobState"));
  m_progress->setObjectName(QStringLiteral("jobProgress"));
  m_progress->setWordWrap(true);
  m_bar->setObjectName(QStringLiteral("jobBar"));
  m_bar->setAccessibleName(tr("How far the job is"));
  m_bar->setTextVisible(false);
  m_bar->setFixedHeight(kBarHeightPx);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2 * kGridPx);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title);
  head->addStretch(1);
  head->addWidget(m_state);
  layout->addLayout(head);
  layout->addWidget(m_bar);
  layout->addWidget(m_progress);
  layout->addWidget(m_banner);
  addButtons(*layout);
  addResults(*layout);
  connect(&m_job, &models::JobModel::changed, this, &JobView::show);
  connect(&m_server, &models::ServerModel::liveChanged, this, &JobView::showNotice);
  connect(m_banner, &Banner::retry, this, [this] {
    m_server.retryLive();
    m_job.refresh();
  });
  show();
}

void JobView::addButtons(QVBoxLayout& layout) {
  m_cancel->setToolTip(tr("The few orders under way are ended, nothing is taken back").toHtmlEscaped());
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(2 * kGridPx);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_copy);
  buttons->addStretch(1);
  layout.addLayout(buttons);
  connect(m_cancel, &QPushButton::clicked, &m_job, &models::JobModel::cancelRest);
  connect(m_copy, &QPushButton::clicked, this, &JobView::copyResults);
}

void JobView::addResults(QVBoxLayout& layout) {
  prepareTable(*m_results, "jobResults", tr("What has become of each order"));
  m_results->setModel(&m_job.results());
  m_results->setColumnWidth(models::JobModel::OrderColumn, kOrderWidthPx);
  m_results->setColumnWidth(models::JobModel::StateColumn, kResultWidthPx);
  layout.addWidget(new FocusFrame(*m_results, m_results, this), 1);
  auto* copy = new QShortcut(QKeySequence::Copy, m_results, this, &JobView::copyRow, Qt::WidgetShortcut);
  copy->setObjectName(QStringLiteral("jobCopyRow"));
}

void JobView::show() {
  const Job* job = m_job.job();
  for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_state, m_bar, m_progress, m_cancel}) part->setVisible(job != nullptr);
  m_copy->setEnabled(m_job.results().rowCount() > 0);
  showNotice();
  if (job == nullptr) return;
  const QString state = models::jobStateWords(job->state);
  m_title->setText(m_job.title());
  m_state->setText(state);
  m_bar->setRange(0, static_cast<int>(job->total));  // never more than limits::kBulkItems
  m_bar->setValue(static_cast<int>(job->done));
  m_progress->setText(m_job.progress());
  m_bar->setAccessibleDescription(m_job.progress());
  m_cancel->setVisible(job->state == JobState::running);
  m_cancel->setEnabled(m_job.mayCancel());
  // Each step would be too much to listen to: the end is said, and how it ended.
  if (std::exchange(m_announced, state) != state) announce(*m_progress);
}

void JobView::showNotice() {
  using models::LiveFeed;
  const Job* job = m_job.job();
  const bool isCutOff = m_server.live() == LiveFeed::State::Reconnecting || m_server.live() == LiveFeed::State::Offline;
  if (!m_job.notice().isEmpty()) return m_banner->show(m_job.notice(), models::Tone::Bad, true);
  if (job == nullptr || job->state != JobState::running || !isCutOff) return m_banner->clear();
  m_banner->show(
      {tr("The server cannot be reached. The job goes on there by itself, and what you see goes on when it answers again."), {}, {}},
      models::Tone::Warning, true);
}

void JobView::copyResults() { QGuiApplication::clipboard()->setText(m_job.resultsText()); }

void JobView::copyRow() {
  const QModelIndex current = m_results->currentIndex();
  if (!current.isValid()) return;
  QStringList cells;
  for (int column = 0; column < m_job.results().columnCount(); ++column) cells << current.siblingAtColumn(column).data().toString();
  QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
}

}  // namespace trunkline::ui
