// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/auth/auth_world.h"

namespace trunkline::auth {
namespace {

using namespace std::chrono_literals;

class SignInTest : public AuthWorld {};

TEST_F(SignInTest, registeringOpensAnAccountWithTwoWalletsAndSignsIn) {
  const auto tokens = openAccount("a@example.org");
  ASSERT_TRUE(tokens);
  EXPECT_EQ(tokens->token_type, "Bearer");
  EXPECT_EQ(tokens->expires_in, 900);
  EXPECT_EQ(tokens->refresh_expires_in, 604'800);
  EXPECT_EQ(tokens->refresh_token.size(), 43U);
  const auto principal = present(*tokens);
  ASSERT_TRUE(principal);
  EXPECT_EQ(principal->user.value(), database.number("SELECT id FROM users WHERE email='a@example.org'"));
  EXPECT_FALSE(principal->sandbox);
  const std::string owner = std::to_string(principal->user.value());
  EXPECT_EQ(database.number("SELECT count(*) FROM accounts WHERE owner_id=" + owner), 2);
  EXPECT_EQ(database.number("SELECT count(*) FROM accounts WHERE code IN(1,2) AND currency='USD' AND no_overdraft=1 AND owner_id=" + owner),
            2);
}

TEST_F(SignInTest, nothingSecretIsStoredOrLogged) {
  const auto tokens = openAccount("a@example.org");
  ASSERT_TRUE(tokens);
  ASSERT_TRUE(login("a@example.org"));
  EXPECT_TRUE(database.text("SELECT password_hash FROM users").starts_with("$argon2id$v=19$m=64,t=1,p=1$"));
  EXPECT_EQ(database.number("SELECT count(*) FROM sessions WHERE token_hash LIKE '%" + tokens->refresh_token + "%'"), 0);
  for (const std::string& secret : {kPassword, tokens->refresh_token, tokens->access_token, std::string("a@example.org")}) {
    EXPECT_FALSE(logger.contains(secret));
  }
}

TEST_F(SignInTest, anEmailHasOneAccount) {
  ASSERT_TRUE(openAccount("a@example.org"));
  const int hashes = hasher.hashes;
  EXPECT_EQ(codeOf(openAccount("a@example.org", "another-Long-one-5")), ErrorCode::EmailTaken);
  EXPECT_EQ(hasher.hashes, hashes);  // no hash is wasted on it
  EXPECT_EQ(database.number("SELECT count(*) FROM users"), 1);
}

TEST_F(SignInTest, twoThatRegisterAtOnceAreDecidedByTheCommit) {
  boost::asio::io_context context;
  int opened = 0;
  int taken = 0;
  for (int i = 0; i < 5; ++i) {
    boost::asio::co_spawn(context, service.openAccount({{"a@example.org"}, {kPassword}}, kHome),
                          [&](const std::exception_ptr&, const Result<TokenAnswer>& result) {
                            opened += result ? 1 : 0;
                            taken += codeOf(result) == ErrorCode::EmailTaken ? 1 : 0;
                          });
  }
  context.run();
  EXPECT_EQ(opened, 1);
  EXPECT_EQ(taken, 4);
  EXPECT_EQ(database.number("SELECT count(*) FROM accounts WHERE owner_id IS NOT NULL"), 2);
}

TEST_F(SignInTest, weakPasswordsAreRefusedBeforeAnyWork) {
  for (const char* password : {"short", "password1234", "trunkline2026"}) {
    const auto refused = openAccount("a@example.org", password);
    ASSERT_FALSE(refused) << password;
    EXPECT_EQ(refused.error().code, ErrorCode::ValidationFailed);
    EXPECT_EQ(refused.error().fields.at(0).path, "password");
  }
  EXPECT_EQ(hasher.hashes, 0);
}

TEST_F(SignInTest, theRightPasswordSignsIn) {
  ASSERT_TRUE(openAccount("a@example.org"));
  const auto tokens = login("a@example.org");
  ASSERT_TRUE(tokens);
  EXPECT_TRUE(present(*tokens));
  EXPECT_EQ(database.number("SELECT count(*) FROM sessions"), 2);
}

TEST_F(SignInTest, unknownAndWrongAnswerAlikeAfterTheSameWork) {
  ASSERT_TRUE(openAccount("a@example.org"));
  const int before = hasher.verifications;
  const auto wrong = login("a@example.org", "not the password");
  EXPECT_EQ(hasher.verifications, before + 1);
  const auto parameters = hasher.lastParameters;
  const auto unknown = login("b@example.org", "not the password");
  EXPECT_EQ(hasher.verifications, before + 2);
  EXPECT_EQ(hasher.lastParameters, parameters);
  ASSERT_FALSE(wrong);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(wrong.error().code, ErrorCode::InvalidCredentials);
  EXPECT_EQ(wrong.error().code, unknown.error().code);
  EXPECT_EQ(wrong.error().message, unknown.error().message);
  EXPECT_EQ(wrong.error().members, unknown.error().members);
}

TEST_F(SignInTest, anErasedAccountIsAnUnknownOne) {
  ASSERT_TRUE(openAccount("a@example.org"));
  database.run("UPDATE users SET state=2");
  EXPECT_EQ(codeOf(login("a@example.org")), ErrorCode::InvalidCredentials);
}

TEST_F(SignInTest, aBanIsToldOnlyToWhoKnowsThePassword) {
  ASSERT_TRUE(openAccount("a@example.org"));
  database.run("UPDATE users SET state=1");
  EXPECT_EQ(codeOf(login("a@example.org", "not the password")), ErrorCode::InvalidCredentials);
  EXPECT_EQ(codeOf(login("a@example.org")), ErrorCode::PolicyDenied);
  EXPECT_EQ(database.number("SELECT count(*) FROM sessions"), 1);
}

TEST_F(SignInTest, importedHashesAreReplacedAtTheFirstSignIn) {
  database.run(
      "INSERT INTO users(id,email,password_hash,created_us) "
      "VALUES(77,'old@example.org','$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW',0)");
  ASSERT_TRUE(login("old@example.org", "U*U"));
  EXPECT_TRUE(database.text("SELECT password_hash FROM users").starts_with("$argon2id$"));
  EXPECT_TRUE(login("old@example.org", "U*U"));
  EXPECT_EQ(hasher.hashes, 1);
  EXPECT_EQ(codeOf(login("old@example.org", "U*V")), ErrorCode::InvalidCredentials);
}

TEST_F(SignInTest, fiveFailuresFromANetworkAndThenAPause) {
  ASSERT_TRUE(openAccount("a@example.org"));
  for (int i = 0; i < 5; ++i) EXPECT_EQ(codeOf(login("a@example.org", "not the password")), ErrorCode::InvalidCredentials);
  const int verifications = hasher.verifications;
  const auto refused = login("a@example.org");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::RateLimited);
  EXPECT_EQ(refused.error().members.at(0).first, http::kRetryAfterMember);
  EXPECT_EQ(hasher.verifications, verifications);
  EXPECT_TRUE(login("a@example.org", kPassword, kElsewhere));  // the owner at home is not locked out
  clock.advance(180s);
  EXPECT_TRUE(login("a@example.org"));
}

TEST_F(SignInTest, twentyAMinuteFromOneAddressWhateverTheEmail) {
  int limited = 0;
  for (int i = 0; i < 25; ++i) limited += codeOf(login("u" + std::to_string(i) + "@example.org")) == ErrorCode::RateLimited ? 1 : 0;
  EXPECT_EQ(limited, 5);
  EXPECT_EQ(codeOf(openAccount("new@example.org")), ErrorCode::RateLimited);
  clock.advance(3s);
  EXPECT_TRUE(openAccount("new@example.org"));
}

TEST_F(SignInTest, anAccountHasAtMostFiftySessions) {
  ASSERT_TRUE(openAccount("a@example.org"));
  for (int i = 0; i < 60; ++i) {
    clock.advance(10s);
    ASSERT_TRUE(login("a@example.org")) << i;
  }
  EXPECT_EQ(database.number("SELECT count(*) FROM sessions"), 50);
}

TEST_F(SignInTest, theOperatorsToolOpensAccountsByTheSameRules) {
  const auto user = testing::runTask(service.createAccount("Tool@Example.org", kPassword));
  ASSERT_TRUE(user);
  EXPECT_EQ(database.number("SELECT count(*) FROM accounts WHERE owner_id=" + std::to_string(user->value())), 2);
  EXPECT_EQ(database.number("SELECT count(*) FROM sessions"), 0);
  EXPECT_TRUE(login("tool@example.org"));
  EXPECT_EQ(codeOf(testing::runTask(service.createAccount("tool@example.org", kPassword))), ErrorCode::EmailTaken);
  EXPECT_EQ(codeOf(testing::runTask(service.createAccount("not an address", kPassword))), ErrorCode::ValidationFailed);
  EXPECT_EQ(codeOf(testing::runTask(service.createAccount("b@example.org", "short"))), ErrorCode::ValidationFailed);
}

TEST_F(SignInTest, aForeignUserAgentIsCutAndCleaned) {
  ASSERT_TRUE(openAccount("a@example.org"));
  ASSERT_TRUE(login("a@example.org", kPassword, {"192.0.2.1", std::string(5'000, '\xff')}));
  EXPECT_EQ(database.number("SELECT max(length(client)) FROM sessions"), static_cast<std::int64_t>(limits::kUserAgentBytes));
}

}  // namespace
}  // namespace trunkline::auth
