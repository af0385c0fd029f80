// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/email.h"

#include <gtest/gtest.h>

#include <string>

namespace trunkline {
namespace {

TEST(EmailAddress, IsMadeLowerCase) { EXPECT_EQ(parseEmail("Ann.Lee+Tag@Mail.Example.COM").value().value, "ann.lee+tag@mail.example.com"); }

TEST(EmailAddress, AtTheLengthLimits) {
  const std::string local(64, 'a');
  const std::string label(63, 'b');
  EXPECT_TRUE(parseEmail(local + "@" + label + ".example"));
  EXPECT_FALSE(parseEmail(local + "a@" + label + ".example"));
  EXPECT_FALSE(parseEmail(local + "@" + label + "b.example"));
  const std::string domain = label + "." + label + "." + std::string(61, 'c');  // 189 bytes
  EXPECT_TRUE(parseEmail(local + "@" + domain));                                // 254
  const auto tooLong = parseEmail(local + "@" + domain + "c");
  ASSERT_FALSE(tooLong);
  EXPECT_EQ(tooLong.error().fields.at(0).code, FieldCode::Length);
  EXPECT_EQ(parseEmail("ab").error().fields.at(0).code, FieldCode::Length);
}

class RefusedEmail : public ::testing::TestWithParam<std::string_view> {};
TEST_P(RefusedEmail, IsRefusedWithoutRepeatingIt) {
  const auto email = parseEmail(GetParam());
  ASSERT_FALSE(email);
  EXPECT_EQ(email.error().fields.at(0).code, FieldCode::WrongType);
  EXPECT_EQ(email.error().fields.at(0).message, "must be an e-mail address such as name@example.com");
}
INSTANTIATE_TEST_SUITE_P(EmailAddress, RefusedEmail,
                         ::testing::Values("name", "name@host", "@example.com", "name@", "a@b@example.com", "a b@example.com",
                                           "a@exa mple.com", "a@example..com", "a@.example.com", "a@example.com.", "a@-example.com",
                                           "a@example-.com", ".a@example.com", "a.@example.com", "a..b@example.com", "\"a\"@example.com",
                                           "a@[127.0.0.1]", "a\n@example.com", "a@example.com\r\nBcc: b@c.d", "\xC3\xA4@example.com",
                                           "a@\xC3\xA4.com", "a,b@example.com", "<a@example.com>"));

}  // namespace
}  // namespace trunkline
