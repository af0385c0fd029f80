// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/textverified/answers.h"

#include <gtest/gtest.h>

#include "server/modules/catalog/catalog_names.h"
#include "server/providers/textverified/lists.h"

namespace trunkline::providers::textverified {
namespace {

const Currency kUsd{};

Answer good(std::string_view body) { return {200, body}; }

TEST(TextVerifiedAnswers, TokensAreTakenOnlyWhenTheyCanBeSent) {
  const auto token = parseToken(good(R"({"token":"eyJh.a","expiresIn":899.5,"expiresAt":"2026-11-22T10:00:00+00:00"})"));
  ASSERT_TRUE(token);
  EXPECT_EQ(token->text, "eyJh.a");
  EXPECT_EQ(token->lifetime.count(), 899);
  for (const char* bad : {R"({"token":"a\r\nX: y","expiresIn":899})", R"({"token":"","expiresIn":899})", R"({"token":"a"})",
                          R"({"token":"a","expiresIn":-1})", R"([])", "<html>"})
    EXPECT_FALSE(parseToken(good(bad))) << bad;
  EXPECT_FALSE(parseToken({401, R"({"token":"a","expiresIn":899})"}));
}

TEST(TextVerifiedAnswers, OnlyTheLastPartOfALinkCounts) {
  const auto created = parseCreate({201, R"({"method":"GET","href":"https://elsewhere.example/x/verifications/lr_01J"})"});
  ASSERT_TRUE(std::holds_alternative<Created>(created));
  EXPECT_EQ(std::get<Created>(created).id, "lr_01J");
  for (const char* bad : {R"({"href":"lr_01J"})", R"({"href":"https://x/verifications/"})", R"({"href":"https://x/a?b=c"})",
                          R"({"href":7})", R"({})", "not json"})
    EXPECT_TRUE(std::holds_alternative<Unknown>(parseCreate({201, bad}))) << bad;
}

TEST(TextVerifiedAnswers, ARefusalIsOneOfFourWordsAndNothingElse) {
  const auto refusal = [](int status, std::string_view code) {
    return parseCreate({status, R"({"errorCode":")" + std::string(code) + R"(","errorDescription":"words"})"});
  };
  const auto reasonOf = [&](std::string_view code) {
    const std::string body = R"({"errorCode":")" + std::string(code) + R"(","errorDescription":"words"})";
    return std::get<Refused>(parseCreate({400, body})).reason;
  };
  EXPECT_EQ(reasonOf("InsufficientBalance"), Refusal::NoBalance);
  EXPECT_EQ(reasonOf("Unavailable"), Refusal::NoNumbers);
  EXPECT_EQ(reasonOf("PricingFailure"), Refusal::PriceTooHigh);
  EXPECT_EQ(reasonOf("TooManyUnfinishedVerifications"), Refusal::Forbidden);
  EXPECT_EQ(std::get<Refused>(parseCreate({401, ""})).reason, Refusal::Forbidden);
  EXPECT_TRUE(std::holds_alternative<Unknown>(refusal(400, "ProcessingError")));
  EXPECT_TRUE(std::holds_alternative<Unknown>(refusal(409, "IdempotencyConflict")));
  EXPECT_TRUE(std::holds_alternative<Unknown>(refusal(502, "Unavailable"))) << "a broken server is believed nothing";
  EXPECT_TRUE(std::holds_alternative<Unknown>(parseCreate({400, ""})));
}

TEST(TextVerifiedAnswers, WhatWasBought) {
  const auto outcome = parseBought(
      good(R"({"id":"lr_1","number":"2223334444","totalCost":0.25,"endsAt":"2026-11-22T10:05:00.0000000+00:00"})"), "lr_1", kUsd);
  ASSERT_TRUE(std::holds_alternative<Bought>(outcome));
  const Bought& bought = std::get<Bought>(outcome);
  EXPECT_EQ(bought.phone, "12223334444");
  EXPECT_EQ(bought.cost, Money(250'000, kUsd));
  EXPECT_EQ(bought.expiresUs, 1'795'341'900'000'000);
  EXPECT_FALSE(bought.wrongCountry);
  EXPECT_TRUE(std::get<Bought>(parseBought(good(R"({"id":"lr_1","number":"+447700900123"})"), "lr_1", kUsd)).wrongCountry);
  for (const char* bad : {R"({"id":"lr_2","number":"2223334444"})", R"({"id":"lr_1"})", R"({"id":"lr_1","number":"call us"})", "{"})
    EXPECT_TRUE(std::holds_alternative<Unknown>(parseBought(good(bad), "lr_1", kUsd))) << bad;
  EXPECT_TRUE(std::holds_alternative<Unknown>(parseBought({404, R"({"id":"lr_1","number":"2223334444"})"}, "lr_1", kUsd)));
}

TEST(TextVerifiedAnswers, StatesAndMessages) {
  const auto standing = [](std::string_view state) {
    const std::string body = R"({"id":"lr_1","state":")" + std::string(state) + "\"}";
    return parseStanding(good(body), "lr_1");
  };
  EXPECT_EQ(standing("verificationPending"), Standing::Open);
  EXPECT_EQ(standing("verificationCompleted"), Standing::Delivered);
  for (const char* closed : {"verificationCanceled", "verificationTimedOut", "verificationReported", "verificationRefunded"})
    EXPECT_EQ(standing(closed), Standing::Closed) << closed;
  EXPECT_FALSE(standing("renewableActive"));
  EXPECT_FALSE(parseStanding(good(R"({"id":"lr_2","state":"verificationCanceled"})"), "lr_1")) << "about another one";

  const auto told = parseMessages(good(R"({"data":[{"id":"sms_1","from":"22395","smsContent":"Code 12 34","parsedCode":null},
      {"id":"sms_2","smsContent":null,"parsedCode":"777888"},{"id":"sms_3","smsContent":null,"parsedCode":null},5]})"));
  ASSERT_TRUE(std::holds_alternative<Arrived>(told));
  const auto& messages = std::get<Arrived>(told).messages;
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0].text, "Code 12 34");
  EXPECT_EQ(messages[0].id, "sms_1");
  EXPECT_EQ(messages[1].text, "777888");
  EXPECT_EQ(messages[1].code, "777888");
  EXPECT_TRUE(std::holds_alternative<StillWaiting>(parseMessages(good(R"({"data":[]})"))));
  EXPECT_TRUE(std::holds_alternative<Unknown>(parseMessages(good(R"({"messages":[]})"))));
}

TEST(TextVerifiedAnswers, Lists) {
  const catalog::Catalog catalog;
  const catalog::CatalogNames names(catalog);
  const auto services = parseServices(good(R"([{"serviceName":"whatsapp","capability":"sms"},{"serviceName":"bank","capability":"voice"},
      {"serviceName":"a b","capability":"sms"},{"serviceName":"telegram","capability":"SmsAndVoiceCombo"}])"));
  ASSERT_TRUE(services);
  EXPECT_EQ(*services, (std::vector<std::string>{"whatsapp", "telegram"}));
  EXPECT_FALSE(parseServices({429, "[]"}));
  EXPECT_FALSE(parsePrice(good(R"({"price":0})"), kUsd));
  EXPECT_EQ(parsePrice(good(R"({"price":0.35})"), kUsd), Money(350'000, kUsd));
  EXPECT_EQ(parseStock(good(R"({"availableQuantity":9000})")), 9'000);

  const auto page = parseVerifications(good(R"({"data":[{"id":"lr_1","number":"2223334444","serviceName":"whatsapp",
      "state":"verificationPending","totalCost":0.5,"createdAt":"2026-11-22T10:00:00Z"},{"id":"lr_2","state":"verificationCompleted"}],
      "links":{"next":{"href":"https://elsewhere.example/verifications?page=2"}}})"),
                                       names, kUsd);
  ASSERT_TRUE(page);
  ASSERT_EQ(page->open.size(), 1U);
  EXPECT_EQ(page->open[0].phone, "12223334444");
  EXPECT_EQ(page->open[0].boughtUs, 1'795'341'600'000'000);
  EXPECT_EQ(page->nextQuery, "?page=2");
  for (const char* end : {"null", R"({"href":"https://x/verifications"})", R"({"href":"https://x/?a=\r\nHost: y"})"}) {
    const auto last = parseVerifications(good(R"({"data":[],"links":{"next":)" + std::string(end) + "}}"), names, kUsd);
    ASSERT_TRUE(last) << end;
    EXPECT_EQ(last->nextQuery, "") << end;
  }
}

}  // namespace
}  // namespace trunkline::providers::textverified
