// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/jwt.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cassert>
#include <optional>

#include "server/contract/limits.h"

namespace trunkline::crypto {
namespace {

constexpr std::string_view kAlgorithm = "HS256";

Failure refused(const char* cause) { return fail(ErrorCode::Unauthenticated, "The access token is not valid", cause); }

std::optional<boost::json::object> jsonOf(std::string_view part) {
  const auto text = base64UrlDecode(part);
  if (!text) return std::nullopt;
  boost::json::error_code error;
  boost::json::parse_options options;
  options.max_depth = 4;
  auto value = boost::json::parse(*text, error, {}, options);
  if (error || !value.is_object()) return std::nullopt;
  return std::move(value.as_object());
}

std::optional<std::string_view> textOf(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (value == nullptr || !value->is_string()) return std::nullopt;
  return std::string_view(value->as_string());
}

std::optional<std::int64_t> integerOf(const boost::json::object& object, std::string_view name) {
  const auto* value = object.if_contains(name);
  if (value == nullptr || !value->is_int64()) return std::nullopt;
  return value->as_int64();
}

}  // namespace

Jwt::Jwt(const std::vector<RingKey>& ring, std::string issuer, std::string audience)
    : m_issuer(std::move(issuer)), m_audience(std::move(audience)) {
  assert(!ring.empty());
  for (const auto& key : ring) m_ring.push_back({key.kid, Hmac(key.secret)});
}

std::string Jwt::sign(boost::json::object claims, Lifetime lifetime) const {
  const Entry& key = m_ring.front();
  claims["iss"] = m_issuer;
  claims["aud"] = m_audience;
  claims["iat"] = lifetime.issuedAt;
  claims["exp"] = lifetime.expiresAt;
  const boost::json::object header{{"alg", kAlgorithm}, {"kid", key.kid}, {"typ", "JWT"}};
  std::string token = base64UrlEncode(boost::json::serialize(header)) + '.' + base64UrlEncode(boost::json::serialize(claims));
  const Digest signature = key.hmac.sign(token);
  token.push_back('.');
  token.append(base64UrlEncode(asText(signature)));
  return token;
}

const Jwt::Entry* Jwt::keyOf(std::string_view header) const {
  const auto object = jsonOf(header);
  if (!object) return nullptr;
  const auto known = [](const auto& member) { return member.key() == "alg" || member.key() == "kid" || member.key() == "typ"; };
  if (!std::ranges::all_of(*object, known) || textOf(*object, "alg") != kAlgorithm) return nullptr;
  if (object->contains("typ") && textOf(*object, "typ") != "JWT") return nullptr;
  const auto kid = textOf(*object, "kid");
  if (!kid) return nullptr;
  const auto entry = std::ranges::find(m_ring, *kid, &Entry::kid);
  return entry == m_ring.end() ? nullptr : &*entry;
}

bool Jwt::inForce(const boost::json::object& claims, std::int64_t nowS) const {
  const auto issued = integerOf(claims, "iat");
  const auto expires = integerOf(claims, "exp");
  if (!issued || !expires) return false;
  const std::int64_t skew = limits::kTokenSkew.count();
  // Written so that no value of the token can overflow.
  return *issued <= nowS + skew && *expires > nowS - skew && *issued < *expires;
}

Result<boost::json::object> Jwt::verify(std::string_view token, std::int64_t nowS) const {
  if (token.size() > limits::kAccessTokenBytes) return refused("length");
  const auto first = token.find('.');
  const auto last = token.rfind('.');
  if (first == std::string_view::npos || first == last || token.find('.', first + 1) != last) return refused("form");
  const Entry* key = keyOf(token.substr(0, first));
  if (key == nullptr) return refused("header");
  const auto signature = base64UrlDecode(token.substr(last + 1));
  if (!signature || !key->hmac.verify(token.substr(0, last), *signature)) return refused("signature");
  // From here on the text is our own; what is checked is whether it is meant for here and now.
  auto claims = jsonOf(token.substr(first + 1, last - first - 1));
  if (!claims) return refused("claims");
  if (textOf(*claims, "iss") != m_issuer || textOf(*claims, "aud") != m_audience) return refused("audience");
  if (!inForce(*claims, nowS)) return fail(ErrorCode::Unauthenticated, "The access token has expired", "time");
  return std::move(*claims);
}

}  // namespace trunkline::crypto
