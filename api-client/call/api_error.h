// SPDX-License-Identifier: GPL-3.0-or-later
// Why a call to the server gave no value. Texts are UTF-8 and, where they come from the server, to be shown as plain text only.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/error.h"

namespace trunkline::client {

enum class ErrorKind {
  Network,    // refused, unreachable, name not found, cut off
  Timeout,    // no whole answer within the call's time
  Tls,        // the server's identity could not be verified
  Cancelled,  // by us
  Garbage,    // an answer that is not what the contract says: a redirect, another shape, too large
  Problem,    // the server, or a proxy before it, said no: `status` and, from the server itself, `code`
};

// One refused field of the request: `path` as in `orders[3].country`.
struct RefusedField {
  std::string path;
  std::optional<FieldCode> code;  // none: a code that this program does not know
  std::string message;
};

struct ApiError {
  ErrorKind kind{ErrorKind::Network};
  int status{0};                  // HTTP status, 0 when there was no answer
  std::optional<ErrorCode> code;  // none: not from our server, or newer than this program
  std::string codeText;           // the code as it was on the wire
  std::string detail;
  std::string requestId;  // as in the server's log; empty when nothing was sent
  std::vector<RefusedField> fields;
  std::optional<std::chrono::seconds> retryAfter;
  std::string document;         // the problem document itself, for members such as the new price or the current version
  bool certificateTime{false};  // Tls: the certificate is not valid now, so it expired or this machine's clock is wrong

  [[nodiscard]] static ApiError cancelled();
  [[nodiscard]] static ApiError make(ErrorKind kind, std::string detail);
  // What a server says to a call without a usable token.
  [[nodiscard]] static ApiError unauthenticated(std::string detail);

  [[nodiscard]] bool isProblem(int httpStatus) const { return kind == ErrorKind::Problem && status == httpStatus; }
};

[[nodiscard]] std::optional<ErrorCode> errorCodeOf(std::string_view wireName);
[[nodiscard]] std::optional<FieldCode> fieldCodeOf(std::string_view wireName);

}  // namespace trunkline::client
