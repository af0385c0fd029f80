// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/routing/quote_signer.h"

#include <array>
#include <charconv>

#include "server/crypto/bytes.h"

namespace trunkline::routing {
namespace {

constexpr std::string_view kVersion = "1";
constexpr char kSeparator = '\x1f';  // the contract's texts have no control characters
constexpr std::size_t kFields = 10;
constexpr std::size_t kMacBytes = 32;
using Fields = std::array<std::string_view, kFields>;

Failure notAQuote() { return failField("quote_id", FieldCode::OutOfRange, "is not a quote of yours"); }

std::optional<Fields> split(std::string_view payload) {
  Fields fields;
  for (std::size_t i = 0; i < kFields; ++i) {
    const std::size_t end = payload.find(kSeparator);
    const bool last = i + 1 == kFields;
    if (last != (end == std::string_view::npos)) return std::nullopt;
    fields[i] = payload.substr(0, end);
    if (!last) payload.remove_prefix(end + 1);
  }
  return fields;
}

bool readNumber(std::string_view text, std::int64_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size();
}

std::string payloadOf(UserId user, const VerifiedQuote& quote) {
  std::string out(kVersion);
  const auto append = [&out](std::string_view text) {
    out.push_back(kSeparator);
    out.append(text);
  };
  append(std::to_string(user.value()));
  append(quote.service);
  append(quote.country);
  append(quote.operatorName ? std::string_view(*quote.operatorName) : std::string_view{});
  append(std::to_string(quote.quantity));
  append(quote.price.currency().text());
  append(std::to_string(quote.price.micros()));
  append(std::to_string(quote.priceSet) + ':' + std::to_string(quote.priceRule));
  append(std::to_string(quote.expiresUs));
  return out;
}

// Only after the MAC has held: what is read here was written by payloadOf.
std::optional<VerifiedQuote> read(const Fields& fields, std::int64_t& user) {
  VerifiedQuote quote;
  std::int64_t quantity = 0;
  std::int64_t micros = 0;
  const std::string_view rules = fields[8];
  const std::size_t colon = rules.find(':');
  const auto currency = Currency::parse(fields[6]);
  const bool good = fields[0] == kVersion && currency && colon != std::string_view::npos && readNumber(fields[1], user) &&
                    readNumber(fields[5], quantity) && readNumber(fields[7], micros) &&
                    readNumber(rules.substr(0, colon), quote.priceSet) && readNumber(rules.substr(colon + 1), quote.priceRule) &&
                    readNumber(fields[9], quote.expiresUs);
  if (!good) return std::nullopt;
  quote.service = fields[2];
  quote.country = fields[3];
  if (!fields[4].empty()) quote.operatorName = std::string(fields[4]);
  quote.quantity = static_cast<int>(quantity);
  quote.price = Money(micros, *currency);
  return quote;
}

}  // namespace

QuoteSigner::QuoteSigner(std::string_view jwtSecret) : m_hmac(crypto::hkdfSha256(jwtSecret, "", "quote", kMacBytes)) {}

std::string QuoteSigner::sign(UserId user, const VerifiedQuote& quote) const {
  std::string bytes = payloadOf(user, quote);
  const crypto::Digest mac = m_hmac.sign(bytes);
  bytes.append(crypto::asText(mac));
  return crypto::base64UrlEncode(bytes);
}

Result<VerifiedQuote> QuoteSigner::verify(std::string_view quoteId, UserId user, std::int64_t nowUs) const {
  const auto bytes = crypto::base64UrlDecode(quoteId);
  if (!bytes || bytes->size() <= kMacBytes) return notAQuote();
  const std::string_view whole = *bytes;
  const std::string_view payload = whole.substr(0, whole.size() - kMacBytes);
  if (!m_hmac.verify(payload, whole.substr(payload.size()))) return notAQuote();
  const auto fields = split(payload);
  std::int64_t owner = 0;
  auto quote = fields ? read(*fields, owner) : std::nullopt;
  if (!quote || owner != user.value()) return notAQuote();
  if (nowUs >= quote->expiresUs) return fail(ErrorCode::QuoteExpired, "The quote has expired; ask for a new one");
  return std::move(*quote);
}

}  // namespace trunkline::routing
