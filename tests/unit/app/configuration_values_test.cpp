// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration_values.h"

#include <gtest/gtest.h>

namespace trunkline::app {
namespace {

TEST(Values, WholeNumbersOnly) {
  EXPECT_EQ(integerIn("12", 0, 12), 12);
  for (const std::string_view bad : {"", "13", "-1", "1 ", " 1", "+1", "1e1", "99999999999999999999"})
    EXPECT_FALSE(integerIn(bad, 0, 12)) << bad;
}

TEST(Values, Switches) {
  for (const std::string_view on : {"1", "true", "YES", "on"}) EXPECT_EQ(switchOf(on), true) << on;
  for (const std::string_view off : {"0", "false", "No", "off"}) EXPECT_EQ(switchOf(off), false) << off;
  EXPECT_FALSE(switchOf("2"));
  EXPECT_FALSE(switchOf(""));
}

TEST(Values, BaseUrls) {
  const auto url = baseUrlOf("HTTPS://api.example.com/control/");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->text, "HTTPS://api.example.com/control");
  EXPECT_TRUE(url->secure);
  EXPECT_FALSE(url->loopback);
  for (const std::string_view here :
       {"http://127.0.0.1:8/x", "http://127.9.9.9", "http://localhost:1", "http://[::1]:80/v1", "http://[::1]"})
    EXPECT_TRUE(baseUrlOf(here) && baseUrlOf(here)->loopback) << here;
  for (const std::string_view far : {"http://127.0.0.1.example.com", "http://localhost.example.com", "http://10.0.0.1"})
    EXPECT_TRUE(baseUrlOf(far) && !baseUrlOf(far)->loopback) << far;
  for (const std::string_view bad : {"", "example.com", "ftp://x", "http://", "http://u:p@h", "http://h?x", "http://h#x", "http://h:0",
                                     "http://h:port", "http://h:70000", "http://[::1", "http://a b", "http://h\n"})
    EXPECT_FALSE(baseUrlOf(bad)) << bad;
}

TEST(Values, DefaultSecrets) {
  EXPECT_TRUE(looksLikeDefault("my-SECRET-value-0123456789abcdef"));
  EXPECT_TRUE(looksLikeDefault("abababababababababababababababab"));
  EXPECT_FALSE(looksLikeDefault("5f1c0a9be27d4836f5a2c7d90b1e3468"));
}

}  // namespace
}  // namespace trunkline::app
