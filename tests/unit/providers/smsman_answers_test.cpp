// SPDX-License-Identifier: GPL-3.0-or-later
// Every oddity of the protocol as a row of a table: what the answer is, and what it must mean.
#include "server/providers/smsman/answers.h"

#include <gtest/gtest.h>

namespace trunkline::providers::smsman {
namespace {

std::string describe(const BuyOutcome& outcome) {
  if (const auto* bought = std::get_if<Bought>(&outcome))
    return "bought " + bought->ref + " " + bought->phone + (bought->wrongCountry ? " wrong" : "");
  if (const auto* refused = std::get_if<Refused>(&outcome)) return "refused " + std::to_string(static_cast<int>(refused->reason));
  return "unknown";
}
std::string describe(const PollOutcome& outcome) {
  if (std::holds_alternative<StillWaiting>(outcome)) return "waiting";
  if (std::holds_alternative<ClosedUpstream>(outcome)) return "closed";
  if (const auto* arrived = std::get_if<Arrived>(&outcome))
    return "arrived " + arrived->messages.front().text + " " + *arrived->messages.front().code;
  return "unknown";
}
std::string describe(const CancelOutcome& outcome) {
  constexpr std::array<const char*, 4> kNames{"cancelled", "too early", "undecided", "unknown"};
  return kNames[outcome.index()];
}
std::string describe(const FinishOutcome& outcome) {
  constexpr std::array<const char*, 3> kNames{"finished", "undecided", "unknown"};
  return kNames[outcome.index()];
}
std::string refusal(Refusal reason) { return "refused " + std::to_string(static_cast<int>(reason)); }

struct Row {
  int status;
  const char* body;
  std::string expected;
};

TEST(SmsManBuy, OnlyTheAllowListIsARefusal) {
  const std::vector<Row> rows{
      {200, R"({"request_id":1,"country_id":5,"application_id":1,"number":"79002415539"})", "bought 1 79002415539"},
      {200, R"({"request_id":"9x-_","country_id":"5","application_id":"1","number":79002415539})", "bought 9x-_ 79002415539"},
      {200, R"({"request_id":1,"country_id":5,"number":"+79002415539"})", "bought 1 79002415539"},
      {200, R"({"request_id":1,"country_id":6,"number":"79002415539"})", "bought 1 79002415539 wrong"},
      {200, R"({"request_id":1,"country_id":"6","number":"79002415539"})", "bought 1 79002415539 wrong"},
      {200, R"({"request_id":1,"number":"79002415539"})", "bought 1 79002415539"},
      {200, R"({"request_id":1,"number":"4479002415539"})", "bought 1 4479002415539 wrong"},
      {200, R"({"success":false,"error_code":"no_numbers","error_msg":"No numbers"})", refusal(Refusal::NoNumbers)},
      {200, R"({"error_code":"NO_NUMBERS"})", refusal(Refusal::NoNumbers)},
      {400, R"({"success":false,"error_code":"wrong_application_id","error_msg":"Wrong application ID!"})", refusal(Refusal::BadRequest)},
      {200, R"({"success":false,"error_code":"wrong_country_id","error_msg":null})", refusal(Refusal::BadRequest)},
      {200, R"({"success":false,"error_code":"wrong_token","error_msg":{"token":"Wrong token!"}})", refusal(Refusal::Forbidden)},
      {200, R"({"success":false,"error_code":"balance","error_msg":"..."})", refusal(Refusal::NoBalance)},
      {200, R"({"success":false,"error_code":"not_enough_balance"})", refusal(Refusal::NoBalance)},
      {500, R"({"success":false,"error_code":"no_numbers"})", "unknown"},
      {200, R"({"success":false,"error_code":"something_new"})", "unknown"},
      {200, R"({"success":false,"error_msg":"no numbers"})", "unknown"},
      {200, R"({"success":false,"error_code":"no_numbers","request_id":1})", "unknown"},
      {200, R"({"error_code":"no_numbers","request_id":1,"number":"79002415539"})", "unknown"},
      {200, R"({"success":"false"})", "unknown"},
      {400, R"({"request_id":1,"country_id":5,"number":"79002415539"})", "unknown"},
      {200, R"({"request_id":1,"country_id":5,"number":"12"})", "unknown"},
      {200, R"({"request_id":1,"country_id":5,"number":"phone"})", "unknown"},
      {200, R"({"request_id":1.5,"country_id":5,"number":"79002415539"})", "unknown"},
      {200, R"({"request_id":"../x","country_id":5,"number":"79002415539"})", "unknown"},
      {200, R"({"request_id":1,"country_id":5,"numb)", "unknown"},
      {200, "<html>NO_NUMBERS</html>", "unknown"},
      {200, R"(["no_numbers"])", "unknown"},
      {200, "", "unknown"},
      {200, "[[[[[[[[[[[[[[[[[[[[", "unknown"},
  };
  for (const Row& row : rows) EXPECT_EQ(describe(parseBuy({row.status, row.body}, {"5", "7"})), row.expected) << row.body;
}

TEST(SmsManBuy, AnUnknownDialCodeJudgesNoCountry) {
  EXPECT_EQ(describe(parseBuy({200, R"({"request_id":1,"number":"4479002415539"})"}, {"5", ""})), "bought 1 4479002415539");
}

TEST(SmsManBuy, TheUpstreamsWordsAreCutAndPrintable) {
  const std::string body = R"({"success":false,"error_code":"no_numbers","error_msg":"a\u0007)" + std::string(1'000, 'b') + "\"}";
  const auto outcome = parseBuy({200, body}, {"5", "7"});
  const auto& refused = std::get<Refused>(outcome);
  EXPECT_LT(refused.text.size(), 300U);
  EXPECT_EQ(refused.text.find('\a'), std::string::npos);
}

TEST(SmsManPoll, AnErrorCodeIsNotAlwaysAnError) {
  const std::vector<Row> rows{
      {200, R"({"request_id":7,"country_id":1,"number":"7900","error_code":"wait_sms","error_msg":"Still waiting..."})", "waiting"},
      {200, R"({"error_code":"wait_sms","error_msg":{"a":"b"}})", "waiting"},
      {400, R"({"success":false,"error_code":"wait_sms"})", "waiting"},
      {200, R"({"request_id":7,"sms_code":"1243"})", "arrived 1243 1243"},
      {200, R"({"request_id":"7","sms_code":1243})", "arrived 1243 1243"},
      {200, R"({"request_id":7,"sms_code":"","error_code":"wait_sms"})", "waiting"},
      {200, R"({"success":false,"error_code":"wrong_status"})", "closed"},
      {200, R"({"success":false,"error_code":"whatever","error_msg":"Current request not exists"})", "closed"},
      {200, R"({"success":false,"error_code":"wrong_token"})", "unknown"},
      {200, R"({"request_id":8,"sms_code":"1243"})", "unknown"},
      {200, R"({"request_id":7,"sms_code":"1243","error_code":"wait_sms"})", "unknown"},
      {200, R"({"request_id":7,"sms_code":null})", "unknown"},
      {200, R"({"request_id":7})", "unknown"},
      {502, R"({"request_id":7,"sms_code":"1243"})", "unknown"},
      {200, "STATUS_OK:1243", "unknown"},
  };
  for (const Row& row : rows) EXPECT_EQ(describe(parsePoll({row.status, row.body}, "7")), row.expected) << row.body;
}

TEST(SmsManCancel, OnlySuccessIsACancellation) {
  const std::vector<Row> rows{
      {200, R"({"request_id":7,"success":true})", "cancelled"},
      {200, R"({"success":true})", "cancelled"},
      {200, R"({"request_id":8,"success":true})", "unknown"},
      {200, R"({"success":false,"error_code":"wrong_status"})", "undecided"},
      {400, R"({"success":false,"error_code":"wrong_status","error_msg":"Wrong status"})", "undecided"},
      {200, R"({"success":false,"error_msg":"Current request not exists"})", "undecided"},
      {200, R"({"success":false,"error_code":"wait_sms"})", "too early"},
      {200, R"({"success":false,"error_code":"other"})", "unknown"},
      {200, R"({"request_id":7})", "unknown"},
      {200, R"({"request_id":7,"success":"true"})", "unknown"},
      {503, R"({"success":true})", "unknown"},
      {200, "", "unknown"},
  };
  for (const Row& row : rows) EXPECT_EQ(describe(parseCancel({row.status, row.body}, "7")), row.expected) << row.body;
}

TEST(SmsManFinish, SuccessOrClosedAlready) {
  EXPECT_EQ(describe(parseFinish({200, R"({"request_id":7,"success":true})"}, "7")), "finished");
  EXPECT_EQ(describe(parseFinish({200, R"({"success":false,"error_code":"wrong_status"})"}, "7")), "undecided");
  EXPECT_EQ(describe(parseFinish({200, R"({"success":false,"error_msg":"current request not exists"})"}, "7")), "undecided");
  EXPECT_EQ(describe(parseFinish({200, R"({"success":false,"error_code":"x"})"}, "7")), "unknown");
  EXPECT_EQ(describe(parseFinish({200, R"({"request_id":9,"success":true})"}, "7")), "unknown");
}

TEST(SmsManBalance, TextOrNumber) {
  const auto micros = [](const char* body) {
    const auto money = parseBalance({200, body}, Currency{});
    return money ? money->micros() : -1;
  };
  EXPECT_EQ(micros(R"({"balance":"799.70"})"), 799'700'000);
  EXPECT_EQ(micros(R"({"balance":799.7,"hold":0})"), 799'700'000);
  EXPECT_EQ(micros(R"({"balance":5})"), 5'000'000);
  EXPECT_EQ(micros(R"({"balance":"-5"})"), -1);
  EXPECT_EQ(micros(R"({"balance":"1e5"})"), -1);
  EXPECT_EQ(micros(R"({"success":false,"error_code":"wrong_token"})"), -1);
  EXPECT_EQ(micros("nothing"), -1);
}

}  // namespace
}  // namespace trunkline::providers::smsman
