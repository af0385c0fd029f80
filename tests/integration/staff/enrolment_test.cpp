// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/staff/staff_world.h"

namespace trunkline::staff {
namespace {

using namespace std::chrono_literals;

class StaffEnrolment : public StaffWorld {};

TEST_F(StaffEnrolment, theToolsSecretIsNeededAndGivesTheUriItPrinted) {
  const auto made = create();
  EXPECT_EQ(refusal(enrol("")), ErrorCode::InvalidCredentials);
  EXPECT_EQ(refusal(enrol(std::string(43, 'A'))), ErrorCode::InvalidCredentials);
  const auto proposed = enrol(made.enrolmentSecret);
  ASSERT_TRUE(proposed);
  EXPECT_EQ(proposed->otpauth_uri, made.otpauthUri);
  EXPECT_TRUE(made.otpauthUri.find("secret=" + proposed->secret) != std::string::npos);
  EXPECT_EQ(database.number("SELECT count(*) FROM staff WHERE totp_sealed LIKE '%" + proposed->secret + "%' OR enrol_hash LIKE '%" +
                            made.enrolmentSecret + "%'"),
            0);
}

TEST_F(StaffEnrolment, countsOnlyAfterTheFirstGoodCode) {
  const auto made = create();
  ASSERT_TRUE(enrol(made.enrolmentSecret));
  const Person mia{made.id, enrolmentTotpSecret(made.enrolmentSecret), {}};
  EXPECT_EQ(refusal(login(codeOf(mia))), ErrorCode::TotpRequired);
  EXPECT_EQ(refusal(confirm("000000")), ErrorCode::InvalidCredentials);
  EXPECT_EQ(database.number("SELECT totp_active FROM staff"), 0);
  const auto confirmed = confirm(codeOf(mia));
  ASSERT_TRUE(confirmed);
  EXPECT_TRUE(present(confirmed->tokens));
  EXPECT_EQ(database.number("SELECT totp_active FROM staff"), 1);
  EXPECT_EQ(database.number("SELECT enrol_hash IS NULL FROM staff"), 1);
}

TEST_F(StaffEnrolment, theSecretIsGoodOnce) {
  const auto made = create();
  ASSERT_TRUE(enrol(made.enrolmentSecret));
  ASSERT_TRUE(enrol(made.enrolmentSecret));  // not used yet: the window was closed too early
  ASSERT_TRUE(confirm(codeOf({made.id, enrolmentTotpSecret(made.enrolmentSecret), {}})));
  EXPECT_EQ(refusal(enrol(made.enrolmentSecret)), ErrorCode::InvalidState);
  EXPECT_EQ(refusal(confirm("000000")), ErrorCode::InvalidState);
}

TEST_F(StaffEnrolment, withoutTheSignInNothingIsConfirmed) {
  const auto made = create();
  ASSERT_TRUE(enrol(made.enrolmentSecret));
  const Person mia{made.id, enrolmentTotpSecret(made.enrolmentSecret), {}};
  database.run("CREATE TRIGGER no_session BEFORE INSERT ON staff_sessions BEGIN SELECT RAISE(ABORT, 'no'); END");
  EXPECT_FALSE(confirm(codeOf(mia)));
  EXPECT_EQ(database.number("SELECT totp_active FROM staff"), 0);
  EXPECT_EQ(database.number("SELECT count(*) FROM staff_recovery_codes"), 0);
  database.run("DROP TRIGGER no_session");
  EXPECT_TRUE(confirm(codeOf(mia)));
}

TEST_F(StaffEnrolment, theSecretGrowsOld) {
  const auto made = create();
  clock.advance(168h);
  EXPECT_EQ(refusal(enrol(made.enrolmentSecret)), ErrorCode::InvalidCredentials);
}

TEST_F(StaffEnrolment, afterAResetThePasswordIsEnoughAndTheSecretIsNew) {
  const Person mia = person();
  database.run("UPDATE staff SET totp_active=0, totp_sealed=NULL");
  const auto first = enrol("");
  const auto second = enrol("");
  ASSERT_TRUE(first);
  ASSERT_TRUE(second);
  EXPECT_NE(first->secret, second->secret);
  EXPECT_NE(first->secret, crypto::base32Encode(mia.secret));
}

TEST_F(StaffEnrolment, confirmWithoutAProposalIsRefused) {
  create();
  EXPECT_EQ(refusal(confirm("000000")), ErrorCode::InvalidState);
}

TEST_F(StaffEnrolment, aSealedSecretCannotBeMovedToAnotherAccount) {
  const Person mia = person();
  person("noa@example.org");
  clock.advance(30s);
  database.run("UPDATE staff SET totp_sealed=(SELECT totp_sealed FROM staff WHERE email='mia@example.org') WHERE email='noa@example.org'");
  EXPECT_EQ(refusal(login(codeOf(mia), kPassword, "noa@example.org")), ErrorCode::Internal);
  EXPECT_TRUE(login(codeOf(mia)));
}

}  // namespace
}  // namespace trunkline::staff
