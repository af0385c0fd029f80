// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunk_decoder.h"

#include <gtest/gtest.h>

namespace trunkline::http {
namespace {

TEST(ChunkDecoder, JoinsChunksAndStopsBehindTheLast) {
  ChunkDecoder decoder(100);
  std::string body;
  const std::string_view bytes = "3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\nNEXT";
  const auto taken = decoder.put(bytes, body);
  ASSERT_TRUE(taken);
  EXPECT_TRUE(decoder.done());
  EXPECT_EQ(body, "abc0123456789");
  EXPECT_EQ(bytes.substr(*taken), "NEXT");
}

TEST(ChunkDecoder, CountsTheLimitOverAllChunksAndBeforeTheData) {
  ChunkDecoder decoder(5);
  std::string body;
  ASSERT_TRUE(decoder.put("3\r\nabc\r\n2\r\nde\r\n", body));
  const auto more = decoder.put("1\r\n", body);
  ASSERT_FALSE(more);
  EXPECT_EQ(more.error().code, ErrorCode::BodyTooLarge);
  EXPECT_EQ(body, "abcde");
}

TEST(ChunkDecoder, NineDigitsAreTooMany) {
  std::string body;
  EXPECT_TRUE(ChunkDecoder(100).put("00000001\r\n", body));
  EXPECT_FALSE(ChunkDecoder(100).put("000000001\r\n", body));
}

TEST(ChunkDecoder, RefusesExtensionsAndTrailers) {
  std::string body;
  EXPECT_FALSE(ChunkDecoder(100).put("1;a\r\n", body));
  EXPECT_FALSE(ChunkDecoder(100).put("0\r\nX: y\r\n\r\n", body));
}

}  // namespace
}  // namespace trunkline::http
