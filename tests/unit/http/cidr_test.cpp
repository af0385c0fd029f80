// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/cidr.h"

#include <gtest/gtest.h>

namespace trunkline::http {
namespace {

CidrSet ranges(const std::vector<std::string>& texts) {
  auto set = CidrSet::parse(texts);
  EXPECT_TRUE(set) << set.error().message;
  return set ? *set : CidrSet();
}

bool contains(const std::string& range, std::string_view address) { return ranges({range}).contains(parseAddress(address).value()); }

TEST(Cidr, Boundaries) {
  EXPECT_TRUE(contains("10.0.0.0/8", "10.255.255.255"));
  EXPECT_FALSE(contains("10.0.0.0/8", "11.0.0.0"));
  EXPECT_TRUE(contains("192.0.2.128/25", "192.0.2.255"));
  EXPECT_FALSE(contains("192.0.2.128/25", "192.0.2.127"));
  EXPECT_TRUE(contains("192.0.2.7", "192.0.2.7"));
  EXPECT_FALSE(contains("192.0.2.7", "192.0.2.6"));
  EXPECT_TRUE(contains("0.0.0.0/0", "203.0.113.1"));
  EXPECT_FALSE(contains("0.0.0.0/0", "2001:db8::1"));
  EXPECT_TRUE(contains("2001:db8::/33", "2001:db8:7fff::1"));
  EXPECT_FALSE(contains("2001:db8::/33", "2001:db8:8000::1"));
  EXPECT_TRUE(contains("::1", "::1"));
}

TEST(Cidr, MappedAndDottedFormsAreTheSame) {
  EXPECT_TRUE(contains("10.0.0.0/8", "::ffff:10.1.2.3"));
  EXPECT_TRUE(contains("::ffff:10.0.0.0/104", "10.1.2.3"));
  EXPECT_EQ(addressText(parseAddress("::ffff:10.1.2.3").value()), "10.1.2.3");
  EXPECT_EQ(addressText(parseAddress("[2001:DB8::1]").value()), "2001:db8::1");
}

TEST(Cidr, RefusesWhatIsNoRange) {
  for (const char* text : {"", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8x", "10.0.0.0/-1", "10.0.0.1/8", "2001:db8::/129", "2001:db8::1/64",
                           "10.0.0", "example.com", "10.0.0.0/8 ", "fe80::1%eth0"}) {
    EXPECT_FALSE(CidrSet::parse({text})) << text;
  }
}

std::string client(std::string_view peer, std::string_view forwarded, const std::vector<std::string>& trusted) {
  return addressText(clientAddress(parseAddress(peer).value(), forwarded, ranges(trusted)));
}

TEST(ClientAddress, OnlyTrustedPeersAreBelieved) {
  EXPECT_EQ(client("203.0.113.1", "1.1.1.1", {"10.0.0.0/8"}), "203.0.113.1");
  EXPECT_EQ(client("10.0.0.1", "1.1.1.1", {}), "10.0.0.1");
}

TEST(ClientAddress, RightmostUntrustedHop) {
  const std::vector<std::string> trusted{"10.0.0.0/8"};
  EXPECT_EQ(client("10.0.0.1", "6.6.6.6, 203.0.113.5", trusted), "203.0.113.5");
  EXPECT_EQ(client("10.0.0.1", "6.6.6.6,203.0.113.5 ,\t10.2.2.2", trusted), "203.0.113.5");
  EXPECT_EQ(client("10.0.0.1", "10.3.3.3, 10.2.2.2", trusted), "10.3.3.3");
  EXPECT_EQ(client("10.0.0.1", "", trusted), "10.0.0.1");
}

TEST(ClientAddress, MalformedHopsEndTheWalk) {
  const std::vector<std::string> trusted{"10.0.0.0/8"};
  EXPECT_EQ(client("10.0.0.1", "6.6.6.6, unknown", trusted), "10.0.0.1");
  EXPECT_EQ(client("10.0.0.1", "6.6.6.6, , 10.2.2.2", trusted), "10.2.2.2");
  EXPECT_EQ(client("10.0.0.1", "6.6.6.6:1234", trusted), "10.0.0.1");
}

}  // namespace
}  // namespace trunkline::http
