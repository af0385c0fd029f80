// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/log_view.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include "ui/components/flow_layout.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kHeightPx = 220;

}  // namespace

LogView::LogView(const QString& file, QWidget* parent)
    : QWidget(parent),
      m_file(file),
      m_severity(makeChoice(QStringLiteral("logSeverity"), tr("Least severity"), this)),
      m_find(makeField("logFind", tr("Find in the log"), this)),
      m_text(new QPlainTextEdit(this)) {
  m_severity->addItems({tr("Everything"), tr("From information on"), tr("From warnings on"), tr("Errors only")});
  m_find->setPlaceholderText(tr("Find in the log"));
  m_text->setObjectName(QStringLiteral("logText"));
  m_text->setAccessibleName(tr("Log of the console"));
  m_text->setReadOnly(true);
  m_text->setTabChangesFocus(true);
  m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
  m_text->setFont(monoFont(m_text->font()));
  m_text->setFixedHeight(kHeightPx);
  m_text->setPlaceholderText(tr("No line of the log."));
  auto* refresh = makeButton("logRefresh", tr("Read ane&w"), "", this);
  auto* copy = makeButton("logCopy", tr("Copy what is sh&own"), "", this);
  auto* bar = new FlowLayout;
  bar->setSpacing(2 * kGridPx);
  for (QWidget* part :
       {static_cast<QWidget*>(m_severity), static_cast<QWidget*>(m_find), static_cast<QWidget*>(refresh), static_cast<QWidget*>(copy)})
    bar->addWidget(part);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(bar);
  layout->addWidget(m_text);
  connect(m_severity, &QComboBox::currentIndexChanged, this, &LogView::show);
  connect(m_find, &QLineEdit::textChanged, this, &LogView::show);
  connect(refresh, &QPushButton::clicked, this, &LogView::read);
  connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
}

void LogView::read() {
  m_lines = models::readLog(m_file);
  show();
}

void LogView::show() {
  QStringList shown;
  for (const models::LogLine& line : m_lines) {
    const bool isSevere = static_cast<int>(line.severity) >= m_severity->currentIndex();
    if (isSevere && line.text.contains(m_find->text(), Qt::CaseInsensitive)) shown << line.text;
  }
  m_text->setPlainText(shown.join(QLatin1Char('\n')));
  m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

}  // namespace trunkline::ui
