// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an API key: tl_live_<8 id>_<43 base62><6 checksum>, tl_test_ for play money. Secret scanners know it by its
// beginning and its CRC32; this server tells its own keys from all others by the id, without looking anything up.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "server/base/random.h"
#include "server/crypto/hmac.h"

namespace trunkline::keys {

struct KeyText {
  bool sandbox{};
  std::string_view prefix;    // tl_live_ and the id: safe to show
  std::string_view publicId;  // 8 characters
  std::string_view secret;    // 43 characters: 256 random bits
};
// By its form alone; the views point into `text`.
[[nodiscard]] std::optional<KeyText> parseKeyText(std::string_view text);
// The six characters that end a key of this beginning.
[[nodiscard]] std::string keyChecksum(std::string_view beginning);
// What the key is looked up by in memory.
[[nodiscard]] std::int64_t packedId(std::string_view publicId);

class KeyTexts {
 public:
  // IDENTITY_SECRET, because it is never rotated: the ids of all keys hang on it.
  explicit KeyTexts(std::string_view identitySecret);
  [[nodiscard]] std::string make(Random& random, bool sandbox) const;
  // Made here: the checksum is right, and the id is the keyed hash of the secret. Guessing one takes 2^47 tries.
  [[nodiscard]] bool genuine(std::string_view text) const;

 private:
  [[nodiscard]] std::string idOf(std::string_view mark, std::string_view secret) const;
  crypto::Hmac m_ids;
};

}  // namespace trunkline::keys
