// SPDX-License-Identifier: GPL-3.0-or-later
// The table of raw_requests.cpp: each request whole, byte by byte, and with a smuggled second request behind it.
#include "tests/integration/http/raw_requests.h"

#include "tests/integration/http/fixture.h"

namespace trunkline::testing {
namespace {

const std::string kNext = "GET /readyz?next HTTP/1.1\r\nHost: a\r\n\r\n";
// Byte by byte is slow over sockets; the parser's own tests cut the long ones too.
constexpr std::size_t kDripBytes = 400;

class HttpRawRequests : public HttpFixture {
 protected:
  void check(const RawCase& row, RawClient& one) {
    const Response answer = one.response();
    EXPECT_EQ(answer.status, row.status);
    if (row.status >= 400) {
      EXPECT_EQ(answer.header("content-type"), "application/problem+json");
    }
    if (row.after == After::Closed) {
      EXPECT_EQ(answer.header("connection"), "close");
      one.endSending();
      EXPECT_TRUE(one.ended()) << "something was answered behind a refused request";
    } else {
      EXPECT_EQ(answer.headers.count("connection"), 0U);
      EXPECT_EQ(one.response().body, "not ready next") << "the next request was not read from its first byte";
    }
  }
};

TEST_F(HttpRawRequests, TheTableIsLongEnough) { EXPECT_GE(rawCases().size(), 110U); }

TEST_F(HttpRawRequests, EachIsAnsweredAsTheTableSays) {
  start();
  for (const RawCase& row : rawCases()) {
    SCOPED_TRACE(row.name);
    RawClient one = client();
    one.send(row.request + kNext);
    check(row, one);
  }
}

TEST_F(HttpRawRequests, EachIsAnsweredTheSameByteByByte) {
  start();
  for (const RawCase& row : rawCases()) {
    if (row.request.size() > kDripBytes) continue;
    SCOPED_TRACE(row.name);
    RawClient one = client();
    for (const char c : row.request) one.send({&c, 1});
    one.send(kNext);
    check(row, one);
  }
}

}  // namespace
}  // namespace trunkline::testing
