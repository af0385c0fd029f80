// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/choice_form.h"

#include <QtCore/QTimeZone>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <array>
#include <utility>

#include "models/settings/language.h"
#include "models/settings/settings.h"
#include "ui/actions/action_registry.h"
#include "ui/actions/action_words.h"
#include "ui/components/widgets.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

constexpr std::array kLocales{"en_GB", "en_US", "de_DE", "fr_FR", "es_ES", "ru_RU", "zh_CN", "ar_AE"};
constexpr std::array kAppearances{"appearance.system", "appearance.light", "appearance.dark", "appearance.highContrast"};
constexpr int kChoiceWidthPx = 320;

// How a number and a day look there.
QString sampleOf(const QLocale& locale) {
  return QStringLiteral("%1 (%2 · %3)")
      .arg(locale.nativeTerritoryName(), locale.toString(1234.5, 'f', 2), locale.toString(QDate(2026, 12, 31), QLocale::ShortFormat));
}

}  // namespace

ChoiceForm::ChoiceForm(models::Settings& settings, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_actions(actions), m_layout(new QFormLayout(this)) {
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(2 * kGridPx);
  m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
  m_layout->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
  addLanguage();
  addLooks();
  addFormats();
}

ChoiceForm::Choice ChoiceForm::asTheSystem() { return {tr("As the system"), {}}; }

QComboBox* ChoiceForm::add(const char* name, const QString& label, const QList<Choice>& choices, const QString& chosen,
                           std::function<void(const QString& value)> take) {
  auto* box = new QComboBox(this);
  box->setObjectName(QString::fromLatin1(name));
  box->setAccessibleName(withoutMnemonic(label));
  box->setMinimumWidth(kChoiceWidthPx);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  for (const Choice& choice : choices) box->addItem(choice.text, choice.value);
  box->setCurrentIndex(qMax(0, box->findData(chosen)));
  auto* words = makeLabel(label, "", this);
  words->setBuddy(box);
  m_layout->addRow(words, box);
  connect(box, &QComboBox::currentIndexChanged, this, [box, take = std::move(take)](int at) { take(box->itemData(at).toString()); });
  return box;
}

void ChoiceForm::addLanguage() {
  QList<Choice> choices{asTheSystem()};
  for (const models::Language& language : models::languages()) choices << Choice{language.ownName, language.code};
  auto* hint = makeLabel(tr("Another language is spoken from the next start on."), "muted", this);
  hint->setObjectName(QStringLiteral("languageHint"));
  hint->setWordWrap(true);
  hint->hide();
  add("settingsLanguage", tr("&Language"), choices, m_settings.language(), [this, hint](const QString& code) {
    m_settings.setLanguage(code);
    hint->show();
  });
  m_layout->addRow(QString(), hint);
}

void ChoiceForm::addLooks() {
  const std::array names{asTheSystem().text, tr("Light"), tr("Dark"), tr("High contrast")};
  QList<Choice> appearances;
  for (std::size_t at = 0; at < names.size(); ++at) appearances << Choice{names.at(at), QString::fromLatin1(kAppearances.at(at))};
  auto* box =
      add("settingsAppearance", tr("&Appearance"), appearances, QString::fromLatin1(kAppearances.at(std::size_t(m_settings.appearance()))),
          [this](const QString& action) { m_actions.action(action).trigger(); });
  // It can be chosen elsewhere too.
  for (const auto& choice : appearances)
    connect(&m_actions.action(choice.value), &QAction::triggered, box,
            [box, value = choice.value] { box->setCurrentIndex(box->findData(value)); });
  const QString compact = QStringLiteral("compact");
  add("settingsDensity", tr("&Rows of tables"), {{tr("Comfortable"), {}}, {tr("Compact"), compact}},
      m_settings.isCompact() ? compact : QString(), [this](const QString& density) {
        m_settings.setCompact(!density.isEmpty());
        Q_EMIT densityChosen();
      });
}

void ChoiceForm::addFormats() {
  QList<Choice> locales{asTheSystem()};
  for (const char* name : kLocales) locales << Choice{sampleOf(QLocale(QString::fromLatin1(name))), QString::fromLatin1(name)};
  add("settingsLocale", tr("&Numbers and dates"), locales, m_settings.localeName(), [this](const QString& name) {
    m_settings.chooseLocale(name);
    Q_EMIT formatsChosen();
  });
  QList<Choice> zones{asTheSystem()};
  for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) zones << Choice{QString::fromLatin1(id), QString::fromLatin1(id)};
  auto* zone = add("settingsZone", tr("Time &zone"), zones, m_settings.zoneId(), [this](const QString& id) {
    m_settings.chooseZone(id);
    Q_EMIT formatsChosen();
  });
  // Found by any part of its name.
  zone->setEditable(true);
  zone->setInsertPolicy(QComboBox::NoInsert);
  zone->completer()->setFilterMode(Qt::MatchContains);
  zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
  zone->lineEdit()->setObjectName(QStringLiteral("settingsZoneLine"));
  zone->lineEdit()->setAccessibleName(tr("Time zone"));
}

}  // namespace trunkline::ui
