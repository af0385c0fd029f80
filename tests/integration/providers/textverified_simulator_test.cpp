// SPDX-License-Identifier: GPL-3.0-or-later
// TextVerified's adapter against the simulator as a process: every call and every fault over real sockets.
#include <algorithm>
#include <array>

#include "server/providers/textverified/textverified_provider.h"
#include "tests/integration/providers/on_simulator.h"

namespace trunkline::providers::textverified {
namespace {

using namespace std::chrono_literals;

class TextVerifiedSimulator : public testing::OnSimulator {
 protected:
  void start(std::vector<std::string> options = {"--sms-after", "0,0"}) {
    startWith("textverified", std::move(options), [this](const std::string& origin) {
      return std::make_unique<TextVerifiedProvider>(
          *http, clock, names, *metrics, TextVerifiedProvider::Options{"key", "books@example.com", origin + "/api/pub/v2", Currency{}});
    });
  }
  // Their ids hold the simulator's own reference.
  [[nodiscard]] static std::string message(const Bought& number, const std::string& code) {
    return R"({"ref":)" + std::to_string(std::stoll(number.ref.substr(3))) + R"(,"code":")" + code + R"("})";
  }
  SystemClock clock;
};

TEST_F(TextVerifiedSimulator, TheCatalogueIsInOurNamesAndOfOneCountry) {
  start();
  const auto isWhatsApp = [](const CatalogueCell& c) { return c.service == "whatsapp"; };
  const auto cell = std::find_if(cells.cells.begin(), cells.cells.end(), isWhatsApp);
  ASSERT_NE(cell, cells.cells.end());
  EXPECT_EQ(cell->country, "US");
  EXPECT_GT(cell->cost.micros(), 0);
  EXPECT_EQ(cell->stock, 9'000) << "they show no more";
  EXPECT_NE(std::find(cells.unmapped.begin(), cells.unmapped.end(), "service moonbase"), cells.unmapped.end());
}

TEST_F(TextVerifiedSimulator, BuysThroughALinkAndReadsTheMessage) {
  start({"--sms-chance", "0", "--lifetime", "300"});
  const Bought number = bought();
  EXPECT_TRUE(number.ref.starts_with("lr_"));
  EXPECT_EQ(number.phone.size(), 11U);
  EXPECT_TRUE(number.phone.starts_with("1"));
  EXPECT_FALSE(number.wrongCountry);
  ASSERT_TRUE(number.cost);
  EXPECT_GT(number.cost->micros(), 0);
  ASSERT_TRUE(number.expiresUs);
  EXPECT_NEAR(static_cast<double>(*number.expiresUs - clock.nowUs()), 300e6, 60e6);
  EXPECT_TRUE(std::holds_alternative<StillWaiting>(run(provider->poll(number.ref))));
  simulator->control("POST", "sms", message(number, "417520"));
  const auto outcome = run(provider->poll(number.ref));
  ASSERT_TRUE(std::holds_alternative<Arrived>(outcome));
  const UpstreamMessage arrived = std::get<Arrived>(outcome).messages.front();
  EXPECT_TRUE(arrived.id);
  EXPECT_TRUE(arrived.text.starts_with("Your code is"));
  EXPECT_EQ(arrived.sender, "22395");
  EXPECT_TRUE(std::holds_alternative<Undecided>(run(provider->cancel(number.ref)))) << "the code is there";
  EXPECT_TRUE(std::holds_alternative<Finished>(run(provider->finish(number.ref))));
}

TEST_F(TextVerifiedSimulator, ACancelGivesTheMoneyBack) {
  start({"--sms-chance", "0", "--balance", "10.00"});
  const Bought number = bought();
  EXPECT_LT(run(provider->balance())->micros(), 10'000'000);
  EXPECT_TRUE(std::holds_alternative<Cancelled>(run(provider->cancel(number.ref))));
  EXPECT_EQ(run(provider->balance())->micros(), 10'000'000);
  EXPECT_TRUE(std::holds_alternative<ClosedUpstream>(run(provider->poll(number.ref))));
  EXPECT_TRUE(std::holds_alternative<Undecided>(run(provider->cancel(number.ref))));
}

TEST_F(TextVerifiedSimulator, RefusalsForCertain) {
  start({"--balance", "0.01"});
  EXPECT_EQ(std::get<Refused>(buy()).reason, Refusal::NoBalance);
  simulator->control("POST", "stock", R"({"service":"whatsapp","country":"US","count":0,"cost":"0.10"})");
  EXPECT_EQ(std::get<Refused>(buy()).reason, Refusal::NoNumbers);
  simulator->control("POST", "stock", R"({"service":"whatsapp","country":"US","count":5,"cost":"9.00"})");
  EXPECT_EQ(std::get<Refused>(buy()).reason, Refusal::PriceTooHigh);
  EXPECT_EQ(std::get<Refused>(buy("GB")).reason, Refusal::BadRequest);
  EXPECT_EQ(sold(), 0U);
}

TEST_F(TextVerifiedSimulator, ATokenThatNoLongerCountsIsRenewedAndNothingIsBoughtTwice) {
  start();
  rule("create", R"({"status":401,"answer":""})");
  EXPECT_TRUE(std::holds_alternative<Bought>(buy()));
  EXPECT_EQ(sold(), 1U);
}

TEST_F(TextVerifiedSimulator, EveryDamagedAnswerToAPurchaseIsUnknownAndNotAskedAgain) {
  start();
  std::size_t expected = 0;
  for (const char* fault : {"reset", "truncate", "garbage"}) {
    rule("create", std::string(R"({"fault":")") + fault + "\"}");
    EXPECT_TRUE(std::holds_alternative<Unknown>(buy())) << fault;
    EXPECT_EQ(sold(), ++expected) << fault << ": one request, one number";
  }
  for (const char* fault : {"timeout_after_buy", "drip"}) {
    rule("create", std::string(R"({"fault":")") + fault + "\"}");
    EXPECT_TRUE(std::holds_alternative<Unknown>(buy("US", 500ms))) << fault;
    EXPECT_EQ(sold(), ++expected) << fault;
  }
  rule("create", R"({"fault":"5xx"})");
  EXPECT_TRUE(std::holds_alternative<Unknown>(buy()));
  EXPECT_EQ(sold(), expected) << "a broken server did nothing, but nobody can know that";
}

TEST_F(TextVerifiedSimulator, WhatWasBoughtIsReadAgainUntilItCanBe) {
  start();
  rule("get", R"({"fault":"5xx"})");
  EXPECT_TRUE(std::holds_alternative<Bought>(buy()));
  rule("get", R"({"answer":{"id":"lr_another","number":"2223334444"}})");
  EXPECT_TRUE(std::holds_alternative<Unknown>(buy())) << "another verification's number is never given out";
  EXPECT_EQ(sold(), 2U);
}

TEST_F(TextVerifiedSimulator, DoubtfulAnswersToPollsAndCancelsDecideNothing) {
  start({"--sms-chance", "0"});
  const Bought number = bought();
  for (const char* fault : {"truncate", "garbage", "5xx"}) {
    rule("get", std::string(R"({"fault":")") + fault + "\"}");
    EXPECT_TRUE(std::holds_alternative<Unknown>(run(provider->poll(number.ref)))) << fault;
  }
  rule("cancel", R"({"fault":"5xx"})");
  EXPECT_TRUE(std::holds_alternative<Unknown>(run(provider->cancel(number.ref))));
  rule("get", R"({"answer":{"id":")" + number.ref + R"(","state":"verificationParked"}})");
  EXPECT_TRUE(std::holds_alternative<Unknown>(run(provider->poll(number.ref))));
  EXPECT_TRUE(std::holds_alternative<Unknown>(run(provider->poll("lr_0")))) << "one that they do not know";
}

TEST_F(TextVerifiedSimulator, TheListTellsWhatIsStillOpenOverAllItsPages) {
  start({"--sms-chance", "0"});
  std::vector<std::string> refs;
  for (int i = 0; i < 23; ++i) refs.push_back(bought().ref);
  EXPECT_TRUE(std::holds_alternative<Cancelled>(run(provider->cancel(refs.front()))));
  const auto list = run(provider->active());
  ASSERT_TRUE(list) << list.error().cause;
  ASSERT_EQ(list->size(), 22U);
  const ActiveNumber& newest = list->front();
  EXPECT_EQ(newest.ref, refs.back());
  EXPECT_EQ(newest.service, "whatsapp");
  EXPECT_EQ(newest.country, "US");
  EXPECT_EQ(newest.phone.size(), 11U);
  EXPECT_TRUE(newest.cost && newest.boughtUs);
  rule("list", R"({"fault":"truncate"})");
  EXPECT_FALSE(run(provider->active()));
}

}  // namespace
}  // namespace trunkline::providers::textverified
