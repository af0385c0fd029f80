// SPDX-License-Identifier: GPL-3.0-or-later
// The adapter over libcurl against the simulator as a process: every call and every fault over real sockets. What
// matters is the class of each outcome, and what the upstream's own journal says happened.
#include <gtest/gtest.h>

#include <algorithm>

#include "server/providers/smsman/smsman_provider.h"
#include "tests/integration/providers/on_simulator.h"

namespace trunkline::providers::smsman {
namespace {

using namespace std::chrono_literals;

class SmsManSimulator : public testing::OnSimulator {
 protected:
  void start(std::vector<std::string> options = {"--sms-after", "0,0"}) {
    startWith("smsman", std::move(options), [this](const std::string& origin) {
      return std::make_unique<SmsManProvider>(*http, names, *metrics, SmsManProvider::Options{"key", origin + "/control", Currency{}});
    });
  }
};

TEST_F(SmsManSimulator, TheCatalogueIsInOurNames) {
  start();
  const auto cell = std::find_if(cells.cells.begin(), cells.cells.end(),
                                 [](const CatalogueCell& c) { return c.service == "whatsapp" && c.country == "GB"; });
  ASSERT_NE(cell, cells.cells.end());
  EXPECT_GT(cell->cost.micros(), 0);
  EXPECT_EQ(cell->stock, 100'000);
  EXPECT_EQ(cells.cells.size(), 18U * 11U);
  EXPECT_EQ(cells.unmapped, (std::vector<std::string>{"application 9001 Moonbase Chat", "country 999 Atlantis"}));
}

TEST_F(SmsManSimulator, BuyPollFinish) {
  start({"--sms-chance", "0"});
  const Bought number = bought();
  EXPECT_FALSE(number.wrongCountry);
  EXPECT_TRUE(number.phone.starts_with("1"));
  EXPECT_TRUE(std::holds_alternative<StillWaiting>(run(provider->poll(number.ref))));
  simulator->control("POST", "sms", R"({"ref":)" + number.ref + R"(,"code":"417520"})");
  const auto outcome = run(provider->poll(number.ref));
  ASSERT_TRUE(std::holds_alternative<Arrived>(outcome));
  EXPECT_EQ(std::get<Arrived>(outcome).messages.front().text, simulator->journal().at(0).at("code").as_string());
  EXPECT_TRUE(std::holds_alternative<Undecided>(run(provider->cancel(number.ref)))) << "the code was read";
  EXPECT_TRUE(std::holds_alternative<Finished>(run(provider->finish(number.ref))));
  EXPECT_TRUE(std::holds_alternative<Undecided>(run(provider->finish(number.ref))));
  EXPECT_TRUE(std::holds_alternative<ClosedUpstream>(run(provider->poll(number.ref))));
  EXPECT_TRUE(std::holds_alternative<ClosedUpstream>(run(provider->poll("42"))));
}

TEST_F(SmsManSimulator, ACancelGivesTheMoneyBack) {
  start({"--sms-chance", "0", "--balance", "10.00"});
  const Bought number = bought();
  EXPECT_LT(run(provider->balance())->micros(), 10'000'000);
  EXPECT_TRUE(std::holds_alternative<Cancelled>(run(provider->cancel(number.ref))));
  EXPECT_EQ(run(provider->balance())->micros(), 10'000'000);
  EXPECT_TRUE(std::holds_alternative<Undecided>(run(provider->cancel(number.ref))));
  EXPECT_TRUE(std::holds_alternative<ClosedUpstream>(run(provider->poll(number.ref))));
}

TEST_F(SmsManSimulator, TooEarlyACancelIsAskedAgainLater) {
  start({"--sms-chance", "0", "--cancel-min", "60"});
  EXPECT_TRUE(std::holds_alternative<TooEarly>(run(provider->cancel(bought().ref))));
}

TEST_F(SmsManSimulator, RefusalsForCertain) {
  start({"--balance", "0.01"});
  EXPECT_EQ(std::get<Refused>(buy()).reason, Refusal::NoBalance);
  simulator->control("POST", "stock", R"({"service":"whatsapp","country":"US","count":0})");
  EXPECT_EQ(std::get<Refused>(buy()).reason, Refusal::NoNumbers);
  rule("get-number", R"({"answer":{"success":false,"error_code":"wrong_token","error_msg":{"token":"Wrong token!"}}})");
  EXPECT_EQ(std::get<Refused>(buy()).reason, Refusal::Forbidden);
  rule("get-number",
       R"({"status":400,"answer":{"success":false,"error_code":"wrong_application_id","error_msg":"Wrong application ID!"}})");
  EXPECT_EQ(std::get<Refused>(buy()).reason, Refusal::BadRequest);
  EXPECT_EQ(sold(), 0U);
}

TEST_F(SmsManSimulator, EveryDamagedAnswerToAPurchaseIsUnknownAndNotAskedAgain) {
  start();
  std::size_t expected = 0;
  for (const char* fault : {"reset", "truncate", "garbage"}) {
    rule("get-number", std::string(R"({"fault":")") + fault + "\"}");
    EXPECT_TRUE(std::holds_alternative<Unknown>(buy())) << fault;
    EXPECT_EQ(sold(), ++expected) << fault << ": one request, one number";
  }
  for (const char* fault : {"timeout_after_buy", "drip"}) {
    rule("get-number", std::string(R"({"fault":")") + fault + "\"}");
    EXPECT_TRUE(std::holds_alternative<Unknown>(buy("US", 500ms))) << fault;
    EXPECT_EQ(sold(), ++expected) << fault;
  }
  rule("get-number", R"({"fault":"5xx"})");
  EXPECT_TRUE(std::holds_alternative<Unknown>(buy()));
  rule("get-number", R"({"answer":{"success":false,"error_code":"a_new_word"}})");
  EXPECT_TRUE(std::holds_alternative<Unknown>(buy()));
  EXPECT_EQ(sold(), expected);
}

TEST_F(SmsManSimulator, ASlowAnswerWithinTheDeadlineIsTaken) {
  start();
  rule("get-number", R"({"delay_ms":400})");
  EXPECT_TRUE(std::holds_alternative<Bought>(buy("US", 3s)));
}

TEST_F(SmsManSimulator, AWrongCountryIsSeenAndADuplicateKeepsItsReference) {
  start();
  rule("get-number", R"({"wrong_country":true})");
  EXPECT_TRUE(bought().wrongCountry);
  const Bought number = bought();
  EXPECT_FALSE(number.wrongCountry);
  rule("get-number", R"({"fault":"duplicate"})");
  EXPECT_EQ(bought().ref, number.ref);
  EXPECT_EQ(sold(), 2U);
}

TEST_F(SmsManSimulator, DamagedPollsAndCancelsKeepEverythingAsItIs) {
  start({"--sms-chance", "0"});
  const Bought number = bought();
  for (const char* fault : {"garbage", "truncate", "5xx"}) {
    rule("get-sms", std::string(R"({"fault":")") + fault + "\"}");
    EXPECT_TRUE(std::holds_alternative<Unknown>(run(provider->poll(number.ref)))) << fault;
    rule("set-status", std::string(R"({"fault":")") + fault + "\"}");
    const auto outcome = run(provider->cancel(number.ref));
    EXPECT_TRUE(std::holds_alternative<Unknown>(outcome)) << fault;
  }
}

TEST_F(SmsManSimulator, AScriptedMessageAndALateOne) {
  start({"--sms-chance", "0"});
  simulator->control("POST", "sms", R"({"next":true,"code":"778899"})");
  const auto first = run(provider->poll(bought().ref));
  ASSERT_TRUE(std::holds_alternative<Arrived>(first));
  EXPECT_EQ(std::get<Arrived>(first).messages.front().code, "778899");
  const Bought cancelled = bought();
  ASSERT_TRUE(std::holds_alternative<Cancelled>(run(provider->cancel(cancelled.ref))));
  simulator->control("POST", "sms", R"({"ref":)" + cancelled.ref + R"(,"code":"112233","late":true})");
  EXPECT_TRUE(std::holds_alternative<Arrived>(run(provider->poll(cancelled.ref))));
}

TEST_F(SmsManSimulator, AnUpstreamThatIsGoneIsUnreachable) {
  start();
  EXPECT_EQ(simulator->stop(), 0);
  EXPECT_EQ(std::get<Refused>(buy()).reason, Refusal::Unreachable);
  EXPECT_FALSE(run(provider->balance()));
  EXPECT_FALSE(run(provider->catalogue()));
}

TEST_F(SmsManSimulator, AFailedListSaysSo) {
  start();
  rule("get-prices", R"({"fault":"garbage"})");
  EXPECT_FALSE(run(provider->catalogue()));
  rule("countries", R"({"fault":"5xx"})");
  EXPECT_FALSE(run(provider->catalogue()));
  EXPECT_TRUE(run(provider->catalogue()));
}

}  // namespace
}  // namespace trunkline::providers::smsman
