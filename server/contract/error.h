// SPDX-License-Identifier: GPL-3.0-or-later
// The one error type of the whole product, and the stable codes that the API documents.
#pragma once
#include <boost/describe/enum.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace trunkline {

// Wire form: the snake_case of the name (`errorCodeName`). Never renamed, never reused.
enum class ErrorCode {
  ValidationFailed,
  IdempotencyKeyRequired,
  Unauthenticated,
  InvalidCredentials,
  TotpRequired,
  InsufficientFunds,
  Forbidden,
  PolicyDenied,
  ApprovalRequired,
  NotFound,
  MethodNotAllowed,
  RequestTimeout,
  LimitActiveOrders,
  OutOfStock,
  PriceChanged,
  QuoteExpired,
  InvalidState,
  NotSupported,
  SecretAlreadyShown,
  EmailTaken,
  RequestInProgress,
  ViewExpired,
  PreconditionFailed,
  BodyTooLarge,
  UnsupportedMediaType,
  IdempotencyKeyReused,
  ReasonRequired,
  PreconditionRequired,
  RateLimited,
  HeaderTooLarge,
  Internal,
  Overloaded,
};
BOOST_DESCRIBE_ENUM(ErrorCode, ValidationFailed, IdempotencyKeyRequired, Unauthenticated, InvalidCredentials, TotpRequired,
                    InsufficientFunds, Forbidden, PolicyDenied, ApprovalRequired, NotFound, MethodNotAllowed, RequestTimeout,
                    LimitActiveOrders, OutOfStock, PriceChanged, QuoteExpired, InvalidState, NotSupported, SecretAlreadyShown, EmailTaken,
                    RequestInProgress, ViewExpired, PreconditionFailed, BodyTooLarge, UnsupportedMediaType, IdempotencyKeyReused,
                    ReasonRequired, PreconditionRequired, RateLimited, HeaderTooLarge, Internal, Overloaded)

enum class FieldCode { Missing, Unknown, WrongType, OutOfRange, Length, Duplicate, TooDeep };
BOOST_DESCRIBE_ENUM(FieldCode, Missing, Unknown, WrongType, OutOfRange, Length, Duplicate, TooDeep)

// One refused field: `path` as in `orders[3].country`; the message says what was expected.
struct FieldError {
  std::string path;
  FieldCode code{};
  std::string message;
};

struct Error {
  ErrorCode code{ErrorCode::Internal};
  std::string message;                                       // shown to the caller
  std::vector<FieldError> fields;                            // for ValidationFailed
  std::string cause;                                         // for the log only, never sent
  std::vector<std::pair<std::string, std::string>> members;  // further members of the problem document: name, JSON text
};

template <class T = void>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

[[nodiscard]] Failure fail(ErrorCode code, std::string message, std::string cause = {});
[[nodiscard]] Failure failField(std::string path, FieldCode code, std::string message);

[[nodiscard]] int httpStatus(ErrorCode code);
[[nodiscard]] std::string_view errorCodeName(ErrorCode code);  // e.g. "out_of_stock"
[[nodiscard]] std::string_view errorTitle(ErrorCode code);     // e.g. "Invalid request data" (the seed's words for a 400)
[[nodiscard]] std::string_view fieldCodeName(FieldCode code);

}  // namespace trunkline
