// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/smsman/lists.h"

#include <gtest/gtest.h>

#include "server/modules/catalog/catalog_names.h"
#include "server/providers/smsman/mapping.h"

namespace trunkline::providers::smsman {
namespace {

TEST(SmsManLists, ObjectsAndArraysAreTheSameList) {
  const auto keyed = parseListed({200, R"({"1":{"id":1,"title":"Russia","code":"RU"},"5":{"title":"USA"},"x y":{"title":"no id"}})"});
  ASSERT_TRUE(keyed);
  ASSERT_EQ(keyed->size(), 2U);
  EXPECT_EQ(keyed->at(0).code, "RU");
  EXPECT_EQ(keyed->at(1).id, "5");
  const auto array = parseListed({200, R"([{"id":"3","name":"Telegram"},{"title":"no id"},7])"});
  ASSERT_TRUE(array);
  ASSERT_EQ(array->size(), 1U);
  EXPECT_EQ(array->front().title, "Telegram");
}

TEST(SmsManLists, AnErrorIsNoEmptyList) {
  EXPECT_FALSE(parseListed({200, R"({"success":false,"error_code":"wrong_token"})"}));
  EXPECT_FALSE(parseListed({500, "{}"}));
  EXPECT_FALSE(parseListed({400, "{}"}));
  EXPECT_FALSE(parseListed({200, "\"text\""}));
  EXPECT_FALSE(parsePrices({200, "<html>"}, Currency{}));
  EXPECT_TRUE(parsePrices({200, "{}"}, Currency{}));
}

TEST(SmsManLists, PricesAsTextsAndNumbersInBothShapes) {
  const auto nested = parsePrices({200, R"({"1":{"3":{"cost":"15.00","count":123},"4":{"cost":0.35,"count":"7"},
      "5":{"cost":"1","count":0},"6":{"cost":"0","count":5},"7":{"cost":"-1","count":5},"8":{"count":5}}})"},
                                  Currency{});
  ASSERT_TRUE(nested);
  ASSERT_EQ(nested->size(), 2U);
  EXPECT_EQ(nested->at(0).cost.micros(), 15'000'000);
  EXPECT_EQ(nested->at(1).cost.micros(), 350'000);
  EXPECT_EQ(nested->at(1).stock, 7);
  const auto rows = parsePrices({200, R"([{"country_id":1,"application_id":"3","cost":"0.0000001","count":1}])"}, Currency{});
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().cost.micros(), 1) << "beyond six decimals a cost is rounded up";
}

class SmsManMapping : public ::testing::Test {
 protected:
  catalog::Catalog catalog;
  catalog::CatalogNames names{catalog};
};

TEST_F(SmsManMapping, KnownIdsBeforeTitles) {
  // Somebody else carries Telegram's title; id 3 is known to be Telegram.
  const Mapping mapping(names, {{"5", "USA", "US"}},
                        {{"77", "Telegram", ""}, {"3", "TG", ""}, {"41", "whatsapp", ""}, {"9", "Moonbase", ""}});
  EXPECT_EQ(mapping.applicationId("telegram"), "3");
  EXPECT_EQ(mapping.applicationId("whatsapp"), "41");
  EXPECT_EQ(mapping.applicationId("uber"), "");
  EXPECT_EQ(mapping.unmapped(), (std::vector<std::string>{"application 77 Telegram", "application 9 Moonbase"}));
}

TEST_F(SmsManMapping, ACountryWhoseTitleAndCodeContradictIsNone) {
  const Mapping mapping(names, {{"1", "Russia", "UA"}, {"2", "Nowhere", "DE"}, {"3", "England", "UK"}, {"4", "Poland", "pl"}}, {});
  EXPECT_EQ(mapping.countryId("RU"), "");
  EXPECT_EQ(mapping.countryId("UA"), "");
  EXPECT_EQ(mapping.countryId("DE"), "2");
  EXPECT_EQ(mapping.countryId("GB"), "3");
  EXPECT_EQ(mapping.countryId("PL"), "4");
}

TEST_F(SmsManMapping, OnlyMappedCellsAreTranslated) {
  const Mapping mapping(names, {{"5", "USA", "US"}}, {{"41", "WhatsApp", ""}, {"9", "Moonbase", ""}});
  const Catalogue out = mapping.translate({{"5", "41", Money(100, {}), 3}, {"5", "9", Money(100, {}), 3}, {"6", "41", Money(100, {}), 3}});
  ASSERT_EQ(out.cells.size(), 1U);
  EXPECT_EQ(out.cells.front().service, "whatsapp");
  EXPECT_EQ(out.cells.front().country, "US");
  EXPECT_EQ(out.unmapped.size(), 1U);
}

}  // namespace
}  // namespace trunkline::providers::smsman
