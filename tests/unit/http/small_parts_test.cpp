// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "server/contract/limits.h"
#include "server/http/date_line.h"
#include "server/http/gzip.h"
#include "server/http/request_id.h"
#include "server/http/response_writer.h"
#include "tests/support/seeded_random.h"

namespace trunkline::http {
namespace {

TEST(HttpDate, IsWhatTheStandardShows) {
  EXPECT_EQ(httpDate(784111777'000'000), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(httpDate(784111777'999'999), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(httpDate(784111778'000'000), "Sun, 06 Nov 1994 08:49:38 GMT");
  EXPECT_EQ(httpDate(1709164800'000'000), "Thu, 29 Feb 2024 00:00:00 GMT");
}

TEST(Gzip, AcceptEncoding) {
  for (const char* yes : {"gzip", "GZIP", "br, gzip", "gzip;q=0.5", "deflate,gzip;q=1.0", "*", "gzip ; q=1", "identity, *;q=0.1"}) {
    EXPECT_TRUE(acceptsGzip(yes)) << yes;
  }
  for (const char* no : {"", "br", "gzip;q=0", "gzip; q=0.000", "*;q=0", "xgzip", "gzip;q=0, *", "identity"}) {
    EXPECT_FALSE(acceptsGzip(no)) << no;
  }
}

TEST(Gzip, RefusesWhatDoesNotShrink) {
  std::string noise;
  testing::SeededRandom random;
  noise.resize(2000);
  random.fill(std::as_writable_bytes(std::span(noise)));
  std::string out;
  EXPECT_FALSE(gzip(noise, out));
  EXPECT_TRUE(out.empty());
  EXPECT_TRUE(gzip(std::string(2000, 'a'), out));
  EXPECT_LT(out.size(), 100U);
}

TEST(RequestId, Form) {
  EXPECT_TRUE(isRequestId("a"));
  EXPECT_TRUE(isRequestId(std::string(64, 'Z')));
  EXPECT_TRUE(isRequestId("A-z_0.9"));
  for (const std::string& bad : {std::string(), std::string(65, 'a'), std::string("a b"), std::string("a\""), std::string("\xC3\xA9")}) {
    EXPECT_FALSE(isRequestId(bad)) << bad;
  }
}

TEST(RequestId, MadeOnesDifferAndHaveTheForm) {
  testing::SeededRandom random;
  RequestIdMaker first(random);
  RequestIdMaker second(random);
  std::string a;
  std::string b;
  std::string c;
  first.make(a);
  first.make(b);
  second.make(c);
  EXPECT_NE(a, b);
  EXPECT_NE(a, c);
  EXPECT_TRUE(isRequestId(a));
}

TEST(ResponseWriter, OutsideTextCannotEndAHeader) {
  Exchange exchange;
  exchange.headers.emplace_back("Location", "/a\r\nSet-Cookie: x=1");
  exchange.contentType = "application/json";
  exchange.body = "{}";
  std::string out;
  std::string scratch;
  EXPECT_EQ(writeResponse(out, scratch, exchange, {}), nullptr);
  EXPECT_NE(out.find("\r\nLocation: /aSet-Cookie: x=1\r\n"), std::string::npos);
  EXPECT_EQ(out.find("\r\nSet-Cookie"), std::string::npos);
}

TEST(ResponseWriter, ALargeSharedBodyIsNotCopied) {
  Exchange exchange;
  exchange.contentType = "application/json";
  exchange.rendered = std::make_shared<const std::string>(limits::kGatherBytes + 1, 'x');
  std::string out;
  std::string scratch;
  EXPECT_EQ(writeResponse(out, scratch, exchange, {}), exchange.rendered);
  EXPECT_NE(out.find("\r\nContent-Length: 262145\r\n"), std::string::npos);
  EXPECT_TRUE(out.ends_with("\r\n\r\n"));
  ResponseFrame head;
  head.headOnly = true;
  EXPECT_EQ(writeResponse(out, scratch, exchange, head), nullptr);
  ResponseFrame zipped;
  zipped.gzip = true;
  EXPECT_EQ(writeResponse(out, scratch, exchange, zipped), nullptr);
}

}  // namespace
}  // namespace trunkline::http
