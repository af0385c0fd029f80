// SPDX-License-Identifier: GPL-3.0-or-later
// One-time codes of authenticator apps: RFC 6238 with HMAC-SHA-1, 30 s and 6 digits, what every app understands.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/base/random.h"

namespace trunkline::crypto {

inline constexpr std::size_t kTotpSecretBytes = 20;
inline constexpr int kTotpDigits = 6;

[[nodiscard]] std::string makeTotpSecret(Random& random);
[[nodiscard]] constexpr std::int64_t totpStep(std::int64_t nowUs) { return nowUs / 30'000'000; }
[[nodiscard]] std::string totpCode(std::string_view secret, std::int64_t step, int digits = kTotpDigits);
// The step that the code belongs to: at most one from now, and later than `lastStep`, so that a code works once. Its time
// does not depend on which step matched.
[[nodiscard]] std::optional<std::int64_t> matchTotp(std::string_view secret, std::string_view code, std::int64_t nowUs,
                                                    std::int64_t lastStep);
// RFC 4648 §6 without padding: how apps and people copy secrets.
[[nodiscard]] std::string base32Encode(std::string_view bytes);
// otpauth://totp/…, the text of the QR code. The account is percent-encoded.
[[nodiscard]] std::string otpauthUri(std::string_view account, std::string_view secret);

}  // namespace trunkline::crypto
