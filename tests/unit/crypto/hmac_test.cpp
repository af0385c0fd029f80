// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/hmac.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace trunkline::crypto {
namespace {

std::string bytesOf(std::string_view hex) { return fromHex(hex).value(); }

TEST(Hmac, vectorsOfRfc4231) {
  EXPECT_EQ(Hmac(std::string(20, '\x0b')).signHex("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(Hmac("Jefe").signHex("what do ya want for nothing?"), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(Hmac(std::string(20, '\xaa')).signHex(std::string(50, '\xdd')),
            "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  EXPECT_EQ(Hmac(std::string(131, '\xaa')).signHex("Test Using Larger Than Block-Size Key - Hash Key First"),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Hmac, emptyKeyAndMessage) { EXPECT_EQ(Hmac("").signHex(""), "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"); }

TEST(Hmac, aKeyServesManyMessagesAndThreads) {
  const Hmac hmac("Jefe");
  const std::string expected = hmac.signHex("what do ya want for nothing?");
  std::vector<std::thread> threads;
  std::atomic<int> wrong{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) wrong += hmac.signHex("what do ya want for nothing?") == expected ? 0 : 1;
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong.load(), 0);
}

TEST(Hmac, verifyTakesTheExactSignatureOnly) {
  const Hmac hmac("key");
  const Digest digest = hmac.sign("message");
  std::string signature(asText(digest));
  EXPECT_TRUE(hmac.verify("message", signature));
  EXPECT_FALSE(hmac.verify("messagf", signature));
  EXPECT_FALSE(hmac.verify("message", signature.substr(0, 31)));
  signature[31] = static_cast<char>(signature[31] ^ 1);
  EXPECT_FALSE(hmac.verify("message", signature));
}

TEST(Hkdf, vectorsOfRfc5869) {
  EXPECT_EQ(toHex(asBytes(hkdfSha256(std::string(22, '\x0b'), bytesOf("000102030405060708090a0b0c"), bytesOf("f0f1f2f3f4f5f6f7f8f9"), 42))),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  EXPECT_EQ(toHex(asBytes(hkdfSha256(std::string(22, '\x0b'), "", "", 42))),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST(KeyId, isShortStableAndTellsKeysApart) {
  EXPECT_EQ(keyIdOf("secret"), keyIdOf("secret"));
  EXPECT_NE(keyIdOf("secret"), keyIdOf("secret2"));
  EXPECT_EQ(keyIdOf("secret").size(), 8U);
}

}  // namespace
}  // namespace trunkline::crypto
