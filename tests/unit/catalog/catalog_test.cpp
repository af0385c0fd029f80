// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/catalog/catalog.h"

#include <gtest/gtest.h>

#include <set>

#include "server/modules/catalog/catalog_names.h"
#include "server/modules/catalog/csv.h"
#include "server/modules/catalog/folded.h"

namespace trunkline::catalog {
namespace {

TEST(Catalog, SlugIsTheProductElseTheKebabCaseName) {
  const Catalog catalog;
  ASSERT_NE(catalog.service("whatsapp"), nullptr);
  EXPECT_EQ(catalog.service("whatsapp")->name, "WhatsApp");
  ASSERT_NE(catalog.service("openai-chatgpt"), nullptr);
  EXPECT_EQ(catalog.service("openai-chatgpt")->code, "dr");
  EXPECT_EQ(kebabCase("X / Twitter"), "x-twitter");
  EXPECT_EQ(kebabCase("POF (Plenty of Fish)"), "pof-plenty-of-fish");
}

TEST(Catalog, TheTradesLetterCodeIsAnAlias) {
  const Catalog catalog;
  EXPECT_EQ(catalog.service("wa"), catalog.service("whatsapp"));
  EXPECT_EQ(catalog.service("ts"), catalog.service("paypal"));  // not `pp`, which is Huya
  EXPECT_EQ(catalog.service("pp"), catalog.service("huya"));
  EXPECT_EQ(catalog.service("WA"), nullptr);
  EXPECT_EQ(catalog.service(""), nullptr);
}

TEST(Catalog, EverySlugIsUniqueAndFitsTheContract) {
  const Catalog catalog;
  std::set<std::string> slugs;
  for (const Service& service : catalog.services()) {
    EXPECT_TRUE(slugs.insert(service.slug).second) << service.slug;
    EXPECT_EQ(service.slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos) << service.slug;
    EXPECT_LE(service.slug.size(), 40U);
    EXPECT_EQ(catalog.service(service.slug), &service);
    if (!service.code.empty()) EXPECT_EQ(catalog.service(service.code), &service) << service.code << " names two services";
  }
  EXPECT_EQ(catalog.services().size(), 94U);
}

TEST(Catalog, RentalOnlyRowsAreNotSold) {
  const Catalog catalog;
  EXPECT_EQ(catalog.service("full"), nullptr);
}

TEST(Catalog, CountriesAreUniqueAndVirtualTwinsLeftOut) {
  const Catalog catalog;
  std::set<std::string> codes;
  for (const Country& country : catalog.countries()) EXPECT_TRUE(codes.insert(country.iso2).second) << country.iso2;
  EXPECT_EQ(catalog.countries().size(), 202U);
  ASSERT_NE(catalog.country("US"), nullptr);
  EXPECT_EQ(catalog.country("US")->name, "United States");
  EXPECT_EQ(catalog.country("US")->dialCode, "1");
  EXPECT_EQ(catalog.country("us"), nullptr);
  EXPECT_EQ(catalog.country("XX"), nullptr);
}

TEST(Catalog, TitlesAreComparedWithoutCaseAndPunctuation) {
  const Catalog catalog;
  EXPECT_EQ(catalog.serviceByTitle("whats-app"), catalog.service("whatsapp"));
  EXPECT_EQ(catalog.serviceByTitle("GOOGLE / youtube, Gmail"), catalog.service("google"));
  EXPECT_EQ(catalog.serviceByTitle("Moonbase Chat"), nullptr);
  EXPECT_EQ(catalog.serviceByTitle(""), nullptr);
  EXPECT_EQ(catalog.countryByTitle("usa"), catalog.country("US"));
  EXPECT_EQ(catalog.countryByTitle("England"), catalog.country("GB"));
  EXPECT_EQ(catalog.countryByTitle("United Kingdom"), catalog.country("GB"));
  EXPECT_EQ(catalog.countryByTitle("DCongo"), catalog.country("CD"));
  EXPECT_EQ(catalog.countryByTitle("Congo"), catalog.country("CG"));
  EXPECT_EQ(catalog.countryByTitle("USA (virtual)"), nullptr);
}

TEST(Catalog, TooLongATitleMatchesNothing) {
  EXPECT_EQ(Folded(std::string(96, 'a')).view().size(), 96U);
  EXPECT_TRUE(Folded(std::string(97, 'a')).view().empty());
}

TEST(CatalogNames, ShowsTheAdaptersOurNames) {
  const Catalog catalog;
  const CatalogNames names(catalog);
  EXPECT_EQ(names.serviceBySmsManId("122"), "google");
  EXPECT_EQ(names.serviceBySmsManId("999999"), "");
  EXPECT_EQ(names.serviceBySmsManId(""), "");
  EXPECT_EQ(names.dialCode("DE"), "49");
  EXPECT_EQ(names.countryByCode("DE"), "DE");
  EXPECT_EQ(names.services().size(), catalog.services().size());
}

TEST(CsvTable, ReadsQuotedFieldsAndShortRows) {
  const CsvTable table("a,b,c\r\n\"x,\"\"y\"\"\",2\n\n1,2,3\n");
  ASSERT_EQ(table.rows(), 2U);
  EXPECT_EQ(table.at(0, "a"), "x,\"y\"");
  EXPECT_EQ(table.at(0, "c"), "");
  EXPECT_EQ(table.at(1, "c"), "3");
  EXPECT_EQ(table.at(1, "d"), "");
}

}  // namespace
}  // namespace trunkline::catalog
