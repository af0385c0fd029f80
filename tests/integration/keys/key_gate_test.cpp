// SPDX-License-Identifier: GPL-3.0-or-later
// Who stands behind a key: without the database while warm, and never more than 5 s late.
#include "tests/integration/keys/keys_world.h"

namespace trunkline::keys {
namespace {

using namespace std::chrono_literals;

class KeyGateTest : public KeysWorld {
 protected:
  std::string idOf(const ApiKey& key) const { return std::to_string(key.id.value()); }
};

TEST_F(KeyGateTest, saysWhoAndWhatFor) {
  auto wanted = request({KeyScope::read, KeyScope::order});
  wanted.ip_allow = AddressRanges{{{"198.51.100.0/24"}}};
  const ApiKey key = create(std::move(wanted));
  const auto caller = present(*key.secret);
  ASSERT_TRUE(caller);
  EXPECT_EQ(caller->user, kOwner);
  EXPECT_EQ(caller->key, key.id);
  EXPECT_EQ(caller->session, SessionId());
  EXPECT_FALSE(caller->sandbox);
  EXPECT_EQ(caller->scopes, scopeBit(KeyScope::read) | scopeBit(KeyScope::order));
  ASSERT_TRUE(caller->addresses);
  EXPECT_TRUE(caller->addresses->contains(*http::parseAddress("198.51.100.9")));
  EXPECT_FALSE(caller->addresses->contains(*http::parseAddress("192.0.2.1")));
  EXPECT_TRUE(present(*createTest().secret)->sandbox);
}

TEST_F(KeyGateTest, warmItAsksNoDatabase) {
  const ApiKey key = create(request());
  ASSERT_TRUE(present(*key.secret));
  const int reads = counted.reads;
  const int writes = counted.writes;
  for (auto passed = 0ms; passed < limits::kKeyCacheAge - 1ms; passed += 1ms) {
    ASSERT_TRUE(gate.known(*key.secret)->has_value());
    clock.advance(1ms);
  }
  EXPECT_EQ(counted.reads, reads);
  EXPECT_EQ(counted.writes, writes);
  // Nobody refreshed it: the next request has to wait for the database.
  clock.advance(1ms);
  EXPECT_FALSE(gate.known(*key.secret));
}

TEST_F(KeyGateTest, keysInUseAreReadAgainManyAtOnceBeforeTheyAreOld) {
  std::vector<std::string> secrets;
  for (int i = 0; i < 70; ++i) {
    secrets.push_back(*create(request()).secret);
    ASSERT_TRUE(present(secrets.back()));
  }
  clock.advance(limits::kKeyCacheAge - 1s);
  for (const std::string& secret : secrets) ASSERT_TRUE(gate.known(secret)->has_value());
  for (const std::string& secret : secrets) ASSERT_TRUE(gate.known(secret)->has_value());  // due once
  const int reads = counted.reads;
  ASSERT_TRUE(testing::runTask(gate.refresh()));
  EXPECT_EQ(counted.reads, reads + 3);
  clock.advance(limits::kKeyCacheAge - 1ms);
  for (const std::string& secret : secrets) EXPECT_TRUE(gate.known(secret).has_value());
}

TEST_F(KeyGateTest, whatIsReadAgainIsWhatHolds) {
  const ApiKey revoked = create(request());
  const ApiKey widened = create(request());
  const ApiKey kept = create(request());
  for (const ApiKey& key : {revoked, widened, kept}) ASSERT_TRUE(present(*key.secret));
  database.run("UPDATE api_keys SET revoked_us=1 WHERE id=" + idOf(revoked));
  database.run("UPDATE api_keys SET scopes=3 WHERE id=" + idOf(widened));
  clock.advance(limits::kKeyCacheAge - 1s);
  for (const ApiKey& key : {revoked, widened, kept}) EXPECT_TRUE(gate.known(*key.secret)->has_value());
  ASSERT_TRUE(testing::runTask(gate.refresh()));
  EXPECT_EQ(codeOf(*gate.known(*revoked.secret)), ErrorCode::Unauthenticated);
  EXPECT_EQ((*gate.known(*widened.secret))->scopes, 3);
  EXPECT_EQ((*gate.known(*kept.secret))->scopes, 1);
}

TEST_F(KeyGateTest, whatWasNotMadeHereIsRefusedWithoutTheDatabase) {
  const ApiKey key = create(request());
  std::string wrongSum = *key.secret;
  wrongSum.back() = wrongSum.back() == 'a' ? 'b' : 'a';
  const int reads = counted.reads;
  for (const std::string& text : {std::string("tl_live_"), wrongSum, KeyTexts(std::string(32, 'x')).make(random, false),
                                  key.secret->substr(0, 30), *key.secret + "0", key.prefix}) {
    const auto refused = gate.known(text);
    ASSERT_TRUE(refused) << text;
    EXPECT_EQ(codeOf(*refused), ErrorCode::Unauthenticated);
  }
  EXPECT_EQ(counted.reads, reads);
}

TEST_F(KeyGateTest, oneThatThisServerHasForgottenCostsOneReadInFiveSeconds) {
  const std::string unknown = texts.make(random, false);
  EXPECT_EQ(codeOf(present(unknown)), ErrorCode::Unauthenticated);
  const int reads = counted.reads;
  for (int i = 0; i < 1'000; ++i) EXPECT_EQ(codeOf(present(unknown)), ErrorCode::Unauthenticated);
  EXPECT_EQ(counted.reads, reads);
}

TEST_F(KeyGateTest, aRevokedKeyIsRefusedAtOnceHereAndWithinFiveSecondsElsewhere) {
  const ApiKey here = create(request());
  const ApiKey elsewhere = create(request());
  ASSERT_TRUE(present(*here.secret));
  ASSERT_TRUE(present(*elsewhere.secret));
  ASSERT_TRUE(testing::runTask(service.revoke(kOwner, here.id)));
  EXPECT_EQ(codeOf(present(*here.secret)), ErrorCode::Unauthenticated);
  database.run("UPDATE api_keys SET revoked_us=1 WHERE id=" + idOf(elsewhere));
  clock.advance(limits::kKeyCacheAge);
  EXPECT_EQ(codeOf(present(*elsewhere.secret)), ErrorCode::Unauthenticated);
}

TEST_F(KeyGateTest, theKeysOfABannedCustomerAreRefusedAndSayWhy) {
  const ApiKey key = create(request());
  ASSERT_TRUE(present(*key.secret));
  const auto refusal = [&](const std::string& state) {
    database.run("UPDATE users SET state=" + state + " WHERE id=11");
    clock.advance(limits::kKeyCacheAge);
    const auto answer = present(*key.secret);
    EXPECT_EQ(codeOf(answer), ErrorCode::Unauthenticated);
    return answer ? std::string() : answer.error().message;
  };
  EXPECT_EQ(refusal("1"), "The account of this API key is closed, please contact support");
  EXPECT_EQ(refusal("2"), "The API key is not valid") << "of an erased one nothing is known";
  database.run("UPDATE users SET state=0 WHERE id=11");
  clock.advance(limits::kKeyCacheAge);
  EXPECT_TRUE(present(*key.secret));
}

TEST_F(KeyGateTest, itEndsAtItsMicrosecond) {
  auto wanted = request();
  wanted.expires_at = Timestamp{clock.nowUs() + 2'000'000};
  const ApiKey key = create(std::move(wanted));
  clock.advance(2s - 1us);
  EXPECT_TRUE(present(*key.secret));
  clock.advance(1us);
  EXPECT_EQ(codeOf(present(*key.secret)), ErrorCode::Unauthenticated);
}

TEST_F(KeyGateTest, duringARotationBothSecretsWork) {
  const ApiKey key = create(request());
  const auto rotated = rotate(key.id, 60);
  ASSERT_TRUE(rotated);
  EXPECT_NE(*rotated->key.secret, *key.secret);
  EXPECT_EQ(rotated->key.previous_valid_until->us, clock.nowUs() + 60'000'000);
  EXPECT_TRUE(present(*key.secret));
  EXPECT_TRUE(present(*rotated->key.secret));
  clock.advance(60s);
  EXPECT_EQ(codeOf(present(*key.secret)), ErrorCode::Unauthenticated);
  EXPECT_TRUE(present(*rotated->key.secret));
}

TEST_F(KeyGateTest, neverMoreThanTwoSecretsWork) {
  const ApiKey key = create(request());
  const auto second = rotate(key.id, {});
  const auto third = rotate(key.id, {});
  ASSERT_TRUE(second && third);
  EXPECT_EQ(codeOf(present(*key.secret)), ErrorCode::Unauthenticated);
  EXPECT_TRUE(present(*second->key.secret));
  EXPECT_TRUE(present(*third->key.secret));
  EXPECT_EQ(database.number("SELECT count(*) FROM key_secrets"), 2);
  const auto fourth = rotate(key.id, 0);
  ASSERT_TRUE(fourth);
  EXPECT_EQ(codeOf(present(*third->key.secret)), ErrorCode::Unauthenticated);
}

TEST_F(KeyGateTest, itsLastUseIsWrittenOnceAMinuteAndBesideTheRequest) {
  const ApiKey key = create(request());
  const std::string used = "SELECT COALESCE(used_us,0) FROM api_keys WHERE id=" + idOf(key);
  const std::int64_t first = clock.nowUs();
  const int writes = counted.writes;
  for (int i = 0; i < 59; ++i) {
    ASSERT_TRUE(present(*key.secret));
    clock.advance(1s);
    if (i % 10 == 0) ASSERT_TRUE(testing::runTask(usage.flush()));
  }
  EXPECT_EQ(counted.writes, writes + 1);
  EXPECT_EQ(database.number(used), first);
  clock.advance(1s);
  ASSERT_TRUE(present(*key.secret));
  EXPECT_EQ(counted.writes, writes + 1);  // noted, not written
  ASSERT_TRUE(testing::runTask(usage.flush()));
  EXPECT_EQ(database.number(used), first + 60'000'000);
}

}  // namespace
}  // namespace trunkline::keys
