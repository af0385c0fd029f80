// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/timestamp.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace trunkline {
namespace {

constexpr std::int64_t kUsPerSecond = 1'000'000;
constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kLastUs = 253'402'300'799 * kUsPerSecond + 999'999;  // the end of the year 9999

// Reads fixed-width pieces; once something did not fit, everything after fails too.
class TimeScanner {
 public:
  explicit TimeScanner(std::string_view text) : m_text(text) {}

  int digits(std::size_t count) {
    if (m_text.size() < count) return bad();
    int value = 0;
    for (const char c : m_text.substr(0, count)) {
      if (c < '0' || c > '9') return bad();
      value = value * 10 + (c - '0');
    }
    m_text.remove_prefix(count);
    return value;
  }
  bool accept(std::string_view any) {
    if (m_text.empty() || any.find(m_text.front()) == std::string_view::npos) return false;
    m_text.remove_prefix(1);
    return true;
  }
  void expect(std::string_view any) {
    if (!accept(any)) bad();
  }
  // 1–9 digits after the point as µs; what is finer is dropped.
  int fraction() {
    int value = 0;
    std::size_t count = 0;
    for (; count < m_text.size() && m_text[count] >= '0' && m_text[count] <= '9'; ++count) {
      if (count < 6) value = value * 10 + (m_text[count] - '0');
    }
    if (count < 1 || count > 9) return bad();
    for (std::size_t i = count; i < 6; ++i) value *= 10;
    m_text.remove_prefix(count);
    return value;
  }
  // Seconds east of Greenwich.
  int offset() {
    if (accept("Zz")) return 0;
    const int sign = accept("+") ? 1 : -1;
    if (sign < 0) expect("-");
    const int hours = digits(2);
    expect(":");
    const int minutes = digits(2);
    if (hours > 23 || minutes > 59) return bad();
    return sign * (hours * 3600 + minutes * 60);
  }
  [[nodiscard]] bool done() const { return !m_bad && m_text.empty(); }

 private:
  int bad() {
    m_bad = true;
    m_text = {};
    return 0;
  }

  std::string_view m_text;
  bool m_bad{false};
};

// Two digits at a time and in 32 bits: every order that is shown carries several times.
void putPair(char* at, std::uint32_t value) {
  at[0] = static_cast<char>('0' + value / 10);
  at[1] = static_cast<char>('0' + value % 10);
}

}  // namespace

Result<Timestamp> parseTimestamp(std::string_view text) {
  TimeScanner scan(text);
  const int year = scan.digits(4);
  scan.expect("-");
  const int month = scan.digits(2);
  scan.expect("-");
  const int day = scan.digits(2);
  scan.expect("Tt");
  const int hour = scan.digits(2);
  scan.expect(":");
  const int minute = scan.digits(2);
  scan.expect(":");
  const int second = scan.digits(2);
  const int us = scan.accept(".") ? scan.fraction() : 0;
  const int offset = scan.offset();
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!scan.done() || !date.ok() || hour > 23 || minute > 59 || second > 59) {
    return failField({}, FieldCode::WrongType, "must be a time such as 2026-11-22T10:00:00Z (RFC 3339)");
  }
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  const std::int64_t seconds = days * kSecondsPerDay + std::int64_t{hour} * 3600 + std::int64_t{minute} * 60 + second - offset;
  const Timestamp time{seconds * kUsPerSecond + us};
  if (time.us < 0 || time.us > kLastUs) return failField({}, FieldCode::OutOfRange, "must be a time of the years 1970 to 9999");
  return time;
}

void appendTimestamp(std::string& out, Timestamp time) {
  const std::int64_t allMs = std::clamp<std::int64_t>(time.us, 0, kLastUs) / 1000;
  const std::int64_t days = allMs / (kSecondsPerDay * 1000);
  const auto msOfDay = static_cast<std::uint32_t>(allMs - days * kSecondsPerDay * 1000);
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  const auto year = static_cast<std::uint32_t>(int{date.year()});
  const std::uint32_t second = msOfDay / 1000;
  const std::uint32_t ms = msOfDay % 1000;
  std::array<char, 24> text{"0000-00-00T00:00:00.000"};
  putPair(&text[0], year / 100);
  putPair(&text[2], year % 100);
  putPair(&text[5], unsigned{date.month()});
  putPair(&text[8], unsigned{date.day()});
  putPair(&text[11], second / 3600);
  putPair(&text[14], second / 60 % 60);
  putPair(&text[17], second % 60);
  putPair(&text[20], ms / 10);
  text[22] = static_cast<char>('0' + ms % 10);
  text[23] = 'Z';
  out.append(text.data(), text.size());
}

}  // namespace trunkline
