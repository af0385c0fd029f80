// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QByteArray>
#include <cstdint>
#include <string>

#include "server/contract/codec/encoder.h"

namespace trunkline::ui::testing {

inline constexpr std::int64_t kNowUs = 1'767'225'600'000'000;

// As the server would send it.
template <class T>
[[nodiscard]] QByteArray jsonOf(const T& value) {
  std::string out;
  encode(out, value);
  return QByteArray::fromStdString(out);
}

}  // namespace trunkline::ui::testing
