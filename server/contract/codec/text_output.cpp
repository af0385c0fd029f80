// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/text_output.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "server/contract/codec/timestamp.h"
#include "server/contract/codec/utf8.h"

namespace trunkline::codec {
namespace {

// True for the bytes that stand for themselves inside a JSON text.
constexpr std::array<bool, 256> makePlainBytes() {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x80; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}
constexpr std::array<bool, 256> kPlainBytes = makePlainBytes();

bool isPlain(char c) { return kPlainBytes[static_cast<unsigned char>(c)]; }

void appendEscape(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      out.append("\\\"");
      return;
    case '\\':
      out.append("\\\\");
      return;
    case '\b':
      out.append("\\b");
      return;
    case '\f':
      out.append("\\f");
      return;
    case '\n':
      out.append("\\n");
      return;
    case '\r':
      out.append("\\r");
      return;
    case '\t':
      out.append("\\t");
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  out.append("\\u00");
  out.push_back(kHex[byte >> 4U]);
  out.push_back(kHex[byte & 15U]);
}

void appendUnplain(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = utf8Length(text);
    if (length == 0) {
      out.append("\xEF\xBF\xBD");  // U+FFFD; a provider's broken text must not break our answer
    } else if (length == 1 && !isPlain(text.front())) {
      appendEscape(out, text.front());
    } else {
      out.append(text.substr(0, length));
    }
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
}

}  // namespace

void appendQuoted(std::string& out, std::string_view text) {
  out.push_back('"');
  const auto special = std::ranges::find_if_not(text, isPlain);
  const auto plain = static_cast<std::size_t>(special - text.begin());
  out.append(text.substr(0, plain));
  if (plain < text.size()) appendUnplain(out, text.substr(plain));
  out.push_back('"');
}

void appendInteger(std::string& out, std::int64_t value) {
  std::array<char, 24> text{};
  out.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
}

void appendDouble(std::string& out, double value) {
  std::array<char, 32> text{};
  if (!std::isfinite(value)) {
    out.append("null");
  } else {
    out.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
  }
}

void appendQuotedTimestamp(std::string& out, Timestamp time) {
  out.push_back('"');
  appendTimestamp(out, time);
  out.push_back('"');
}

void appendQuotedMicros(std::string& out, std::int64_t micros) {
  out.push_back('"');
  appendMicros(out, micros);
  out.push_back('"');
}

void appendMoney(std::string& out, const Money& money) {
  out.append(R"({"amount":")");
  appendMicros(out, money.micros());
  out.append(R"(","currency":")").append(money.currency().text()).append("\"}");
}

void appendMetadata(std::string& out, const Metadata& metadata) {
  out.push_back('{');
  for (bool first = true; const auto& [key, value] : metadata.pairs) {
    if (!first) out.push_back(',');
    first = false;
    appendQuoted(out, key);
    out.push_back(':');
    appendQuoted(out, value);
  }
  out.push_back('}');
}

}  // namespace trunkline::codec
