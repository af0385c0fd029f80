// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON forms of the simple values.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "server/contract/fields.h"
#include "server/contract/money.h"

namespace trunkline::codec {

void appendQuoted(std::string& out, std::string_view text);
void appendInteger(std::string& out, std::int64_t value);
// The shortest text that reads back as the same number; null for infinities and NaN, which JSON cannot say.
void appendDouble(std::string& out, double value);
void appendQuotedTimestamp(std::string& out, Timestamp time);
void appendQuotedMicros(std::string& out, std::int64_t micros);
void appendMoney(std::string& out, const Money& money);
void appendMetadata(std::string& out, const Metadata& metadata);

}  // namespace trunkline::codec
