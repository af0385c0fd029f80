// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/etag.h"

#include <charconv>

namespace trunkline::http {

std::string etagOf(std::int64_t version) { return '"' + std::to_string(version) + '"'; }

Result<std::int64_t> expectedVersion(std::string_view ifMatch) {
  if (ifMatch.empty()) return fail(ErrorCode::PreconditionRequired, "Name the version that you edit in the If-Match header");
  std::int64_t version = -1;
  if (ifMatch.size() > 2 && ifMatch.front() == '"' && ifMatch.back() == '"') {
    const std::string_view digits = ifMatch.substr(1, ifMatch.size() - 2);
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), version);
    if (parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size()) version = -1;
  }
  if (version < 0) return failField("If-Match", FieldCode::WrongType, "must be the ETag of an earlier answer");
  return version;
}

Failure staleVersion(std::int64_t current) {
  auto failure = fail(ErrorCode::PreconditionFailed, "Somebody else has changed it since you read it");
  failure.value().members.emplace_back("current_version", std::to_string(current));
  return failure;
}

}  // namespace trunkline::http
