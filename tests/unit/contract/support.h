// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals as text, so that a test names path, code and message in one line.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/codec/decoder.h"
#include "server/contract/codec/encoder.h"

namespace trunkline::test {

inline std::vector<std::string> refusals(const Error& error) {
  std::vector<std::string> out;
  for (const FieldError& field : error.fields) {
    out.push_back(field.path + ": " + std::string(fieldCodeName(field.code)) + ": " + field.message);
  }
  return out;
}

// What a document is refused for; empty when it is taken.
template <class T>
std::vector<std::string> refusalsOf(std::string_view json, DecodeMode mode = DecodeMode::Strict) {
  const auto value = decode<T>(json, mode);
  return value ? std::vector<std::string>{} : refusals(value.error());
}

template <class T>
std::string encoded(const T& value) {
  std::string out;
  encode(out, value);
  return out;
}

}  // namespace trunkline::test
