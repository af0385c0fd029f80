// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/reason.h"

#include <gtest/gtest.h>

#include "server/http/etag.h"

namespace trunkline::http {
namespace {

ErrorCode refusalOf(const auto& outcome) { return outcome ? ErrorCode::Internal : outcome.error().code; }

TEST(StaffReason, isDecoded) {
  EXPECT_EQ(decodeReason("customer%20asked%20by%20e-mail").value(), "customer asked by e-mail");
  EXPECT_EQ(decodeReason("plain text is fine").value(), "plain text is fine");
  EXPECT_EQ(decodeReason("%20%20padded%20reason%20%20").value(), "padded reason");
  EXPECT_EQ(decodeReason("a+b is not a blank").value(), "a+b is not a blank");
  EXPECT_EQ(decodeReason("%D0%B2%D0%BE%D0%B7%D0%B2%D1%80%D0%B0%D1%82%20%D0%BF%D0%BE").value(), "возврат по");
}

TEST(StaffReason, lengthIsCountedInCharacters) {
  std::string nine;
  std::string fiveHundred;
  for (int i = 0; i < 9; ++i) nine += "%E2%82%AC";
  for (int i = 0; i < 500; ++i) fiveHundred += "%F0%9F%98%80";
  EXPECT_FALSE(decodeReason(nine));
  EXPECT_TRUE(decodeReason(nine + "%E2%82%AC"));
  EXPECT_TRUE(decodeReason(fiveHundred));
  EXPECT_FALSE(decodeReason(fiveHundred + "x"));
}

TEST(StaffReason, everythingElseIsRefused) {
  for (const char* bad : {"", "too short", "%20%20%20%20%20%20%20%20%20%20%20%20", "a line%0Abreak inside", "a nul%00character here",
                          "a delete%7Fcharacter", "a next line%C2%85in it", "a separator%E2%80%A8in it", "half a percent sign %4",
                          "no hex digits %zz in here", "a percent sign at the end%", "not utf-8 %FF at all", "overlong %C0%AF form here"}) {
    EXPECT_EQ(refusalOf(decodeReason(bad)), ErrorCode::ReasonRequired) << bad;
  }
}

TEST(StaffReason, thatOfABodyIsTakenAsItStands) {
  EXPECT_EQ(goodReason("  100 % of them %41 "), "100 % of them %41");
  for (const char* bad : {"", "too short", "            ", "a line\nbreak inside", "not utf-8 \xFF at all"}) {
    EXPECT_EQ(goodReason(bad), std::nullopt) << bad;
  }
  EXPECT_EQ(goodReason(std::string(limits::kReasonMax + 1, 'x')), std::nullopt);
}

TEST(Etag, roundTripAndRefusals) {
  EXPECT_EQ(expectedVersion(etagOf(0)).value(), 0);
  EXPECT_EQ(expectedVersion(etagOf(123456789012)).value(), 123456789012);
  EXPECT_EQ(refusalOf(expectedVersion("")), ErrorCode::PreconditionRequired);
  for (const char* bad : {"*", "7", "\"\"", "\"-1\"", "\"7", "W/\"7\"", "\"7\", \"8\"", "\"7x\"", "\"99999999999999999999\""}) {
    EXPECT_EQ(refusalOf(expectedVersion(bad)), ErrorCode::ValidationFailed) << bad;
  }
  const auto stale = staleVersion(9);
  EXPECT_EQ(stale.value().code, ErrorCode::PreconditionFailed);
  ASSERT_EQ(stale.value().members.size(), 1U);
  EXPECT_EQ(stale.value().members[0], (std::pair<std::string, std::string>("current_version", "9")));
}

}  // namespace
}  // namespace trunkline::http
