// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/components/banner.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

// The id of a request is a word too long for a narrow list: it may go on in the next line. Words of a language stay whole.
QString breakable(QString text) {
  static const QRegularExpression kPart(QStringLiteral("(?<=^|[^0-9A-Za-z])[0-9A-Za-z]{24,}"));
  constexpr qsizetype kTogether = 8;
  constexpr QChar kMayBreak(0x200B);
  for (auto found = kPart.match(text); found.hasMatch(); found = kPart.match(text)) {
    QString word = found.captured();
    for (qsizetype at = (word.size() - 1) / kTogether * kTogether; at > 0; at -= kTogether) word.insert(at, kMayBreak);
    text.replace(found.capturedStart(), found.capturedLength(), word);
  }
  return text;
}

}  // namespace

Banner::Banner(const QString& name, QWidget* parent)
    : QFrame(parent),
      m_text(makeLabel({}, "", this)),
      m_copy(makeButton("", tr("Copy"), "", this)),
      m_retry(makeButton("", tr("&Retry"), "", this)) {
  setObjectName(name);
  setProperty("kind", QStringLiteral("banner"));
  m_text->setObjectName(name + QStringLiteral("Text"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_copy->setObjectName(name + QStringLiteral("Copy"));
  m_copy->setAccessibleName(tr("Copy this message"));
  m_retry->setObjectName(name + QStringLiteral("Retry"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(3 * kGridPx, 2 * kGridPx, 3 * kGridPx, 2 * kGridPx);
  layout->addWidget(m_text, 1);
  layout->addWidget(m_copy);
  layout->addWidget(m_retry);
  connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_copied); });
  connect(m_retry, &QPushButton::clicked, this, &Banner::retry);
  hide();
}

void Banner::show(const models::Notice& notice, models::Tone tone, bool mayRetry) {
  setLook(*this, "tone", tone == models::Tone::Warning ? QStringLiteral("warning") : QStringLiteral("bad"));
  m_copied = notice.copyText();
  m_retry->setVisible(mayRetry);
  showText(m_copied, notice.text);
}

void Banner::showUnlessAtField(const models::Notice& notice) {
  if (notice.isEmpty() || (!notice.fields.isEmpty() && notice.requestId.isEmpty())) return clear();
  if (notice.fields.isEmpty()) return show(notice, models::Tone::Bad, false);
  setLook(*this, "tone", QStringLiteral("bad"));
  m_copied = notice.copyText();
  m_retry->setVisible(false);
  showText(tr("See the marked field (request %1).").arg(notice.requestId), notice.text);
}

void Banner::showText(const QString& text, const QString& spoken) {
  const QString shown = breakable(text);
  const bool isNew = isHidden() || m_text->text() != shown;
  m_text->setText(shown);
  m_text->setAccessibleName(spoken);
  setVisible(true);
  if (isNew) announce(*m_text);
}

void Banner::clear() { hide(); }

}  // namespace trunkline::ui
