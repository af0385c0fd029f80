// SPDX-License-Identifier: GPL-3.0-or-later
// The one-time secret that create-staff prints, and the authenticator's secret that follows from it: the tool that prints
// both needs none of the server's keys, and the database holds only a hash until the person enrols.
#pragma once
#include <string>
#include <string_view>

#include "server/crypto/bytes.h"
#include "server/crypto/hmac.h"
#include "server/crypto/totp.h"

namespace trunkline::staff {

// 256 random bits, so a plain hash is enough.
[[nodiscard]] inline std::string enrolmentHash(std::string_view secret) { return crypto::sha256Hex(secret); }
[[nodiscard]] inline std::string enrolmentTotpSecret(std::string_view secret) {
  return crypto::hkdfSha256(secret, "", "totp enrolment", crypto::kTotpSecretBytes);
}

}  // namespace trunkline::staff
