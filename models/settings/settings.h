// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtCore/QString>
#include <QtCore/QTimeZone>
#include <optional>

namespace trunkline::models {

enum class Appearance { System, Light, Dark, HighContrast };

// What a person chose and what the console remembers for them, in one INI file: never a secret, nothing about customers.
class Settings final {
 public:
  explicit Settings(const QString& file) : m_file(file, QSettings::IniFormat) {}

  // The last sign-in, to begin the next one with.
  [[nodiscard]] QString server() const;
  [[nodiscard]] QString account() const;
  void rememberSignIn(const QString& server, const QString& account);

  // Of the words, by its code; empty: as the system.
  [[nodiscard]] QString language() const;
  void setLanguage(const QString& code);

  // How numbers and dates are written. Not chosen: as the system does, but never the C locale, whose dates nobody can read.
  [[nodiscard]] QLocale locale() const;
  [[nodiscard]] QTimeZone zone() const;
  void setLocale(const QLocale& locale) { chooseLocale(locale.name()); }
  void setZone(const QTimeZone& zone) { chooseZone(QString::fromLatin1(zone.id())); }
  // By name, as it was chosen; empty: as the system.
  [[nodiscard]] QString localeName() const;
  [[nodiscard]] QString zoneId() const;
  void chooseLocale(const QString& name);
  void chooseZone(const QString& id);

  // Lower rows of tables.
  [[nodiscard]] bool isCompact() const;
  void setCompact(bool isCompact);

  [[nodiscard]] Appearance appearance() const;
  void setAppearance(Appearance appearance);

  // Keys that a person chose for an action, as QKeySequence writes them for files; empty: no key. None: those that came with it.
  [[nodiscard]] std::optional<QString> shortcut(const QString& action) const;
  void setShortcut(const QString& action, const std::optional<QString>& keys);

  // How the window stood and which page was open when it was closed last; empty at first.
  [[nodiscard]] QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);
  [[nodiscard]] QString page() const;
  void setPage(const QString& key);

  // Of a table, as whoever shows it writes them; empty: as the table comes.
  [[nodiscard]] QString columns(const QString& table) const;
  void setColumns(const QString& table, const QString& columns);

  // Of the panel "Try this" of a demonstration.
  [[nodiscard]] bool isTryThisDismissed() const;
  void setTryThisDismissed(bool isDismissed);

 private:
  QSettings m_file;
};

}  // namespace trunkline::models
