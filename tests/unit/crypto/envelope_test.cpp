// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/envelope.h"

#include <gtest/gtest.h>

#include "tests/support/seeded_random.h"

namespace trunkline::crypto {
namespace {

constexpr Place kHere{"sms", "sealed", 7};

std::vector<EnvelopeKey> ringOf(std::initializer_list<std::pair<const char*, char>> keys) {
  std::vector<EnvelopeKey> ring;
  for (const auto& [kid, fill] : keys) {
    EnvelopeKey entry{kid, {}};
    entry.key.fill(static_cast<std::uint8_t>(fill));
    ring.push_back(entry);
  }
  return ring;
}

class EnvelopeTest : public ::testing::Test {
 protected:
  testing::SeededRandom random;
  Envelope envelope{ringOf({{"k1", 'a'}}), random};
};

TEST_F(EnvelopeTest, opensWhatItSealed) {
  for (const std::string& plain : {std::string(), std::string("123456"), std::string("a\0b", 3), std::string(5000, 'x')}) {
    const auto sealed = envelope.seal(plain, kHere);
    ASSERT_TRUE(sealed);
    EXPECT_TRUE(sealed->starts_with("k1:"));
    EXPECT_EQ(sealed->size(), 3 + 24 + 1 + 32 + 1 + plain.size() * 2);
    const auto opened = envelope.open(*sealed, kHere);
    ASSERT_TRUE(opened);
    EXPECT_EQ(*opened, plain);
  }
}

TEST_F(EnvelopeTest, sealsTheSameTextDifferentlyEachTime) { EXPECT_NE(*envelope.seal("1234", kHere), *envelope.seal("1234", kHere)); }

TEST_F(EnvelopeTest, belongsToItsPlace) {
  const auto sealed = envelope.seal("1234", kHere);
  for (const Place& place : {Place{"sms", "sealed", 8}, Place{"sms", "text", 7}, Place{"orders", "sealed", 7}, Place{"smss", "ealed", 7}}) {
    EXPECT_FALSE(envelope.open(*sealed, place));
  }
}

TEST_F(EnvelopeTest, everyChangedCharacterIsNoticed) {
  const std::string sealed = *envelope.seal("1234", kHere);
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string damaged = sealed;
    damaged[i] = damaged[i] == '0' ? '1' : '0';
    EXPECT_FALSE(envelope.open(damaged, kHere)) << i;
    damaged = sealed;
    damaged.erase(i, 1);
    EXPECT_FALSE(envelope.open(damaged, kHere)) << i;
  }
  EXPECT_FALSE(envelope.open(sealed + "00", kHere));
  EXPECT_FALSE(envelope.open(sealed + ":00", kHere));
  EXPECT_FALSE(envelope.open("", kHere));
  EXPECT_FALSE(envelope.open(":::", kHere));
}

TEST_F(EnvelopeTest, errorsNameNoSecret) {
  const auto opened = envelope.open("k9:00:00:00", kHere);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::Internal);
  EXPECT_EQ(opened.error().cause, "open: unknown key");
}

TEST_F(EnvelopeTest, rotationSealsWithTheFirstKeyAndOpensWithAny) {
  const std::string old = *envelope.seal("1234", kHere);
  const Envelope rotated(ringOf({{"k2", 'b'}, {"k1", 'a'}}), random);
  EXPECT_EQ(rotated.open(old, kHere).value_or(""), "1234");
  EXPECT_TRUE(rotated.seal("1234", kHere)->starts_with("k2:"));
  const Envelope without(ringOf({{"k2", 'b'}}), random);
  EXPECT_FALSE(without.open(old, kHere));
  const Envelope sameNameOtherKey(ringOf({{"k1", 'b'}}), random);
  EXPECT_FALSE(sameNameOtherKey.open(old, kHere));
}

// The GCM specification's test cases 14 and 15 (AES-256, no additional data), in the imported form.
TEST_F(EnvelopeTest, importedFormAgainstTheGcmVectors) {
  const Envelope zero(ringOf({{"k1", '\0'}}), random);
  const auto zeros = zero.openImported("000000000000000000000000:d0d1c8a799996bf0265b98b5d48ab919:cea7403d4d606b6e074ec5d3baf39d18");
  ASSERT_TRUE(zeros);
  EXPECT_EQ(*zeros, std::string(16, '\0'));

  EnvelopeKey key{"k1", *parseKey256("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")};
  const Envelope vector({key}, random);
  const auto opened = vector.openImported(
      "cafebabefacedbaddecaf888:b094dac5d93471bdec1a502270e3cc6c:522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
      "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad");
  ASSERT_TRUE(opened);
  EXPECT_EQ(toHex(asBytes(*opened)),
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
            "1aafd255");
}

TEST_F(EnvelopeTest, importedFormIsNotTheStoredForm) {
  const std::string sealed = *envelope.seal("1234", kHere);
  EXPECT_FALSE(envelope.openImported(sealed));
  EXPECT_FALSE(envelope.openImported(sealed.substr(3)));  // without its key's name the place is still missing
  EXPECT_FALSE(envelope.open("000000000000000000000000:d0d1c8a799996bf0265b98b5d48ab919:cea7403d4d606b6e074ec5d3baf39d18", kHere));
}

TEST(EnvelopeRing, fromTheOperatorsKey) {
  const auto ring = envelopeRing(std::string(64, '1'));
  ASSERT_TRUE(ring);
  ASSERT_EQ(ring->size(), 1U);
  EXPECT_EQ(ring->front().kid.size(), 8U);
  EXPECT_FALSE(envelopeRing("1234"));
}

}  // namespace
}  // namespace trunkline::crypto
