// SPDX-License-Identifier: GPL-3.0-or-later
// The adapter over a transport that answers from a list: what is sent, and what the transport's own failures mean.
#include "server/providers/smsman/smsman_provider.h"

#include <gtest/gtest.h>

#include <deque>

#include "server/modules/catalog/catalog_names.h"
#include "tests/support/run_task.h"

namespace trunkline::providers::smsman {
namespace {

class ScriptedHttp final : public net::HttpClient {
 public:
  Task<net::HttpResult> send(net::HttpRequest request) override {
    sent.push_back(std::move(request));
    net::HttpResult result = std::move(answers.front());
    answers.pop_front();
    co_return result;
  }
  void answer(std::string body) { answers.push_back({net::Delivery::Answered, 200, std::move(body), {}}); }
  void fail(net::Delivery delivery) { answers.push_back({delivery, 0, {}, "broken"}); }
  std::vector<net::HttpRequest> sent;
  std::deque<net::HttpResult> answers;
};

class SmsManAdapter : public ::testing::Test {
 protected:
  void load() {
    http.answer(R"({"5":{"id":5,"title":"USA","code":"US"}})");
    http.answer(R"({"41":{"id":41,"title":"WhatsApp"}})");
    http.answer(R"({"5":{"41":{"cost":"0.15","count":9}}})");
    ASSERT_TRUE(testing::runTask(provider.catalogue()));
    http.sent.clear();
  }
  BuyRequest order(std::int64_t micros = 150'000) {
    BuyRequest out;
    out.service = "whatsapp";
    out.country = "US";
    out.maxCost = Money(micros, Currency{});
    out.deadline = std::chrono::milliseconds(1234);
    return out;
  }
  catalog::Catalog catalog;
  catalog::CatalogNames names{catalog};
  std::unique_ptr<Metrics> metrics = makeMetrics();
  ScriptedHttp http;
  SmsManProvider provider{http, names, *metrics, {"se cret", "http://upstream/control", Currency{}}};
};

TEST_F(SmsManAdapter, BuysWithTheirIdsOnceAndWithinTheDeadline) {
  load();
  http.answer(R"({"request_id":1,"country_id":5,"number":"13105550100"})");
  const auto outcome = testing::runTask(provider.buy(order()));
  ASSERT_TRUE(std::holds_alternative<Bought>(outcome));
  const net::HttpRequest& sent = http.sent.front();
  EXPECT_EQ(sent.url, "http://upstream/control/get-number?token=se%20cret&country_id=5&application_id=41&currency=USD");
  EXPECT_FALSE(sent.repeatable);
  EXPECT_EQ(sent.turn, net::Turn::Purchase);
  EXPECT_EQ(sent.deadline.count(), 1234);
}

TEST_F(SmsManAdapter, MaxPriceOnlyWhereItIsWhole) {
  EXPECT_EQ(maxPriceOf(Money(15'000'000, {})), "15");
  EXPECT_EQ(maxPriceOf(Money(15'500'000, {})), "");
  EXPECT_EQ(maxPriceOf(Money(150'000, {})), "");
  load();
  http.answer("{}");
  static_cast<void>(testing::runTask(provider.buy(order(2'000'000))));
  EXPECT_TRUE(http.sent.front().url.ends_with("&maxPrice=2")) << http.sent.front().url;
}

TEST_F(SmsManAdapter, NeverSentIsARefusalAndTheRestUnknown) {
  load();
  http.fail(net::Delivery::NeverSent);
  const auto unreachable = testing::runTask(provider.buy(order()));
  ASSERT_TRUE(std::holds_alternative<Refused>(unreachable));
  EXPECT_EQ(std::get<Refused>(unreachable).reason, Refusal::Unreachable);
  http.fail(net::Delivery::Unknown);
  EXPECT_TRUE(std::holds_alternative<Unknown>(testing::runTask(provider.buy(order()))));
  http.fail(net::Delivery::NeverSent);
  EXPECT_TRUE(std::holds_alternative<Unknown>(testing::runTask(provider.poll("1"))));
  http.fail(net::Delivery::NeverSent);
  EXPECT_TRUE(std::holds_alternative<Unknown>(testing::runTask(provider.cancel("1"))));
}

TEST_F(SmsManAdapter, NothingIsSentForWhatCannotBeBought) {
  EXPECT_TRUE(std::holds_alternative<Refused>(testing::runTask(provider.buy(order()))));  // no lists yet
  load();
  BuyRequest elsewhere = order();
  elsewhere.country = "DE";
  EXPECT_TRUE(std::holds_alternative<Refused>(testing::runTask(provider.buy(elsewhere))));
  BuyRequest choosy = order();
  choosy.operatorName = "tmobile";
  EXPECT_TRUE(std::holds_alternative<Refused>(testing::runTask(provider.buy(choosy))));
  EXPECT_TRUE(http.sent.empty());
}

TEST_F(SmsManAdapter, TheKeyNeverComesBackInATexts) {
  load();
  http.answer(R"({"success":false,"error_code":"wrong_token","error_msg":"token se cret is wrong"})");
  const auto outcome = testing::runTask(provider.buy(order()));
  EXPECT_EQ(std::get<Refused>(outcome).text, "wrong_token: token * is wrong");
  http.answer(R"({"success":false,"error_code":"x","error_msg":"se cret"})");
  EXPECT_EQ(std::get<Unknown>(testing::runTask(provider.poll("1"))).text.find("se cret"), std::string::npos);
}

TEST_F(SmsManAdapter, AFailedListKeepsWhatWasKnown) {
  load();
  http.answer(R"({"success":false,"error_code":"wrong_token"})");
  EXPECT_FALSE(testing::runTask(provider.catalogue()));
  http.answer(R"({"request_id":1,"country_id":5,"number":"13105550100"})");
  EXPECT_TRUE(std::holds_alternative<Bought>(testing::runTask(provider.buy(order()))));
}

TEST_F(SmsManAdapter, RejectAndCloseAreStatuses) {
  http.answer(R"({"request_id":7,"success":true})");
  EXPECT_TRUE(std::holds_alternative<Cancelled>(testing::runTask(provider.cancel("7"))));
  EXPECT_EQ(http.sent.back().turn, net::Turn::Cancel) << "a customer's money waits for it";
  http.answer(R"({"request_id":7,"success":true})");
  EXPECT_TRUE(std::holds_alternative<Finished>(testing::runTask(provider.finish("7"))));
  EXPECT_TRUE(http.sent.at(0).url.ends_with("/set-status?token=se%20cret&request_id=7&status=reject"));
  EXPECT_TRUE(http.sent.at(1).url.ends_with("&request_id=7&status=close"));
}

}  // namespace
}  // namespace trunkline::providers::smsman
