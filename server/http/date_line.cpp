// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/date_line.h"

#include <array>
#include <chrono>
#include <cstddef>

namespace trunkline::http {
namespace {

constexpr std::int64_t kSecondUs = 1'000'000;
constexpr std::size_t kDateBytes = 29;
constexpr std::string_view kDays = "SunMonTueWedThuFriSat";
constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";

// Only a cache of a pure function, which is why it may live in the thread.
struct CachedDate {
  std::int64_t second{-1};
  std::array<char, kDateBytes> text{};
};

class DateText {
 public:
  explicit DateText(std::array<char, kDateBytes>& out) : m_out(out) {}
  void text(std::string_view value) {
    for (const char c : value) m_out[m_at++] = c;
  }
  void digits(unsigned value, unsigned count) {
    for (unsigned i = count; i > 0; --i) {
      m_out[m_at + i - 1] = static_cast<char>('0' + value % 10);
      value /= 10;
    }
    m_at += count;
  }

 private:
  std::array<char, kDateBytes>& m_out;
  std::size_t m_at{0};
};

void format(std::int64_t second, std::array<char, kDateBytes>& out) {
  using namespace std::chrono;
  const sys_seconds moment{seconds(second)};
  const sys_days day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss time(moment - day);
  DateText line(out);
  line.text(kDays.substr(std::size_t{3} * weekday(day).c_encoding(), 3));
  line.text(", ");
  line.digits(static_cast<unsigned>(date.day()), 2);
  line.text(" ");
  line.text(kMonths.substr(std::size_t{3} * (static_cast<unsigned>(date.month()) - 1), 3));
  line.text(" ");
  line.digits(static_cast<unsigned>(static_cast<int>(date.year())), 4);
  line.text(" ");
  line.digits(static_cast<unsigned>(time.hours().count()), 2);
  line.text(":");
  line.digits(static_cast<unsigned>(time.minutes().count()), 2);
  line.text(":");
  line.digits(static_cast<unsigned>(time.seconds().count()), 2);
  line.text(" GMT");
}

}  // namespace

std::string_view httpDate(std::int64_t nowUs) {
  thread_local CachedDate cached;
  const std::int64_t second = nowUs / kSecondUs;
  if (second != cached.second) {
    format(second, cached.text);
    cached.second = second;
  }
  return {cached.text.data(), cached.text.size()};
}

}  // namespace trunkline::http
