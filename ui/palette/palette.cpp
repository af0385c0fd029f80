// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

#include "models/palette/palette_model.h"
#include "ui/components/banner.h"
#include "ui/components/focus_frame.h"
#include "ui/components/widgets.h"
#include "ui/palette/palette_delegate.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kWidthPx = 620;
constexpr int kLinesShown = 12;
constexpr int kPageLines = 8;
using Model = models::PaletteModel;

}  // namespace

Palette::Palette(Model& model, const IconSet& icons, const Theme& theme, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint),
      m_model(model),
      m_line(makeField("paletteLine", tr("Search or do"), this)),
      m_list(new QListView(this)),
      m_state(makeLabel({}, "muted", this)),
      m_banner(new Banner(QStringLiteral("paletteBanner"), this)) {
  setObjectName(QStringLiteral("palette"));
  setWindowTitle(tr("Search or do"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_list->setObjectName(QStringLiteral("paletteList"));
  m_list->setAccessibleName(tr("Found"));
  m_list->setFocusPolicy(Qt::TabFocus);  // by the pointer the keys go on being typed
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setModel(&m_model);
  m_list->setItemDelegate(new PaletteDelegate(icons, theme, m_list));
  m_state->setObjectName(QStringLiteral("paletteState"));
  m_line->setPlaceholderText(tr("> commands   @ users   # orders   / saved views"));
  m_line->installEventFilter(this);
  layOut();
  connect(m_line, &QLineEdit::textChanged, &m_model, &Model::setText);
  connect(&m_model, &Model::stateChanged, this, &Palette::showModel);
  connect(m_banner, &Banner::retry, &m_model, &Model::retry);
  connect(m_list, &QListView::clicked, this, &Palette::choose);
  connect(m_list, &QListView::activated, this, &Palette::choose);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &Palette::speakCurrent);
  showModel();
}

void Palette::layOut() {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2 * kGridPx, 2 * kGridPx, 2 * kGridPx, 2 * kGridPx);
  layout->setSpacing(2 * kGridPx);
  layout->addWidget(m_line);
  layout->addWidget(m_banner);
  layout->addWidget(new FocusFrame(*m_list, m_list, this), 1);
  layout->addWidget(m_state);
  const QRect room = parentWidget()->rect();
  resize(qMin(kWidthPx, room.width()), qMin((kLinesShown + 3) * kRowHeightPx, room.height() * 3 / 4));
  move(parentWidget()->mapToGlobal(QPoint((room.width() - width()) / 2, room.height() / 8)));
}

void Palette::showModel() {
  switch (m_model.state()) {
    case Model::State::Ready:
      m_state->setText(tr("Arrow keys choose, Enter opens, Escape leaves."));
      break;
    case Model::State::Searching:
      m_state->setText(tr("Searching…"));
      break;
    case Model::State::NoneFound:
      m_state->setText(tr("Nothing was found."));
      break;
    case Model::State::Failed:
      m_state->setText(tr("The server could not be asked."));
      break;
  }
  if (m_model.state() == Model::State::Failed) {
    m_banner->show(m_model.notice(), models::Tone::Bad, true);
  } else {
    m_banner->clear();
  }
  if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_model.index(0));
  speakCurrent();
}

void Palette::step(int by) {
  const int last = m_model.rowCount() - 1;
  if (last < 0) return;
  m_list->setCurrentIndex(m_model.index(qBound(0, m_list->currentIndex().row() + by, last)));
}

void Palette::speakCurrent() {
  const QModelIndex current = m_list->currentIndex();
  m_line->setAccessibleDescription(current.isValid() ? current.data(Qt::AccessibleTextRole).toString() : m_state->text());
}

void Palette::choose() {
  const models::PaletteEntry* entry = m_model.entryAt(m_list->currentIndex().row());
  if (entry == nullptr) return;
  const models::PaletteEntry taken = *entry;
  accept();  // first: what is chosen may take the focus or ask something
  Q_EMIT chosen(taken);
}

bool Palette::eventFilter(QObject* object, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(object, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
      step(1);
      return true;
    case Qt::Key_Up:
      step(-1);
      return true;
    case Qt::Key_PageDown:
      step(kPageLines);
      return true;
    case Qt::Key_PageUp:
      step(-kPageLines);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      choose();
      return true;
    default:
      return QDialog::eventFilter(object, event);
  }
}

}  // namespace trunkline::ui
