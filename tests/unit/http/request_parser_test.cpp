// SPDX-License-Identifier: GPL-3.0-or-later
// The parser must see the same requests however their bytes are cut.
#include "server/http/request_parser.h"

#include <gtest/gtest.h>

#include "tests/integration/http/raw_requests.h"
#include "tests/support/parser_transcript.h"

namespace trunkline::http {
namespace {

using testing::parserTranscript;

TEST(RequestParser, KeepsWhatIsNeeded) {
  RequestParser parser;
  const std::string_view bytes =
      "POST /v1/x?a=b HTTP/1.1\r\nHost: example.org:80\r\nauthorization:   Bearer t  \r\nIDEMPOTENCY-KEY: k\r\n"
      "X-Forwarded-For: 1.1.1.1\r\nx-forwarded-for: 2.2.2.2\r\nX-Other: ignored\r\nContent-Length: 3\r\n\r\nabcREST";
  std::size_t at = parser.put(bytes);
  ASSERT_EQ(parser.state(), RequestParser::State::HeadDone);
  parser.expectBody(10);
  at += parser.put(bytes.substr(at));
  ASSERT_EQ(parser.state(), RequestParser::State::Done);
  const Request& request = parser.request();
  EXPECT_EQ(request.verb, Verb::Post);
  EXPECT_EQ(request.target, "/v1/x?a=b");
  EXPECT_EQ(request.header(Header::Host), "example.org:80");
  EXPECT_EQ(request.header(Header::Authorization), "Bearer t");
  EXPECT_EQ(request.header(Header::IdempotencyKey), "k");
  EXPECT_EQ(request.header(Header::ForwardedFor), "1.1.1.1, 2.2.2.2");
  EXPECT_FALSE(request.has(Header::Origin));
  EXPECT_EQ(request.body, "abc");
  EXPECT_TRUE(request.keepAlive);
  EXPECT_EQ(bytes.substr(at), "REST");
}

TEST(RequestParser, NothingOfARequestIsLeftInTheNext) {
  RequestParser parser;
  const std::string_view first = "POST /a HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer t\r\nContent-Length: 2\r\n\r\nhi";
  std::size_t at = parser.put(first);
  parser.expectBody(10);
  at += parser.put(first.substr(at));
  ASSERT_EQ(at, first.size());
  parser.next();
  ASSERT_GT(parser.put("GET /b HTTP/1.1\r\nHost: b\r\n\r\n"), 0U);
  parser.expectBody(10);
  EXPECT_EQ(parser.state(), RequestParser::State::Done);
  EXPECT_EQ(parser.request().target, "/b");
  EXPECT_FALSE(parser.request().has(Header::Authorization));
  EXPECT_TRUE(parser.request().body.empty());
}

TEST(RequestParser, EveryCutOfEveryHostileRequestGivesTheSame) {
  for (const auto& row : trunkline::testing::rawCases()) {
    const std::string bytes = row.request + "GET /next HTTP/1.1\r\nHost: a\r\n\r\n";
    const std::string whole = parserTranscript(bytes, {});
    // Long ones are cut at some places only; what is special about them is at their ends.
    const std::size_t step = bytes.size() < 1500 ? 1 : bytes.size() / 40;
    for (std::size_t cut = 1; cut < bytes.size(); cut += step) {
      ASSERT_EQ(parserTranscript(bytes, {cut}), whole) << row.name << " cut at " << cut;
    }
  }
}

TEST(RequestParser, ByteByByteGivesTheSame) {
  for (const auto& row : trunkline::testing::rawCases()) {
    if (row.request.size() > 1500) continue;
    std::vector<std::size_t> cuts;
    for (std::size_t cut = 1; cut < row.request.size(); ++cut) cuts.push_back(cut);
    EXPECT_EQ(parserTranscript(row.request, cuts), parserTranscript(row.request, {})) << row.name;
  }
}

}  // namespace
}  // namespace trunkline::http
