// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/redaction.h"

#include <gtest/gtest.h>

namespace trunkline::log {
namespace {

struct Case {
  std::string_view name;
  std::string_view value;
  std::string_view shown;
};

class Redacted : public ::testing::TestWithParam<Case> {};

TEST_P(Redacted, ShowsOnlyThis) {
  const Case& c = GetParam();
  EXPECT_EQ(redacted(redactionOf(c.name), c.value), c.shown) << c.name;
}

INSTANTIATE_TEST_SUITE_P(
    Names, Redacted,
    ::testing::Values(
        Case{"phone", "+44 7700 900123", "***0123"}, Case{"customer_phone", "447700900123", "***0123"},
        Case{"number", "447700900123", "***0123"}, Case{"phone_number", "447700900123", "***0123"},
        Case{"msisdn", "447700900123", "***0123"}, Case{"phone", "1234567", "***"}, Case{"phone", "", "***"}, Case{"code", "493817", "***"},
        Case{"CODE", "493817", "***"}, Case{"sms_code", "493817", "***"}, Case{"totp_code", "493817", "***"},
        Case{"recovery_code", "abcd", "***"}, Case{"otp", "493817", "***"}, Case{"text", "Your code is 1", "***"},
        Case{"sms_text", "Your code is 1", "***"}, Case{"message_text", "x", "***"}, Case{"sms", "x", "***"}, Case{"token", "abc", "***"},
        Case{"refresh_token", "abc", "***"}, Case{"access_token", "abc", "***"}, Case{"jwt", "abc", "***"}, Case{"ticket", "abc", "***"},
        Case{"secret", "abc", "***"}, Case{"totp_secret", "abc", "***"}, Case{"password", "abc", "***"}, Case{"new_password", "abc", "***"},
        Case{"password_hash", "$argon2id$", "***"}, Case{"passphrase", "abc", "***"}, Case{"authorization", "Bearer abc", "***"},
        Case{"proxy-authorization", "Basic abc", "***"}, Case{"cookie", "a=b", "***"}, Case{"set-cookie", "a=b", "***"},
        Case{"api_key", "abc", "***"}, Case{"smsman_api_key", "abc", "***"}, Case{"apikey", "abc", "***"},
        Case{"encryption_key", "abc", "***"}, Case{"private_key", "abc", "***"}, Case{"idempotency_key", "abc", "***"},
        Case{"query", "api_key=abc", "***"}, Case{"url", "https://u:p@host/a/b?api_key=abc#f", "https://host/a/b?***"},
        Case{"base_url", "https://host/a#token", "https://host/a#***"}, Case{"uri", "/x?y", "/x?***"},
        Case{"target", "/v1/x?a=1", "/v1/x?***"}, Case{"path", "/v1/orders", "/v1/orders"},
        Case{"message", "no tl_live_abcdefgh_secret here", "no tl_live_*** here"}, Case{"message", "tl_test_x", "tl_test_***"}));

INSTANTIATE_TEST_SUITE_P(Plain, Redacted,
                         ::testing::Values(Case{"error_code", "out_of_stock", "out_of_stock"}, Case{"order_id", "ord_1", "ord_1"},
                                           Case{"context", "a text", "a text"}, Case{"hyperphone", "12345678", "12345678"}));

INSTANTIATE_TEST_SUITE_P(
    InsideText, Redacted,
    ::testing::Values(Case{"error", "GET https://h/x?API_KEY=abc&n=1 failed", "GET https://h/x?API_KEY=***&n=1 failed"},
                      Case{"cause", "sent 'Authorization: Bearer abc.def'", "sent 'Authorization: Bearer ***'"},
                      Case{"cause", "token=a token=b", "token=*** token=***"}, Case{"cause", "refresh_token=", "refresh_token=***"},
                      Case{"url", "https://h/token=abc/x", "https://h/token=***"}));

TEST(Redaction, HashesAnEmailSoThatEqualOnesCanBeTold) {
  const std::string first = redacted(redactionOf("email"), "ann@example.com");
  EXPECT_EQ(first, redacted(redactionOf("user_email"), "Ann@Example.com"));
  EXPECT_NE(first, redacted(redactionOf("email"), "bob@example.com"));
  EXPECT_EQ(first.find("ann"), std::string::npos);
  EXPECT_EQ(first.size(), 11U);
}

}  // namespace
}  // namespace trunkline::log
