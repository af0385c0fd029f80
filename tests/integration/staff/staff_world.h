// SPDX-License-Identifier: GPL-3.0-or-later
// The staff module on a real database, with a clock that the test moves.
#pragma once
#include <gtest/gtest.h>

#include "server/crypto/totp.h"
#include "server/http/route_info.h"
#include "server/modules/staff/enrolment.h"
#include "server/modules/staff/staff_admin.h"
#include "server/modules/staff/staff_service.h"
#include "tests/support/counting_hasher.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_logger.h"
#include "tests/support/run_task.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_database.h"

namespace trunkline::staff {

inline const auth::Client kDesk{"192.0.2.1", "console/1"};
inline const auth::Client kStranger{"198.51.100.7", "console/1"};
inline const std::string kEmail = "mia@example.org";
inline const std::string kPassword = "x7#kQ2vN9pLr";

// Lets everybody through: what is behind it can be seen.
class OpenGate final : public http::Gate {
 public:
  Task<Result<>> enter(const http::RouteInfo* /*route*/, const http::Call* /*call*/) override { co_return Result<>{}; }
};

class StaffWorld : public ::testing::Test {
 protected:
  StaffAdmin::Created create(const std::string& email = kEmail, Role role = Role::support) {
    auto made = testing::runTask(admin.create(email, role, kPassword));
    EXPECT_TRUE(made) << made.error().message;
    return made.value();
  }
  Result<TotpEnrolment> enrol(const std::string& secret, const std::string& email = kEmail) {
    TotpEnrolRequest request{{email}, {kPassword}, {}};
    if (!secret.empty()) request.enrolment_secret = Secret<16, 200>{secret};
    return testing::runTask(service.enrol(std::move(request), kDesk));
  }
  Result<TotpConfirmed> confirm(const std::string& code, const std::string& email = kEmail) {
    return testing::runTask(service.confirm({{email}, {kPassword}, {code}}, kDesk));
  }
  Result<TokenAnswer> login(const std::string& code, const std::string& password = kPassword, const std::string& email = kEmail,
                            const auth::Client& client = kDesk) {
    StaffLoginRequest request{{email}, {password}, {}};
    if (!code.empty()) request.totp_code = OneTimeCode{code};
    return testing::runTask(service.login(std::move(request), client));
  }
  Result<TokenAnswer> refresh(const std::string& token, bool background = false, const auth::Client& client = kDesk) {
    return testing::runTask(service.refresh({{token}}, client, background));
  }
  Result<http::Principal> present(const TokenAnswer& given) {
    return testing::runTask(authenticator.authenticate(&route, "Bearer " + given.access_token));
  }
  // A whole request: who calls, and then the gate that keeps the session alive.
  bool call(const TokenAnswer& given, bool background = false) {
    const auto principal = present(given);
    if (!principal) return false;
    http::Call made;
    made.principal = *principal;
    made.background = background;
    return testing::runTask(use.enter(&route, &made)).has_value();
  }
  // A member of staff with an authenticator; `secret` is what his app knows.
  struct Person {
    StaffId id;
    std::string secret;
    TotpConfirmed confirmed;
  };
  Person person(const std::string& email = kEmail, Role role = Role::support) {
    const auto made = create(email, role);
    Person out{made.id, enrolmentTotpSecret(made.enrolmentSecret), {}};
    EXPECT_TRUE(enrol(made.enrolmentSecret, email));
    auto confirmed = confirm(codeOf(out), email);
    EXPECT_TRUE(confirmed) << confirmed.error().message;
    out.confirmed = confirmed.value();
    return out;
  }
  [[nodiscard]] std::string codeOf(const Person& person, int later = 0) const {
    return crypto::totpCode(person.secret, crypto::totpStep(clock.nowUs()) + later);
  }
  static ErrorCode refusal(const auto& result) { return result ? ErrorCode::Internal : result.error().code; }

  testing::FakeClock clock;
  testing::SeededRandom random;
  testing::MemoryLogger logger;
  testing::TestDatabase database{clock};
  testing::CountingHasher hasher{random};
  crypto::Envelope envelope{crypto::envelopeRing(std::string(64, 'e')).value(), random};
  auth::StaffTokens tokens{{std::string(32, 's')}};
  StaffGate gate{*database, clock};
  TicketDesk tickets{clock, random};
  IdGenerator ids{clock, 0};
  StaffParts parts{*database, hasher, envelope, tokens, gate, tickets, clock, random, ids, logger};
  StaffSettings settings{std::string(32, 'r'), *Currency::parse("USD"), 1000, 10'000, false};
  StaffService service{parts, settings};
  StaffAdmin admin{{*database, hasher, clock, random, ids, &tickets}};
  StaffAuthenticator authenticator{tokens, gate, clock};
  OpenGate open;
  StaffUse use{gate, open};
  http::RouteInfo route;
};

}  // namespace trunkline::staff
