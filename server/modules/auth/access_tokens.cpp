// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/access_tokens.h"

#include <boost/json/object.hpp>

#include "server/contract/limits.h"

namespace trunkline::auth {
namespace {

constexpr std::int64_t kUsPerSecond = 1'000'000;

template <class Owner>
struct Audience;
template <>
struct Audience<UserId> {
  static constexpr const char* kName = "customer";
  static constexpr std::string_view kPurpose = "access token";
};
template <>
struct Audience<StaffId> {
  static constexpr const char* kName = "staff";
  static constexpr std::string_view kPurpose = "staff access token";
};

std::vector<crypto::Jwt::RingKey> ringOf(const std::vector<std::string>& secrets, std::string_view purpose) {
  std::vector<crypto::Jwt::RingKey> ring;
  for (const auto& secret : secrets) {
    // The secret serves other purposes too (quotes), each with a key of its own.
    const std::string key = crypto::hkdfSha256(secret, "", purpose, 32);
    ring.push_back({crypto::keyIdOf(key), key});
  }
  return ring;
}

template <class Identifier>
Result<Identifier> idOf(const boost::json::object& claims, std::string_view name) {
  const auto* value = claims.if_contains(name);
  if (value == nullptr || !value->is_string()) return fail(ErrorCode::Unauthenticated, "The access token is not valid", "claims");
  return Identifier::parse(std::string_view(value->as_string()));
}

}  // namespace

template <class Owner>
TokensOf<Owner>::TokensOf(const std::vector<std::string>& secrets)
    : m_jwt(ringOf(secrets, Audience<Owner>::kPurpose), "trunkline", Audience<Owner>::kName) {}

template <class Owner>
std::string TokensOf<Owner>::issue(Owner owner, SessionId session, std::int64_t epoch, std::int64_t nowUs) const {
  const std::int64_t nowS = nowUs / kUsPerSecond;
  return m_jwt.sign({{"sub", owner.text()}, {"sid", session.text()}, {"epoch", epoch}}, {nowS, nowS + limits::kAccessTokenLife.count()});
}

template <class Owner>
Result<ClaimsOf<Owner>> TokensOf<Owner>::verify(std::string_view token, std::int64_t nowUs) const {
  const auto claims = m_jwt.verify(token, nowUs / kUsPerSecond);
  if (!claims) return tl::unexpected(claims.error());
  const auto user = idOf<Owner>(*claims, "sub");
  const auto session = idOf<SessionId>(*claims, "sid");
  const auto* epoch = claims->if_contains("epoch");
  if (!user || !session || epoch == nullptr || !epoch->is_int64()) {
    return fail(ErrorCode::Unauthenticated, "The access token is not valid", "claims");
  }
  return ClaimsOf<Owner>{*user, *session, epoch->as_int64(), claims->at("exp").as_int64()};
}

template class TokensOf<UserId>;
template class TokensOf<StaffId>;

}  // namespace trunkline::auth
