// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/moment_text.h"

#include <QtCore/QRegularExpression>
#include <array>

#include "server/contract/codec/timestamp.h"

namespace trunkline::models {
namespace {

struct MomentWords {
  Q_DECLARE_TR_FUNCTIONS(Moments)
};

constexpr std::int64_t kMinuteUs = 60'000'000;
constexpr qsizetype kTypedMax = 40;

std::optional<std::int64_t> spanOf(const QString& text) {
  static const QRegularExpression kSpan(QStringLiteral(R"(^(\d{1,4}) ?(m|min|h|d|w)$)"));
  const auto found = kSpan.match(text);
  if (!found.hasMatch()) return std::nullopt;
  const QString unit = found.captured(2);
  const std::int64_t minutes = unit == QLatin1String("h")   ? 60
                               : unit == QLatin1String("d") ? 60 * 24
                               : unit == QLatin1String("w") ? 60 * 24 * 7
                                                            : 1;
  return found.captured(1).toLongLong() * minutes * kMinuteUs;
}

std::optional<Timestamp> momentOf(const QDate& day, const QTime& time, const QTimeZone& zone) {
  if (!day.isValid() || !time.isValid()) return std::nullopt;
  const QDateTime moment(day, time, zone);
  // Qt moves a time that the clocks leave out to one that there is.
  if (!moment.isValid() || moment.time() != time || moment.date() != day) return std::nullopt;
  return Timestamp{moment.toMSecsSinceEpoch() * 1000};
}

QTime timeOf(const QString& text) {
  constexpr std::array kForms{"H:mm", "H:mm:ss"};
  for (const char* form : kForms)
    if (const QTime time = QTime::fromString(text, QLatin1String(form)); time.isValid()) return time;
  return {};
}

QDate dayOf(const QString& text) { return QDate::fromString(text, QStringLiteral("yyyy-M-d")); }

}  // namespace

std::optional<Timestamp> readMoment(const QString& typed, Span span, const Formats& formats) {
  const QString text = typed.simplified();
  if (text.isEmpty() || text.size() > kTypedMax) return std::nullopt;
  const Timestamp now = formats.now();
  if (const auto length = spanOf(text)) return Timestamp{span == Span::Ahead ? now.us + *length : now.us - *length};
  if (const auto exact = parseTimestamp(text.toStdString())) return *exact;
  const QTimeZone& zone = formats.zone();
  if (const QTime time = timeOf(text); time.isValid())
    return momentOf(QDateTime::fromMSecsSinceEpoch(now.us / 1000, zone).date(), time, zone);
  const QString day = text.section(QLatin1Char(' '), 0, 0);
  if (day.size() == text.size()) return momentOf(dayOf(day), QTime(0, 0), zone);
  return momentOf(dayOf(day), timeOf(text.section(QLatin1Char(' '), 1)), zone);
}

QString momentText(Timestamp moment) {
  std::string text;
  appendTimestamp(text, moment);
  return QString::fromStdString(text);
}

QString momentRule(Span span, const Formats& formats) {
  return (span == Span::Ahead ? MomentWords::tr("A day, a day and a time (2026-01-31 18:00, in %1), or how long from now: 30m, 12h, 7d.")
                              : MomentWords::tr("A day, a day and a time (2026-01-31 18:00, in %1), or how long ago: 30m, 12h, 7d."))
      .arg(QString::fromLatin1(formats.zone().id()));
}

}  // namespace trunkline::models
