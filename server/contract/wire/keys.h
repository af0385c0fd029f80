// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/key_scope.h"
#include "server/contract/wire/common.h"

namespace trunkline {

using KeyName = Text<1, limits::kKeyNameMax>;
using KeyScopeList = List<KeyScope, 4>;
using AddressRanges = List<Text<1, limits::kAddressRangeMax>, limits::kKeyAddresses>;

enum class KeyLimit { expires_at, daily_cap };  // NOLINT(readability-identifier-naming): wire names
BOOST_DESCRIBE_ENUM(KeyLimit, expires_at, daily_cap)

struct CreateKeyRequest {
  KeyName name;
  KeyScopeList scopes;
  std::optional<bool> sandbox;  // a test key: play money, sandbox numbers
  std::optional<AddressRanges> ip_allow;
  std::optional<Timestamp> expires_at;
  std::optional<Amount> daily_cap;  // of its orders of one day (UTC), in the wallet's currency or in play money
};
BOOST_DESCRIBE_STRUCT(CreateKeyRequest, (), (name, scopes, sandbox, ip_allow, expires_at, daily_cap))

struct KeyRef {
  KeyId id;
};
BOOST_DESCRIBE_STRUCT(KeyRef, (), (id))

// What is left out stays as it is; `clear` takes a limit away.
struct EditKeyRequest {
  KeyId id;
  std::optional<KeyName> name;
  std::optional<KeyScopeList> scopes;
  std::optional<AddressRanges> ip_allow;  // [] = from anywhere
  std::optional<Timestamp> expires_at;
  std::optional<Amount> daily_cap;
  std::optional<List<KeyLimit, 2>> clear;
};
BOOST_DESCRIBE_STRUCT(EditKeyRequest, (), (id, name, scopes, ip_allow, expires_at, daily_cap, clear))

struct RotateKeyRequest {
  KeyId id;
  std::optional<Bounded<0, limits::kKeyOverlapMaxS>> overlap_seconds;  // how long the present secret still works; a day
};
BOOST_DESCRIBE_STRUCT(RotateKeyRequest, (), (id, overlap_seconds))

struct ApiKey {
  KeyId id;
  std::string name;
  std::optional<std::string> secret;  // in the answer that made it, never again
  std::string prefix;                 // what the newest secret begins with
  std::vector<KeyScope> scopes;
  bool sandbox{};
  std::vector<std::string> ip_allow;
  std::optional<Timestamp> expires_at;
  std::optional<Money> daily_cap;
  Timestamp created_at;
  std::optional<Timestamp> last_used_at;          // to the minute
  std::optional<Timestamp> previous_valid_until;  // of the secret before the newest, while it still works
  std::optional<Timestamp> revoked_at;
};
BOOST_DESCRIBE_STRUCT(ApiKey, (),
                      (id, name, secret, prefix, scopes, sandbox, ip_allow, expires_at, daily_cap, created_at, last_used_at,
                       previous_valid_until, revoked_at))

struct ApiKeyList {
  std::vector<ApiKey> items;
};
BOOST_DESCRIBE_STRUCT(ApiKeyList, (), (items))

}  // namespace trunkline
