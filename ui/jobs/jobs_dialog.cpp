// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobs_dialog.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include "models/jobs/job_model.h"
#include "models/jobs/jobs_model.h"
#include "ui/components/banner.h"
#include "ui/components/focus_frame.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr QSize kSize{760, 600};
constexpr int kListHeightPx = 150;
constexpr int kStartedWidthPx = 110;
constexpr int kTitleWidthPx = 190;
constexpr int kStateWidthPx = 100;

}  // namespace

JobsDialog::JobsDialog(const JobsParts& parts, QWidget* parent)
    : QDialog(parent),
      m_parts(parts),
      m_table(new QTableView(this)),
      m_placeholder(makeLabel({}, "muted", this)),
      m_banner(new Banner(QStringLiteral("jobsBanner"), this)),
      m_view(nullptr) {
  setObjectName(QStringLiteral("jobsDialog"));
  setWindowTitle(tr("My jobs"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(4 * kGridPx, 4 * kGridPx, 4 * kGridPx, 4 * kGridPx);
  layout->setSpacing(2 * kGridPx);
  layout->addWidget(m_banner);
  m_list = makeList();
  layout->addWidget(m_list);
  layout->addWidget(m_placeholder);
  m_view = new JobView(parts.job, parts.server, this);
  layout->addWidget(m_view, 1);
  auto* close = makeButton("jobsClose", tr("C&lose"), "", this);
  close->setToolTip(tr("Jobs go on without this window").toHtmlEscaped());
  auto* refresh = makeButton("jobsRefresh", tr("Read ane&w"), "", this);
  refresh->setShortcut(QKeySequence::Refresh);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(refresh);
  buttons->addStretch(1);
  buttons->addWidget(close);
  layout->addLayout(buttons);
  resize(kSize.boundedTo(parent->size()));
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(refresh, &QPushButton::clicked, this, &JobsDialog::refresh);
  connect(m_banner, &Banner::retry, &m_parts.jobs, &models::JobsModel::refresh);
  connect(&m_parts.jobs, &models::JobsModel::stateChanged, this, &JobsDialog::showState);
  connect(&m_parts.jobs, &QAbstractItemModel::rowsInserted, this, &JobsDialog::follow);
  connect(&m_parts.job, &models::JobModel::changed, this, &JobsDialog::follow);
  showState();
  follow();
}

QWidget* JobsDialog::makeList() {
  prepareTable(*m_table, "jobsTable", tr("My jobs"));
  m_table->setModel(&m_parts.jobs);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setColumnWidth(models::JobsModel::StartedColumn, kStartedWidthPx);
  m_table->setColumnWidth(models::JobsModel::TitleColumn, kTitleWidthPx);
  m_table->setColumnWidth(models::JobsModel::StateColumn, kStateWidthPx);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsDialog::openCurrent);
  m_placeholder->setObjectName(QStringLiteral("jobsPlaceholder"));
  m_placeholder->setAlignment(Qt::AlignCenter);
  m_placeholder->setWordWrap(true);
  auto* frame = new FocusFrame(*m_table, m_table, this);
  frame->setFixedHeight(kListHeightPx);
  return frame;
}

void JobsDialog::openCurrent() {
  const Job* job = m_parts.jobs.jobAt(m_table->currentIndex().row());
  if (job != nullptr && m_parts.job.id() != job->id) m_parts.job.open(job->id);
}

void JobsDialog::refresh() {
  m_parts.jobs.refresh();
  m_parts.job.refresh();
}

// The row of the open job is the current one, wherever it was opened.
void JobsDialog::follow() {
  const auto open = m_parts.job.id();
  const int row = open ? m_parts.jobs.rowOf(*open) : -1;
  if (row < 0 || m_table->currentIndex().row() == row) return;
  // Not selectRow(): from right to left it selects nothing in a table that was never shown.
  m_table->selectionModel()->setCurrentIndex(m_parts.jobs.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void JobsDialog::showState() {
  using models::ViewState;
  const ViewState state = m_parts.jobs.state();
  const bool isHere = m_parts.jobs.rowCount() > 0;
  m_list->setVisible(isHere);
  m_view->setVisible(isHere);
  m_placeholder->setVisible(!isHere);
  if (state == ViewState::Failed) {
    m_placeholder->setText(tr("Your jobs could not be read."));
  } else if (state == ViewState::Empty) {
    m_placeholder->setText(tr("You have no jobs yet. Select orders and cancel them together: it becomes one."));
  } else {
    m_placeholder->setText(tr("Reading your jobs…"));
  }
  const bool isWrong = state == ViewState::Failed || state == ViewState::Stale;
  if (!isWrong) return m_banner->clear();
  m_banner->show(m_parts.jobs.notice(), state == ViewState::Stale ? models::Tone::Warning : models::Tone::Bad, true);
}

}  // namespace trunkline::ui
