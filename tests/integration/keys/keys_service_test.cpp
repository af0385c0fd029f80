// SPDX-License-Identifier: GPL-3.0-or-later
// What an API key may be given, and that its secret is shown once and kept nowhere.
#include "server/crypto/bytes.h"
#include "tests/integration/keys/keys_world.h"

namespace trunkline::keys {
namespace {

using namespace std::chrono_literals;

class KeysServiceTest : public KeysWorld {
 protected:
  std::string refusedField(CreateKeyRequest wanted) {
    const auto refused = tryCreate(std::move(wanted));
    if (refused || refused.error().code != ErrorCode::ValidationFailed) return "not refused";
    return refused.error().fields.at(0).path;
  }
  Result<VersionedKey> edit(EditKeyRequest wanted, std::int64_t version, UserId user = kOwner) {
    return testing::runTask(service.edit(user, version, std::move(wanted)));
  }
};

TEST_F(KeysServiceTest, showsItsSecretOnceAndKeepsOnlyItsHash) {
  const ApiKey made = create(request({KeyScope::order, KeyScope::read, KeyScope::order}));
  ASSERT_TRUE(made.secret);
  EXPECT_TRUE(made.secret->starts_with(made.prefix + "_"));
  EXPECT_EQ(made.scopes, (std::vector<KeyScope>{KeyScope::read, KeyScope::order}));
  EXPECT_FALSE(testing::runTask(service.get(kOwner, made.id))->key.secret);
  EXPECT_FALSE(testing::runTask(service.list(kOwner)).value().at(0).secret);
  EXPECT_EQ(database.text("SELECT hash FROM key_secrets"), crypto::sha256Hex(*made.secret));
  EXPECT_EQ("tl_live_" + database.text("SELECT public_id FROM key_secrets"), made.prefix);
  EXPECT_TRUE(logger.contains("keys.created"));
  EXPECT_FALSE(logger.contains(made.secret->substr(17)));
}

TEST_F(KeysServiceTest, aRepeatCannotShowTheSecretAgain) {
  ASSERT_TRUE(tryCreate(request(), "the-key"));
  EXPECT_EQ(codeOf(tryCreate(request(), "the-key")), ErrorCode::SecretAlreadyShown);
  EXPECT_EQ(codeOf(tryCreate(request(), "the-key", "another hash")), ErrorCode::IdempotencyKeyReused);
  EXPECT_EQ(database.number("SELECT count(*) FROM api_keys"), 1);
  const KeyId id = testing::runTask(service.list(kOwner)).value().at(0).id;
  ASSERT_TRUE(rotate(id, 60, "rotation"));
  EXPECT_EQ(codeOf(rotate(id, 60, "rotation")), ErrorCode::SecretAlreadyShown);
  EXPECT_EQ(database.number("SELECT count(*) FROM key_secrets"), 2);
}

TEST_F(KeysServiceTest, refusesWhatMakesNoSense) {
  EXPECT_EQ(refusedField(request({})), "scopes");
  auto bits = request();
  bits.ip_allow = AddressRanges{{{"192.0.2.0/24"}, {"192.0.2.1/24"}}};
  EXPECT_EQ(refusedField(std::move(bits)), "ip_allow[1]");
  auto comma = request();
  comma.ip_allow = AddressRanges{{{"192.0.2.1,192.0.2.2"}}};
  EXPECT_EQ(refusedField(std::move(comma)), "ip_allow[0]");
  auto past = request();
  past.expires_at = Timestamp{clock.nowUs()};
  EXPECT_EQ(refusedField(std::move(past)), "expires_at");
  EXPECT_EQ(database.number("SELECT count(*) FROM idem"), 0);
}

TEST_F(KeysServiceTest, aCustomerHasAHundredLiveOnes) {
  KeyId last;
  for (int i = 0; i < limits::kKeysPerUser; ++i) last = create(request()).id;
  EXPECT_EQ(codeOf(tryCreate(request())), ErrorCode::InvalidState);
  EXPECT_TRUE(testing::runTask(service.create(kStranger, {"k", "h"}, request())));
  ASSERT_TRUE(testing::runTask(service.revoke(kOwner, last)));
  EXPECT_TRUE(tryCreate(request()));
}

TEST_F(KeysServiceTest, theFirstTestKeyBringsThePlayWalletAndLaterOnesShareIt) {
  create(request());
  EXPECT_EQ(database.number("SELECT count(*) FROM accounts WHERE owner_id=11"), 0);
  auto wanted = request();
  wanted.sandbox = true;
  wanted.daily_cap = Amount{5'000'000};
  const ApiKey first = create(std::move(wanted));
  EXPECT_TRUE(first.prefix.starts_with("tl_test_"));
  EXPECT_EQ(first.daily_cap->currency().text(), "XTS");
  createTest();
  EXPECT_EQ(database.number("SELECT count(*) FROM accounts WHERE owner_id=11"), 1);
  EXPECT_EQ(database.number("SELECT credits_posted FROM accounts WHERE owner_id=11 AND code=9 AND currency='XTS'"), 100'000'000);
  EXPECT_EQ(database.number("SELECT count(*) FROM transfers WHERE code=50"), 1);
}

TEST_F(KeysServiceTest, othersKeysDoNotExist) {
  const KeyId id = create(request()).id;
  EXPECT_EQ(codeOf(testing::runTask(service.get(kStranger, id))), ErrorCode::NotFound);
  EXPECT_EQ(codeOf(testing::runTask(service.revoke(kStranger, id))), ErrorCode::NotFound);
  EXPECT_EQ(codeOf(testing::runTask(service.rotate(kStranger, {"k", "h"}, {id, {}}))), ErrorCode::NotFound);
  EditKeyRequest wanted;
  wanted.id = id;
  EXPECT_EQ(codeOf(edit(wanted, 0, kStranger)), ErrorCode::NotFound);
  EXPECT_TRUE(testing::runTask(service.list(kStranger)).value().empty());
  EXPECT_EQ(database.number("SELECT version FROM api_keys"), 0);
}

TEST_F(KeysServiceTest, editsOnTheVersionThatWasReadAndTakesEffectAtOnce) {
  auto limited = request();
  limited.expires_at = Timestamp{clock.nowUs() + 60'000'000};
  limited.daily_cap = Amount{1'000'000};
  const ApiKey made = create(std::move(limited));
  ASSERT_EQ(present(*made.secret)->scopes, scopeBit(KeyScope::read));
  EditKeyRequest wanted;
  wanted.id = made.id;
  wanted.name = KeyName{"another name"};
  wanted.scopes = KeyScopeList{{KeyScope::order}};
  wanted.clear = List<KeyLimit, 2>{{KeyLimit::expires_at}};
  const auto edited = edit(wanted, 0);
  ASSERT_TRUE(edited);
  EXPECT_EQ(edited->version, 1);
  EXPECT_EQ(edited->key.name, "another name");
  EXPECT_FALSE(edited->key.expires_at);
  EXPECT_EQ(edited->key.daily_cap->micros(), 1'000'000);
  EXPECT_EQ(present(*made.secret)->scopes, scopeBit(KeyScope::order));
  const auto stale = edit(wanted, 0);
  ASSERT_EQ(codeOf(stale), ErrorCode::PreconditionFailed);
  EXPECT_EQ(stale.error().members.at(0), (std::pair<std::string, std::string>("current_version", "1")));
}

TEST_F(KeysServiceTest, aRevokedKeyIsListedNoMoreAndChangedNoMore) {
  const ApiKey made = create(request());
  ASSERT_TRUE(testing::runTask(service.revoke(kOwner, made.id)));
  EXPECT_TRUE(testing::runTask(service.list(kOwner)).value().empty());
  EXPECT_EQ(testing::runTask(service.get(kOwner, made.id))->key.revoked_at->us, clock.nowUs());
  clock.advance(1s);
  EXPECT_TRUE(testing::runTask(service.revoke(kOwner, made.id)));
  EXPECT_EQ(testing::runTask(service.get(kOwner, made.id))->key.revoked_at->us, clock.nowUs() - 1'000'000);
  EXPECT_EQ(codeOf(rotate(made.id, 60)), ErrorCode::NotFound);
  EditKeyRequest wanted;
  wanted.id = made.id;
  EXPECT_EQ(codeOf(edit(wanted, 1)), ErrorCode::NotFound);
  EXPECT_EQ(database.number("SELECT count(*) FROM key_secrets"), 0);
}

}  // namespace
}  // namespace trunkline::keys
