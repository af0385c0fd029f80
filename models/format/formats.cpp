// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/formats.h"

#include <cstdlib>
#include <utility>

namespace trunkline::models {
namespace {

constexpr std::int64_t kMicrosPerUnit = 1'000'000;
constexpr std::int64_t kMinuteSeconds = 60;
constexpr std::int64_t kHourSeconds = 60 * kMinuteSeconds;
constexpr std::int64_t kDaySeconds = 24 * kHourSeconds;

}  // namespace

Formats::Formats(const QLocale& locale, const QTimeZone& zone, const Clock& clock) : m_locale(locale), m_zone(zone), m_clock(clock) {}

void Formats::use(const QLocale& locale, const QTimeZone& zone) {
  m_locale = locale;
  m_zone = zone;
}

QString Formats::money(const Money& money) const {
  const QString plain = QString::fromStdString(money.amountText());  // how many decimals is the contract's rule, not the locale's
  const QString decimals = plain.section(QLatin1Char('.'), 1);
  const QString units = m_locale.toString(static_cast<qlonglong>(std::abs(money.micros() / kMicrosPerUnit)));
  const Currency currency = money.currency();  // its text is a view into it
  return (money.micros() < 0 ? m_locale.negativeSign() : QString()) + units + m_locale.decimalPoint() + decimals + QChar(QChar::Nbsp) +
         QString::fromLatin1(currency.text().data(), static_cast<qsizetype>(currency.text().size()));
}

QString Formats::amount(const Money& money) const {
  return QString::fromStdString(money.amountText()).replace(QLatin1Char('.'), m_locale.decimalPoint());
}

std::optional<Money> Formats::readAmount(const QString& typed, Currency currency) const {
  // 1.234 is a thousand where the decimals stand behind a comma: nobody's money moves by a guess.
  const QString point = QStringLiteral(".");
  if (m_locale.decimalPoint() != point && typed.contains(point)) return std::nullopt;
  const QString plain = typed.trimmed().replace(m_locale.decimalPoint(), point);
  const auto money = Money::parse(plain.toStdString(), currency);
  return money ? std::optional(*money) : std::nullopt;
}

QString Formats::number(double number, int decimals) const { return m_locale.toString(number, 'f', decimals); }

QString Formats::count(std::int64_t number) const { return m_locale.toString(static_cast<qlonglong>(number)); }

QString Formats::age(Timestamp time) const {
  const std::int64_t seconds = (m_clock.now().us - time.us) / kMicrosPerUnit;
  if (seconds < kMinuteSeconds) return tr("now");  // also for a server whose clock is ahead
  if (seconds < kHourSeconds) return tr("%1 min ago").arg(m_locale.toString(static_cast<qlonglong>(seconds / kMinuteSeconds)));
  if (seconds < kDaySeconds) return tr("%1 h ago").arg(m_locale.toString(static_cast<qlonglong>(seconds / kHourSeconds)));
  return m_locale.toString(local(time).date(), QLocale::ShortFormat);
}

QString Formats::timeOfDay(Timestamp time) const {
  const QDateTime moment = local(time);
  QString clock = m_locale.toString(moment.time(), QStringLiteral("HH:mm:ss"));
  if (moment.date() == local(m_clock.now()).date()) return clock;
  return m_locale.toString(moment.date(), QLocale::ShortFormat) + QLatin1Char(' ') + clock;
}

QString Formats::exact(Timestamp time) const {
  const QDateTime moment = local(time);
  return m_locale.toString(moment, QStringLiteral("d MMM yyyy HH:mm:ss.zzz")) + QLatin1Char(' ') + m_zone.abbreviation(moment);
}

QDateTime Formats::local(Timestamp time) const { return QDateTime::fromMSecsSinceEpoch(time.us / 1000, m_zone); }

}  // namespace trunkline::models
