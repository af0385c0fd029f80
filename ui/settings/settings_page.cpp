// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "models/connection/server_model.h"
#include "models/settings/diagnostics.h"
#include "ui/actions/action_registry.h"
#include "ui/components/widgets.h"
#include "ui/settings/choice_form.h"
#include "ui/settings/log_view.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr int kDiagnosticsHeightPx = 200;

}  // namespace

SettingsPage::SettingsPage(const SettingsParts& parts, QWidget* parent)
    : Page({QStringLiteral("settings"), tr("Se&ttings"), Icon::Settings}, parent),
      m_parts(parts),
      m_choices(new ChoiceForm(parts.settings, parts.actions, this)),
      m_keychain(makeLabel(tr("Your sign-in is kept in the key store of this computer."), "", this)),
      m_diagnostics(new QPlainTextEdit(this)),
      m_log(new LogView(parts.logFile, this)) {
  auto* inside = new QWidget(this);
  auto* layout = new QVBoxLayout(inside);
  layout->setContentsMargins(4 * kGridPx, 3 * kGridPx, 4 * kGridPx, 3 * kGridPx);
  layout->setSpacing(2 * kGridPx);
  m_keychain->setObjectName(QStringLiteral("keychainState"));
  m_keychain->setWordWrap(true);
  addSection(*layout, tr("Language and looks"), m_choices);
  addSection(*layout, tr("Keys"), parts.actions.makeButton(QStringLiteral("shortcuts.show"), "settingsShortcuts", "", this));
  addSection(*layout, tr("Sign-in"), m_keychain);
  addSection(*layout, tr("Diagnostics"), makeDiagnostics());
  addSection(*layout, tr("Log"), m_log);
  addSection(*layout, tr("Licences"), makeLicences());
  layout->addStretch(1);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(makeScroll(inside, this));
  connect(m_choices, &ChoiceForm::formatsChosen, this, &SettingsPage::formatsChosen);
  connect(m_choices, &ChoiceForm::densityChosen, this, &SettingsPage::densityChosen);
  connect(m_choices, &ChoiceForm::formatsChosen, this, &SettingsPage::showDiagnostics);
  connect(&parts.server, &models::ServerModel::changed, this, &SettingsPage::showDiagnostics);
  showDiagnostics();
}

void SettingsPage::addSection(QVBoxLayout& layout, const QString& title, QWidget* inside) {
  layout.addWidget(makeLabel(title, "section", this));
  layout.addWidget(inside, 0, qobject_cast<QPushButton*>(inside) != nullptr ? Qt::AlignLeading : Qt::Alignment());
  layout.addSpacing(3 * kGridPx);
}

QWidget* SettingsPage::makeDiagnostics() {
  auto* box = new QWidget(this);
  m_diagnostics->setObjectName(QStringLiteral("diagnostics"));
  m_diagnostics->setAccessibleName(tr("Diagnostics"));
  m_diagnostics->setReadOnly(true);
  m_diagnostics->setTabChangesFocus(true);
  m_diagnostics->setFixedHeight(kDiagnosticsHeightPx);
  m_diagnostics->setFont(monoFont(m_diagnostics->font()));
  auto* copy = makeButton("diagnosticsCopy", tr("Copy the &diagnostics"), "", box);
  auto* layout = new QVBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_diagnostics);
  layout->addWidget(copy, 0, Qt::AlignLeading);
  connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_diagnostics->toPlainText()); });
  return box;
}

QWidget* SettingsPage::makeLicences() {
  auto* words =
      makeLabel(tr("Trunkline is free software under the GNU General Public License, version 3 or later. It uses Qt (LGPL 3), "
                   "QtKeychain (BSD), Boost (Boost Software License), spdlog (MIT) and libqrencode (LGPL 2.1); texts are drawn in "
                   "Noto Sans and JetBrains Mono (SIL Open Font License)."),
                "", this);
  words->setObjectName(QStringLiteral("licences"));
  words->setWordWrap(true);
  return words;
}

void SettingsPage::focusFirst() {
  m_log->read();
  m_choices->findChild<QComboBox*>()->setFocus();
}

void SettingsPage::showMemoryOnly(const QString& why) { m_keychain->setText(why); }

void SettingsPage::showDiagnostics() {
  const QScreen* on = screen();
  const QString size = QStringLiteral("%1 × %2 at %3").arg(on->size().width()).arg(on->size().height()).arg(on->devicePixelRatio());
  const QStringList missing = missingFonts();
  const QString fonts = missing.isEmpty() ? QStringLiteral("all there") : QStringLiteral("missing: ") + missing.join(QStringLiteral(", "));
  m_diagnostics->setPlainText(models::Diagnostics::text(m_parts.server, m_parts.settings, {fonts, size}));
}

}  // namespace trunkline::ui
