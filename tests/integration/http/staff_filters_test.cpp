// SPDX-License-Identifier: GPL-3.0-or-later
// What the filters ask of staff: the role's permission, why, and which version is edited.
#include "tests/integration/http/fixture.h"

namespace trunkline::testing {
namespace {

using ::testing::HasSubstr;

class StaffFilters : public HttpFixture {
 protected:
  void SetUp() override {
    HttpFixture::SetUp();
    router.add<EditThingRoute>(&desk, &Desk::edit);
    start();
  }
  [[nodiscard]] Response edit(const std::string& token, const std::string& headers) const {
    return ask("PATCH /staff/v1/things/" + OrderId(1).text() + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n" + headers +
               "Content-Length: 0\r\n\r\n");
  }
  Desk desk;
};

const std::string kGood = "X-Reason: the%20price%20was%20a%20mistake\r\nIf-Match: \"4\"\r\n";

TEST_F(StaffFilters, TheRoleDecides) {
  for (std::size_t role = 0; role < kRoleCount; ++role) {
    const Response answer = edit("staff-" + std::to_string(role), kGood);
    const bool may = allowed(static_cast<Role>(role), Permission::StaffPriceWrite);
    EXPECT_EQ(answer.status, may ? 200 : 403) << role << answer.body;
    if (!may) EXPECT_THAT(answer.body, HasSubstr(R"("code":"forbidden")"));
  }
  EXPECT_EQ(desk.calls, 2);  // pricing and admin
}

TEST_F(StaffFilters, NobodyCrossesFromOneSideToTheOther) {
  EXPECT_EQ(edit("good", kGood).status, 401);  // a customer
  EXPECT_EQ(desk.calls, 0);
  const std::string get = "GET /v1/things/" + OrderId(1).text() + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ";
  EXPECT_EQ(ask(get + "staff-4\r\n\r\n").status, 401);
  EXPECT_EQ(things.calls(), 0);
}

TEST_F(StaffFilters, ReasonAndVersionReachTheHandler) {
  EXPECT_THAT(edit("staff-4", kGood).body, HasSubstr("the price was a mistake|4|person"));
  EXPECT_THAT(edit("staff-4", kGood + "X-Background: 1\r\n").body, HasSubstr("|background"));
  EXPECT_THAT(edit("staff-4", kGood + "X-Background: 0\r\n").body, HasSubstr("|person"));
}

TEST_F(StaffFilters, WithoutAReasonOrAVersionNothingIsDone) {
  const std::string match = "If-Match: \"4\"\r\n";
  const std::string reason = "X-Reason: the%20price%20was%20a%20mistake\r\n";
  const Response unexplained = edit("staff-4", match);
  EXPECT_EQ(unexplained.status, 422);
  EXPECT_THAT(unexplained.body, HasSubstr(R"("code":"reason_required")"));
  EXPECT_EQ(edit("staff-4", match + "X-Reason: too%20short\r\n").status, 422);
  const Response unversioned = edit("staff-4", reason);
  EXPECT_EQ(unversioned.status, 428);
  EXPECT_THAT(unversioned.body, HasSubstr(R"("code":"precondition_required")"));
  EXPECT_EQ(edit("staff-4", reason + "If-Match: *\r\n").status, 400);
  EXPECT_EQ(edit("staff-4", kGood + reason).status, 400);  // twice
  EXPECT_EQ(desk.calls, 0);
}

}  // namespace
}  // namespace trunkline::testing
