// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and times as people read them. Locale and zone are settings: neither is taken from the environment.
#pragma once
#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QString>
#include <QtCore/QTimeZone>
#include <cstdint>
#include <optional>

#include "models/base/clock.h"
#include "server/contract/money.h"

namespace trunkline::models {

class Formats {
  Q_DECLARE_TR_FUNCTIONS(Formats)
 public:
  // The clock must outlive the formats.
  Formats(const QLocale& locale, const QTimeZone& zone, const Clock& clock);

  // From now on; what was written before stays until it is asked for again.
  void use(const QLocale& locale, const QTimeZone& zone);

  [[nodiscard]] QString money(const Money& money) const;  // 1,234.5000 USD
  // For a field: without the currency, and back again; none: not an amount. The point may be the locale's own.
  [[nodiscard]] QString amount(const Money& money) const;
  [[nodiscard]] std::optional<Money> readAmount(const QString& typed, Currency currency) const;
  [[nodiscard]] QString number(double number, int decimals) const;
  [[nodiscard]] QString count(std::int64_t number) const;
  // "now", "4 min ago", "3 h ago", later the day: for people; the exact time stands beside it or in its tooltip.
  [[nodiscard]] QString age(Timestamp time) const;
  [[nodiscard]] QString timeOfDay(Timestamp time) const;  // 21:07:12, with the day when it is another one
  [[nodiscard]] QString exact(Timestamp time) const;      // with day, milliseconds and zone
  [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
  [[nodiscard]] const QLocale& locale() const { return m_locale; }
  [[nodiscard]] Timestamp now() const { return m_clock.now(); }

 private:
  [[nodiscard]] QDateTime local(Timestamp time) const;

  QLocale m_locale;
  QTimeZone m_zone;
  const Clock& m_clock;
};

}  // namespace trunkline::models
