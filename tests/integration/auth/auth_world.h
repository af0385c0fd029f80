// SPDX-License-Identifier: GPL-3.0-or-later
// The auth module on a real database, with a clock that the test moves and hashes that cost nothing.
#pragma once
#include <gtest/gtest.h>

#include "server/base/id_generator.h"
#include "server/http/route_info.h"
#include "server/modules/auth/auth_service.h"
#include "server/modules/auth/token_authenticator.h"
#include "tests/support/counting_hasher.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_logger.h"
#include "tests/support/run_task.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_database.h"

namespace trunkline::auth {

// Says who was asked for, and that nobody is behind it.
class ClosedDoor final : public KeyDoor {
 public:
  std::optional<Result<http::Principal>> known(std::string_view key) override {
    asked = key;
    return fail(ErrorCode::Unauthenticated, "The API key is not valid");
  }
  Task<Result<http::Principal>> ask(std::string /*key*/) override { co_return fail(ErrorCode::Internal, "never asked"); }
  std::string asked;
};

inline const Client kHome{"192.0.2.1", "curl/8"};
inline const Client kElsewhere{"198.51.100.7", "curl/8"};
inline const std::string kPassword = "x7#kQ2vN9pLr";

class AuthWorld : public ::testing::Test {
 protected:
  Result<TokenAnswer> openAccount(const std::string& email, const std::string& password = kPassword) {
    return testing::runTask(service.openAccount({{email}, {password}}, kHome));
  }
  Result<TokenAnswer> login(const std::string& email, const std::string& password = kPassword, const Client& client = kHome) {
    return testing::runTask(service.login({{email}, {password}, {}}, client));
  }
  Result<TokenAnswer> refresh(const std::string& token, const Client& client = kHome) {
    return testing::runTask(service.refresh({{token}}, client));
  }
  Result<http::Principal> authenticate(const std::string& authorization) {
    return testing::runTask(authenticator.authenticate(&route, authorization));
  }
  Result<http::Principal> present(const TokenAnswer& given) { return authenticate("Bearer " + given.access_token); }

  static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Internal : result.error().code; }

  testing::FakeClock clock;
  testing::SeededRandom random;
  testing::MemoryLogger logger;
  testing::TestDatabase database{clock};
  testing::CountingHasher hasher{random};
  crypto::Envelope envelope{crypto::envelopeRing(std::string(64, 'e')).value(), random};
  AccessTokens tokens{{std::string(32, 's')}};
  SessionGate gate{*database, clock};
  IdGenerator ids{clock, 0};
  AuthService service{{*database, hasher, envelope, tokens, gate, clock, random, ids, logger}, {std::string(32, 'r'), Currency(), 20}};
  ClosedDoor keys;
  TokenAuthenticator authenticator{tokens, gate, keys, clock};
  http::RouteInfo route;
};

}  // namespace trunkline::auth
