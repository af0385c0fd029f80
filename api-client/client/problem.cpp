// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/client/problem.h"

#include <boost/describe/class.hpp>
#include <utility>

#include "server/contract/codec/decoder.h"
#include "server/contract/console_limits.h"

namespace trunkline::client {
namespace {

// Everything is optional: this also reads what a proxy or a newer server says.
struct ProblemField {
  std::optional<std::string> path;
  std::optional<std::string> code;
  std::optional<std::string> message;
};
BOOST_DESCRIBE_STRUCT(ProblemField, (), (path, code, message))

struct ProblemDocument {
  std::optional<std::string> title;
  std::optional<std::string> code;
  std::optional<std::string> detail;
  std::optional<std::string> request_id;  // NOLINT(readability-identifier-naming): the wire's own word
  std::optional<std::vector<ProblemField>> fields;
};
BOOST_DESCRIBE_STRUCT(ProblemDocument, (), (title, code, detail, request_id, fields))

void readDocument(ApiError& error, ProblemDocument document, std::string_view json) {
  error.codeText = document.code.value_or("");
  error.code = errorCodeOf(error.codeText);
  error.detail = document.detail ? std::move(*document.detail) : document.title.value_or("");
  error.requestId = document.request_id.value_or("");
  error.document = json;
  if (!document.fields) return;
  for (ProblemField& field : *document.fields) {
    if (error.fields.size() == limits::kFieldErrorsMax) break;
    error.fields.push_back({field.path.value_or(""), fieldCodeOf(field.code.value_or("")), field.message.value_or("")});
  }
}

}  // namespace

std::optional<std::chrono::seconds> retryAfterOf(const HttpHeaders& headers) {
  bool isNumber = false;
  const int seconds = headerOf(headers, "Retry-After").trimmed().toInt(&isNumber);
  if (!isNumber || seconds < 0) return std::nullopt;
  return std::chrono::seconds(seconds);
}

ApiError errorOf(const HttpReply& reply) {
  if (reply.status < 400) {
    ApiError error = ApiError::make(ErrorKind::Garbage, "the answer is a redirect or of an unknown kind");
    error.status = reply.status;
    return error;
  }
  ApiError error = ApiError::make(ErrorKind::Problem, "HTTP status " + std::to_string(reply.status));
  error.status = reply.status;
  error.retryAfter = retryAfterOf(reply.headers);
  const std::string_view json(reply.body.constData(), static_cast<std::size_t>(reply.body.size()));
  if (json.size() <= limits::kBodyBytes) {
    if (auto document = decode<ProblemDocument>(json, DecodeMode::Tolerant)) readDocument(error, std::move(*document), json);
  }
  if (error.requestId.empty()) error.requestId = headerOf(reply.headers, "X-Request-Id").toStdString();
  return error;
}

}  // namespace trunkline::client
