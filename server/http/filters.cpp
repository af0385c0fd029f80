// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/filters.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <boost/beast/core/string.hpp>
#include <memory>

#include "server/contract/limits.h"
#include "server/http/endpoint.h"
#include "server/http/etag.h"
#include "server/http/reason.h"

namespace trunkline::http {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

bool isJson(std::string_view contentType) {
  std::string_view type = contentType.substr(0, contentType.find(';'));
  while (!type.empty() && type.back() == ' ') type.remove_suffix(1);
  return boost::beast::iequals(type, "application/json");
}

struct DigestFree {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

Result<std::string> hashOf(const Exchange& exchange, Method method) {
  const std::unique_ptr<EVP_MD_CTX, DigestFree> context(EVP_MD_CTX_new());
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  bool good = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
  // Play money and real money are two requests. Neither a method nor a path can contain a line feed, so the parts cannot run
  // into one another.
  const std::string_view play = exchange.call.principal.sandbox ? "sandbox\n" : "";
  for (const std::string_view part : {play, methodName(method), std::string_view("\n"), exchange.path, std::string_view("\n"),
                                      std::string_view(exchange.request->body)}) {
    good = good && EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1;
  }
  if (!good || EVP_DigestFinal_ex(context.get(), digest.data(), &size) != 1) {
    return fail(ErrorCode::Internal, "The request could not be hashed");
  }
  std::string hex;
  for (unsigned i = 0; i < size; ++i) {
    hex += kHexDigits[digest[i] >> 4U];
    hex += kHexDigits[digest[i] & 15U];
  }
  return hex;
}

}  // namespace

std::string allowedMethods(std::uint8_t mask) {
  std::string text;
  for (std::size_t i = 0; i < kMethodCount; ++i) {
    if ((mask & (1U << i)) == 0) continue;
    text += methodName(static_cast<Method>(i));
    text += ", ";
    if (static_cast<Method>(i) == Method::Get) text += "HEAD, ";
  }
  return text + "OPTIONS";
}

Failure refuseUnrouted(Exchange& exchange) {
  if (exchange.allowed == 0) return fail(ErrorCode::NotFound, "There is nothing at this address");
  exchange.headers.emplace_back("Allow", allowedMethods(exchange.allowed));
  return fail(ErrorCode::MethodNotAllowed, "This address has other methods");
}

Result<> checkContentType(const RouteInfo& route, const Exchange& exchange) {
  if (exchange.request->body.empty() && !route.needsBody()) return {};
  if (isJson(exchange.request->header(Header::ContentType))) return {};
  return fail(ErrorCode::UnsupportedMediaType, "The body must be application/json");
}

Task<Result<>> authenticate(Authenticator* authenticator, Exchange* exchange) {
  const RouteInfo& route = exchange->endpoint->info();
  auto principal = co_await authenticator->authenticate(&route, exchange->request->header(Header::Authorization));
  if (!principal) co_return Failure(std::move(principal.error()));
  // Whatever an authenticator answers: nobody passes from one side of the house to the other.
  const bool staff = principal->staff.value() != 0;
  if (staff != isStaffPermission(route.permission)) co_return fail(ErrorCode::Unauthenticated, "This access token is not for here");
  if (staff && !allowed(principal->role, route.permission)) co_return fail(ErrorCode::Forbidden, "Your role does not allow this");
  exchange->call.principal = std::move(*principal);
  co_return Result<>{};
}

Result<> checkReason(const RouteInfo& route, Exchange& exchange) {
  if (route.reason == Reason::None) return {};
  auto reason = decodeReason(exchange.request->header(Header::Reason));
  if (!reason) return Failure(std::move(reason.error()));
  exchange.call.reason = std::move(*reason);
  return {};
}

Result<> checkPrecondition(const RouteInfo& route, Exchange& exchange) {
  if (route.precondition == Precondition::None) return {};
  const auto version = expectedVersion(exchange.request->header(Header::IfMatch));
  if (!version) return Failure(version.error());
  exchange.call.expectedVersion = *version;
  return {};
}

Result<> checkIdempotency(const RouteInfo& route, Exchange& exchange) {
  if (route.idempotency == Idempotency::None) return {};
  const std::string_view key = exchange.request->header(Header::IdempotencyKey);
  if (key.empty()) return fail(ErrorCode::IdempotencyKeyRequired, "This operation needs an Idempotency-Key header");
  const bool visible = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
  if (!visible || key.size() > limits::kIdempotencyKeyMax) {
    return failField("Idempotency-Key", FieldCode::Length, "must be 1 to 128 visible ASCII characters");
  }
  exchange.call.idempotencyKey = key;
  auto hash = hashOf(exchange, route.method);
  if (!hash) return Failure(std::move(hash.error()));
  exchange.call.requestHash = std::move(*hash);
  return {};
}

Admission::Admission(std::atomic<int>* inFlight, int limit)
    : m_inFlight(inFlight), m_admitted(m_inFlight->fetch_add(1, std::memory_order_relaxed) < limit) {}

Admission::~Admission() { m_inFlight->fetch_sub(1, std::memory_order_relaxed); }

Result<> Admission::check() const {
  if (m_admitted) return {};
  Error error{ErrorCode::Overloaded, "Too many requests are under way", {}, {}, {}};
  error.members.emplace_back(kRetryAfterMember, "1");
  return Failure(std::move(error));
}

}  // namespace trunkline::http
