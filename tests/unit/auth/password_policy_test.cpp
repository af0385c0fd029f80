// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/password_policy.h"

#include <gtest/gtest.h>

namespace trunkline::auth {
namespace {

constexpr std::string_view kEmail = "marguerite.dupont@examplemail.org";

FieldCode refusalOf(std::string_view password) {
  const auto result = checkNewPassword(password, kEmail);
  if (result) return FieldCode::Missing;  // stands for "accepted": the rules never answer it
  EXPECT_EQ(result.error().code, ErrorCode::ValidationFailed);
  EXPECT_EQ(result.error().fields.at(0).path, "password");
  if (password.size() > 4) {
    EXPECT_EQ(result.error().fields.at(0).message.find(password), std::string::npos);
  }
  return result.error().fields.at(0).code;
}
constexpr FieldCode kAccepted = FieldCode::Missing;

TEST(PasswordPolicy, lengthInBytes) {
  EXPECT_EQ(refusalOf("x7#kQ2vN9pL"), FieldCode::Length);
  EXPECT_EQ(refusalOf("x7#kQ2vN9pLr"), kAccepted);
  std::string longest;
  for (int i = 0; i < 16; ++i) longest += "x7#kQ2vN";
  EXPECT_EQ(refusalOf(longest), kAccepted);
  EXPECT_EQ(refusalOf(longest + 'x'), FieldCode::Length);
  EXPECT_EQ(refusalOf("\xd0\xbf\xd0\xb0\xd1\x80\xd0\xbe\xd0\xbb\xd1\x8c"), kAccepted);  // six letters, twelve bytes
}

TEST(PasswordPolicy, noComposition) {
  EXPECT_EQ(refusalOf("quiet lantern over brown gravel"), kAccepted);
  EXPECT_EQ(refusalOf("283917463920"), kAccepted);
  EXPECT_EQ(refusalOf("            \t\n x"), kAccepted);
}

TEST(PasswordPolicy, whatEverybodyTriesFirst) {
  for (const char* password : {"password1234", "Password2024!", "PASSWORDPASSWORD", "123456789012", "qwertyuiop12", "qwerty123456",
                               "aaaaaaaaaaaa", "abcdefghijkl", "iloveyou1234", "adminadmin123", "passwordqwerty1", "dragonmonkey99",
                               "1q2w3e4r5t6y", "iloveyouforever", "987654321098", "letmein123456"}) {
    EXPECT_EQ(refusalOf(password), FieldCode::OutOfRange) << password;
  }
}

TEST(PasswordPolicy, theAccountsOwnContext) {
  for (const char* password : {"trunkline123", "TrunklineTrunkline", "marguerite1234", "marguerite.dupont", "dupontdupont1",
                               "examplemail2024", "marguerite.dupont@examplemail.org", "passwordtrunkline"}) {
    EXPECT_EQ(refusalOf(password), FieldCode::OutOfRange) << password;
  }
  EXPECT_EQ(refusalOf("marguerite eats gravel"), kAccepted);
}

TEST(PasswordPolicy, theWorstInputEndsSoon) {
  EXPECT_EQ(refusalOf(std::string(127, 'a') + "\x01"), kAccepted);
  std::string words;
  while (words.size() < 120) words += "one";
  EXPECT_EQ(refusalOf(words), kAccepted);  // more than three parts
}

TEST(PasswordPolicy, theWordsAreLowerCaseAndMany) {
  EXPECT_GE(commonPasswordWords().size(), 500U);
  for (const auto word : commonPasswordWords()) {
    EXPECT_FALSE(word.empty());
    EXPECT_TRUE(std::ranges::none_of(word, [](char c) { return c >= 'A' && c <= 'Z'; })) << word;
  }
}

}  // namespace
}  // namespace trunkline::auth
