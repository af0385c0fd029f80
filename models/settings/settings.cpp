// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/settings.h"

#include <array>
#include <utility>

namespace trunkline::models {
namespace {

constexpr QLatin1String kServerKey("signIn/server");
constexpr QLatin1String kAccountKey("signIn/account");
constexpr QLatin1String kLanguageKey("looks/language");
constexpr QLatin1String kLocaleKey("formats/locale");
constexpr QLatin1String kZoneKey("formats/zone");
constexpr QLatin1String kAppearanceKey("looks/appearance");
constexpr QLatin1String kShortcutGroup("shortcuts/");
constexpr QLatin1String kGeometryKey("window/geometry");
constexpr QLatin1String kPageKey("window/page");
constexpr QLatin1String kCompactKey("looks/compact");
constexpr QLatin1String kColumnsGroup("columns/");
constexpr QLatin1String kTryThisKey("demo/tryThisDismissed");

// By name in the file: a number would mean something else after the next one was added in between.
constexpr std::array kAppearances{std::pair{Appearance::System, QLatin1String("system")},
                                  std::pair{Appearance::Light, QLatin1String("light")}, std::pair{Appearance::Dark, QLatin1String("dark")},
                                  std::pair{Appearance::HighContrast, QLatin1String("high-contrast")}};

QLocale readable(const QLocale& locale) {
  return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : locale;
}

}  // namespace

QString Settings::server() const { return m_file.value(kServerKey).toString(); }

QString Settings::account() const { return m_file.value(kAccountKey).toString(); }

void Settings::rememberSignIn(const QString& server, const QString& account) {
  m_file.setValue(kServerKey, server);
  m_file.setValue(kAccountKey, account);
}

QString Settings::language() const { return m_file.value(kLanguageKey).toString(); }

void Settings::setLanguage(const QString& code) { m_file.setValue(kLanguageKey, code); }

QLocale Settings::locale() const {
  const QString chosen = localeName();
  return readable(chosen.isEmpty() ? QLocale::system() : QLocale(chosen));
}

QTimeZone Settings::zone() const {
  for (const QTimeZone& zone : {QTimeZone(m_file.value(kZoneKey).toByteArray()), QTimeZone::systemTimeZone()}) {
    if (zone.isValid()) return zone;
  }
  return QTimeZone::utc();
}

QString Settings::localeName() const { return m_file.value(kLocaleKey).toString(); }

QString Settings::zoneId() const { return m_file.value(kZoneKey).toString(); }

void Settings::chooseLocale(const QString& name) { m_file.setValue(kLocaleKey, name); }

void Settings::chooseZone(const QString& id) { m_file.setValue(kZoneKey, id); }

bool Settings::isCompact() const { return m_file.value(kCompactKey, false).toBool(); }

void Settings::setCompact(bool isCompact) { m_file.setValue(kCompactKey, isCompact); }

Appearance Settings::appearance() const {
  const QString chosen = m_file.value(kAppearanceKey).toString();
  for (const auto& [appearance, name] : kAppearances)
    if (chosen == name) return appearance;
  return Appearance::System;
}

void Settings::setAppearance(Appearance appearance) {
  for (const auto& [known, name] : kAppearances)
    if (known == appearance) m_file.setValue(kAppearanceKey, name);
}

std::optional<QString> Settings::shortcut(const QString& action) const {
  const QVariant keys = m_file.value(kShortcutGroup + action);
  return keys.isValid() ? std::optional(keys.toString()) : std::nullopt;
}

void Settings::setShortcut(const QString& action, const std::optional<QString>& keys) {
  if (keys) return m_file.setValue(kShortcutGroup + action, *keys);
  m_file.remove(kShortcutGroup + action);
}

QByteArray Settings::geometry() const { return m_file.value(kGeometryKey).toByteArray(); }

void Settings::setGeometry(const QByteArray& geometry) { m_file.setValue(kGeometryKey, geometry); }

QString Settings::page() const { return m_file.value(kPageKey).toString(); }

void Settings::setPage(const QString& key) { m_file.setValue(kPageKey, key); }

QString Settings::columns(const QString& table) const { return m_file.value(kColumnsGroup + table).toString(); }

void Settings::setColumns(const QString& table, const QString& columns) {
  if (columns.isEmpty()) return m_file.remove(kColumnsGroup + table);
  m_file.setValue(kColumnsGroup + table, columns);
}

bool Settings::isTryThisDismissed() const { return m_file.value(kTryThisKey, false).toBool(); }

void Settings::setTryThisDismissed(bool isDismissed) { m_file.setValue(kTryThisKey, isDismissed); }

}  // namespace trunkline::models
