// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/http/raw_requests.h"

#include <string_view>

namespace trunkline::testing {
namespace {

using namespace std::string_literals;

std::string get(const std::string& fields) { return "GET /healthz HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n"; }
std::string line(const std::string& requestLine) { return requestLine + "\r\nHost: a\r\n\r\n"; }
std::string post(const std::string& fields, const std::string& body) {
  return "POST /v1/echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + fields + "\r\n" + body;
}
std::string chunked(const std::string& body) { return post("Transfer-Encoding: chunked\r\n", body); }
std::string manyFields(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += "X-" + std::to_string(i) + ": v\r\n";
  return out;
}
// A head of exactly so many bytes, the empty line included.
std::string headOf(std::size_t bytes) {
  const std::string start = "GET /healthz HTTP/1.1\r\nHost: a\r\nX: ";
  return start + std::string(bytes - start.size() - 4, 'x') + "\r\n\r\n";
}

const std::string kBody = R"({"name":"abc"})";  // 14 bytes

void requestLines(std::vector<RawCase>& cases) {
  const std::vector<RawCase> more{
      {"PlainGet", line("GET /healthz HTTP/1.1"), 200, After::Open},
      {"LowerCaseMethod", line("get /healthz HTTP/1.1"), 400},
      {"UnknownMethod", line("FOO /healthz HTTP/1.1"), 405, After::Open},
      {"Trace", line("TRACE /healthz HTTP/1.1"), 405},
      {"Connect", line("CONNECT a:443 HTTP/1.1"), 405},
      {"EndlessMethod", std::string(100, 'A') + " / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
      {"LeadingEmptyLine", "\r\n" + line("GET /healthz HTTP/1.1"), 400},
      {"LeadingSpace", line(" GET /healthz HTTP/1.1"), 400},
      {"TwoSpaces", line("GET  /healthz HTTP/1.1"), 400},
      {"TabInsteadOfSpace", line("GET\t/healthz HTTP/1.1"), 400},
      {"TrailingSpace", line("GET /healthz HTTP/1.1 "), 400},
      {"NoVersion", line("GET /healthz"), 400},
      {"Version09", line("GET /healthz HTTP/0.9"), 400},
      {"Version12", line("GET /healthz HTTP/1.2"), 400},
      {"Version20", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
      {"LowerCaseVersion", line("GET /healthz http/1.1"), 400},
      {"VersionWithMoreDigits", line("GET /healthz HTTP/1.10"), 400},
      {"AbsoluteForm", line("GET http://a/healthz HTTP/1.1"), 400},
      {"AsteriskForm", line("OPTIONS * HTTP/1.1"), 400},
      {"NoTarget", line("GET HTTP/1.1"), 400},
      {"Fragment", line("GET /healthz#x HTTP/1.1"), 400},
      {"BadPercent", line("GET /healthz?%zz HTTP/1.1"), 400},
      {"CutPercent", line("GET /healthz?a=%4 HTTP/1.1"), 400},
      {"EncodedNul", line("GET /healthz%00 HTTP/1.1"), 400},
      {"RawNulInTarget", line("GET /health"s + '\0' + "z HTTP/1.1"), 400},
      {"HighByteInTarget", line("GET /healthz\xFF HTTP/1.1"), 400},
      {"DotSegments", line("GET /v1/../healthz HTTP/1.1"), 404, After::Open},
      {"EncodedSlash", line("GET %2Fhealthz HTTP/1.1"), 400},
      {"LongTarget", line("GET /healthz?" + std::string(9000, 'a') + " HTTP/1.1"), 431},
      {"TlsHello", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s, 400},
      {"BareLineFeeds", "GET /healthz HTTP/1.1\nHost: a\n\n", 400},
      {"BareCarriageReturn", "GET /healthz HTTP/1.1\rHost: a\r\n\r\n", 400},
  };
  cases.insert(cases.end(), more.begin(), more.end());
}

void fields(std::vector<RawCase>& cases) {
  const std::vector<RawCase> more{
      {"NoHost", "GET /healthz HTTP/1.1\r\n\r\n", 400},
      {"EmptyHost", "GET /healthz HTTP/1.1\r\nHost:\r\n\r\n", 400},
      {"TwoHosts", get("Host: a\r\n"), 400},
      {"HostWithSpace", "GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
      {"HostWithPath", "GET /healthz HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
      {"HostWithUser", "GET /healthz HTTP/1.1\r\nHost: u@a\r\n\r\n", 400},
      {"OldVersionWithoutHost", "GET /healthz HTTP/1.0\r\n\r\n", 200},
      {"FoldedField", get("X: a\r\n b\r\n"), 400},
      {"FoldedWithTab", get("X: a\r\n\tb\r\n"), 400},
      {"FoldedFirstField", "GET /healthz HTTP/1.1\r\n Host: a\r\n\r\n", 400},
      {"SpaceBeforeColon", get("X : a\r\n"), 400},
      {"SpaceInName", get("X Y: a\r\n"), 400},
      {"NoColon", get("X\r\n"), 400},
      {"NoName", get(": a\r\n"), 400},
      {"NulInValue", get("X: a"s + '\0' + "b\r\n"), 400},
      {"NulInName", get("X"s + '\0' + ": b\r\n"), 400},
      {"CarriageReturnInValue", get("X: a\rb\r\n"), 400},
      {"LineFeedInValue", get("X: a\nY: b\r\n"), 400},
      {"EscapeInValue", get("X: \x1b[2J\r\n"), 400},
      {"HighByteInName", get("X\xFF: a\r\n"), 400},
      {"HighByteInValue", get("X: \xC3\xA9\r\n"), 200, After::Open},
      {"TabInValue", get("X: a\tb\r\n"), 200, After::Open},
      {"EmptyValue", get("X:\r\n"), 200, After::Open},
      {"TwoAuthorizations", get("Authorization: Bearer good\r\nAuthorization: Bearer good\r\n"), 400},
      {"TwoContentTypes", post("Content-Type: text/plain\r\nContent-Length: 14\r\n", kBody), 400},
      {"AllFieldsThatAreAllowed", get(manyFields(63)), 200, After::Open},
      {"OneFieldTooMany", get(manyFields(64)), 431},
      {"LargestHead", headOf(16 * 1024), 200, After::Open},
      {"HeadTooLarge", headOf(16 * 1024 + 1), 431},
      {"HeadFarTooLarge", headOf(64 * 1024), 431},
      {"UnknownExpectation", get("Expect: the-unexpected\r\n"), 400},
      {"BadConnectionList", get("Connection: ;;;\r\n"), 400},
  };
  cases.insert(cases.end(), more.begin(), more.end());
}

void lengths(std::vector<RawCase>& cases) {
  const std::vector<RawCase> more{
      {"GoodLength", post("Content-Length: 14\r\n", kBody), 200, After::Open},
      {"LengthAndChunked", post("Content-Length: 14\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
      {"ChunkedAndLength", post("Transfer-Encoding: chunked\r\nContent-Length: 14\r\n", "0\r\n\r\n"), 400},
      {"TwoLengths", post("Content-Length: 14\r\nContent-Length: 15\r\n", kBody), 400},
      {"TwoEqualLengths", post("Content-Length: 14\r\nContent-Length: 14\r\n", kBody), 400},
      {"LengthList", post("Content-Length: 14, 14\r\n", kBody), 400},
      {"PlusLength", post("Content-Length: +14\r\n", kBody), 400},
      {"MinusLength", post("Content-Length: -14\r\n", kBody), 400},
      {"HexLength", post("Content-Length: 0xE\r\n", kBody), 400},
      {"EmptyLength", post("Content-Length:\r\n", ""), 400},
      {"LengthWithSpace", post("Content-Length: 1 4\r\n", kBody), 400},
      {"LengthWithFraction", post("Content-Length: 14.0\r\n", kBody), 400},
      {"HugeLength", post("Content-Length: 99999999999999999999999\r\n", ""), 400},
      {"LargeLength", post("Content-Length: 65537\r\n", ""), 413},
      {"BodyOnGet", get("Content-Length: 5\r\n") + "hello", 400},
      {"ChunkedGet", get("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400},
      {"NoBodyWhereOneBelongs", post("", ""), 400, After::Open},
      {"ZeroLengthOnGet", get("Content-Length: 0\r\n"), 200, After::Open},
  };
  cases.insert(cases.end(), more.begin(), more.end());
}

void codings(std::vector<RawCase>& cases) {
  const std::string good = "e\r\n" + kBody + "\r\n0\r\n\r\n";
  const std::vector<RawCase> more{
      {"GoodChunks", chunked(good), 200, After::Open},
      {"UpperCaseCoding", post("Transfer-Encoding: Chunked\r\n", good), 200, After::Open},
      {"GzipChunked", post("Transfer-Encoding: gzip, chunked\r\n", good), 400},
      {"ChunkedTwiceInAList", post("Transfer-Encoding: chunked, chunked\r\n", good), 400},
      {"ChunkedTwice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", good), 400},
      {"Identity", post("Transfer-Encoding: identity\r\n", kBody), 400},
      {"IdentityThenChunked", post("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n", good), 400},
      {"CodingWithVerticalTab",
       post("Transfer-Encoding: \x0b"
            "chunked\r\n",
            good),
       400},
      {"CodingInQuotes", post("Transfer-Encoding: \"chunked\"\r\n", good), 400},
      {"CodingWithParameter", post("Transfer-Encoding: chunked;x=1\r\n", good), 400},
      {"CodingMisspelt", post("Transfer-Encoding: xchunked\r\n", good), 400},
      {"EmptyCoding", post("Transfer-Encoding:\r\n", good), 400},
      {"CodingWithSpaceBeforeColon", post("Transfer-Encoding : chunked\r\n", good), 400},
      {"CodingInOldVersion", "POST /v1/echo HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + good, 400},
      {"ChunkExtension", chunked("e;a=b\r\n" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkExtensionAfterSpace", chunked("e ;a=b\r\n" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkSizeWithSpace", chunked("e \r\n" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkSizeWithPrefix", chunked("0xe\r\n" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkSizeWithSign", chunked("+e\r\n" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkSizeMissing", chunked("\r\n" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkSizeEndless", chunked(std::string(1000, '0') + "\r\n\r\n"), 400},
      {"ChunkSizeOverflow", chunked("ffffffffffffffff\r\n"), 400},
      {"ChunkSizeTooLarge", chunked("ffffffff\r\n"), 413},
      {"ChunkSizeWithBareLineFeed", chunked("e\n" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkSizeWithBareCarriageReturn", chunked("e\r" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkLongerThanItsSize", chunked("d\r\n" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkShorterThanItsSize", chunked("f\r\n" + kBody + "\r\n0\r\n\r\n"), 400},
      {"ChunkEndWithBareLineFeed", chunked("e\r\n" + kBody + "\n0\r\n\r\n"), 400},
      {"Trailer", chunked("e\r\n" + kBody + "\r\n0\r\nAuthorization: Bearer good\r\n\r\n"), 400},
      {"ManySmallChunksBeyondTheLimit", chunked([] {
         std::string body;
         for (int i = 0; i < 17; ++i) body += "1000\r\n" + std::string(4096, ' ') + "\r\n";
         return body;
       }()),
       413},
  };
  cases.insert(cases.end(), more.begin(), more.end());
}

void bodies(std::vector<RawCase>& cases) {
  const auto json = [](const std::string& body) { return post("Content-Length: " + std::to_string(body.size()) + "\r\n", body); };
  const std::vector<RawCase> more{
      {"NotJson", json("name=abc"), 400, After::Open},
      {"CutJson", json(R"({"name":"a)"), 400, After::Open},
      {"JsonAndMore", json(R"({"name":"a"}{})"), 400, After::Open},
      {"DuplicateName", json(R"({"name":"a","name":"b"})"), 400, After::Open},
      {"DeepJson", json(std::string(30'000, '[')), 400, After::Open},
      {"NotUtf8", json("{\"name\":\"\xFF\"}"), 400, After::Open},
      {"ControlCharacter", json("{\"name\":\"a\\u0000b\"}"), 400, After::Open},
  };
  cases.insert(cases.end(), more.begin(), more.end());
}

}  // namespace

std::vector<RawCase> rawCases() {
  std::vector<RawCase> cases;
  requestLines(cases);
  fields(cases);
  lengths(cases);
  codings(cases);
  bodies(cases);
  return cases;
}

}  // namespace trunkline::testing
