// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/log_line.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "server/base/redaction.h"
#include "server/contract/limits.h"

namespace trunkline::log {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kTruncatedMember = R"(,"truncated":true)";

// The length of the UTF-8 character at the start of `text`, 0 when it is none (RFC 3629: no overlong forms, no surrogates).
std::size_t characterLength(std::string_view text) {
  const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto follows = [&byte](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) { return byte(i) >= low && byte(i) <= high; };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = first == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xF4 ? 0x8F : 0xBF;
    return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

void appendControl(std::string& out, char c) {
  switch (c) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto value = static_cast<unsigned char>(c);
  out += "\\u00";
  out += kHex[value >> 4U];
  out += kHex[value & 15U];
}

template <class Number>
std::string numberText(Number value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  return {buffer.data(), end};
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  const bool cut = text.size() > limits::kLogTextBytes;
  appendEscaped(out, text.substr(0, limits::kLogTextBytes));
  if (cut) out += "…";
  out += '"';
  return out;
}

std::string valueText(const Field& field) {
  const Redaction redaction = redactionOf(field.name);
  if (const auto* text = std::get_if<std::string_view>(&field.value)) return quoted(redacted(redaction, *text));
  if (const auto* integer = std::get_if<std::int64_t>(&field.value)) {
    const std::string digits = numberText(*integer);
    return redaction == Redaction::Plain ? digits : quoted(redacted(redaction, digits));
  }
  if (redaction != Redaction::Plain) return quoted(kMask);
  if (const auto* flag = std::get_if<bool>(&field.value)) return *flag ? "true" : "false";
  const double real = std::get<double>(field.value);
  return std::isfinite(real) ? numberText(real) : "null";
}

std::string member(const Field& field) {
  std::string out = ",";
  std::string name(field.name);
  // A second "ts", "level" or "event" would hide the line's own.
  if (name == "ts" || name == "level" || name == "event" || name == "truncated") name += '_';
  out += quoted(name);
  out += ':';
  out += valueText(field);
  return out;
}

}  // namespace

void appendEscaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = characterLength(text);
    if (length == 0) {
      out += kReplacement;
      text.remove_prefix(1);
      continue;
    }
    const char c = text.front();
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      appendControl(out, c);
    } else {
      out += text.substr(0, length);
    }
    text.remove_prefix(length);
  }
}

std::string timestampText(std::int64_t us) {
  using namespace std::chrono;
  const sys_time<microseconds> instant{microseconds(us)};
  const auto day = floor<days>(instant);
  const year_month_day date(day);
  const hh_mm_ss time(instant - day);
  std::array<char, 48> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                   static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                                   static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
  return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string formatLine(std::int64_t nowUs, Level level, std::string_view event, std::initializer_list<Field> fields) {
  std::string line = R"({"ts":")" + timestampText(nowUs) + R"(","level":")";
  line += levelName(level);
  line += R"(","event":)";
  line += quoted(event);
  constexpr std::size_t kRoom = limits::kLogLineBytes - kTruncatedMember.size() - 1;
  bool truncated = false;
  for (const Field& field : fields) {
    const std::string text = member(field);
    if (line.size() + text.size() > kRoom) {
      truncated = true;
      continue;
    }
    line += text;
  }
  if (truncated) line += kTruncatedMember;
  line += '}';
  return line;
}

}  // namespace trunkline::log
