// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/error.h"

#include <array>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstddef>

namespace trunkline {
namespace {

// The wire form of an enumerator is made at compile time, so that a name can neither be forgotten nor mistyped.
struct SnakeName {
  std::array<char, 32> text{};
  std::size_t length{0};
  [[nodiscard]] constexpr std::string_view view() const { return {text.data(), length}; }
};

constexpr SnakeName snakeName(std::string_view camel) {
  SnakeName out;
  for (const char c : camel) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && out.length > 0) out.text[out.length++] = '_';
    out.text[out.length++] = upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

template <class E, class... D>
constexpr auto snakeTable(boost::mp11::mp_list<D...> /*all*/) {
  std::array<SnakeName, sizeof...(D)> table{};
  ((table[static_cast<std::size_t>(D::value)] = snakeName(D::name)), ...);
  return table;
}

// Boost hands enumerators over in a list type of its own.
template <class E>
constexpr auto kSnakeTable = snakeTable<E>(boost::mp11::mp_rename<boost::describe::describe_enumerators<E>, boost::mp11::mp_list>{});

template <class E>
std::string_view snakeOf(E value) {
  const auto index = static_cast<std::size_t>(value);
  return index < kSnakeTable<E>.size() ? kSnakeTable<E>[index].view() : std::string_view{};
}

}  // namespace

Failure fail(ErrorCode code, std::string message, std::string cause) {
  return Failure(Error{code, std::move(message), {}, std::move(cause), {}});
}

Failure failField(std::string path, FieldCode code, std::string message) {
  Error error{ErrorCode::ValidationFailed, std::string(errorTitle(ErrorCode::ValidationFailed)), {}, {}, {}};
  error.fields.push_back({std::move(path), code, std::move(message)});
  return Failure(std::move(error));
}

int httpStatus(ErrorCode code) {
  switch (code) {
    case ErrorCode::ValidationFailed:
    case ErrorCode::IdempotencyKeyRequired:
      return 400;
    case ErrorCode::Unauthenticated:
    case ErrorCode::InvalidCredentials:
    case ErrorCode::TotpRequired:
      return 401;
    case ErrorCode::InsufficientFunds:
      return 402;
    case ErrorCode::Forbidden:
    case ErrorCode::PolicyDenied:
    case ErrorCode::ApprovalRequired:
      return 403;
    case ErrorCode::NotFound:
      return 404;
    case ErrorCode::MethodNotAllowed:
      return 405;
    case ErrorCode::RequestTimeout:
      return 408;
    case ErrorCode::LimitActiveOrders:
    case ErrorCode::OutOfStock:
    case ErrorCode::PriceChanged:
    case ErrorCode::QuoteExpired:
    case ErrorCode::InvalidState:
    case ErrorCode::NotSupported:
    case ErrorCode::SecretAlreadyShown:
    case ErrorCode::EmailTaken:
    case ErrorCode::RequestInProgress:
      return 409;
    case ErrorCode::ViewExpired:
      return 410;
    case ErrorCode::PreconditionFailed:
      return 412;
    case ErrorCode::BodyTooLarge:
      return 413;
    case ErrorCode::UnsupportedMediaType:
      return 415;
    case ErrorCode::IdempotencyKeyReused:
    case ErrorCode::ReasonRequired:
      return 422;
    case ErrorCode::PreconditionRequired:
      return 428;
    case ErrorCode::RateLimited:
      return 429;
    case ErrorCode::HeaderTooLarge:
      return 431;
    case ErrorCode::Internal:
      return 500;
    case ErrorCode::Overloaded:
      return 503;
  }
  return 500;
}

std::string_view errorCodeName(ErrorCode code) { return snakeOf(code); }

std::string_view fieldCodeName(FieldCode code) { return snakeOf(code); }

std::string_view errorTitle(ErrorCode code) {
  switch (code) {
    case ErrorCode::ValidationFailed:
      return "Invalid request data";
    case ErrorCode::IdempotencyKeyRequired:
      return "Idempotency-Key header required";
    case ErrorCode::Unauthenticated:
      return "Sign-in required";
    case ErrorCode::InvalidCredentials:
      return "Invalid credentials";
    case ErrorCode::TotpRequired:
      return "One-time code required";
    case ErrorCode::InsufficientFunds:
      return "Insufficient funds";
    case ErrorCode::Forbidden:
      return "Not allowed";
    case ErrorCode::PolicyDenied:
      return "Refused by policy";
    case ErrorCode::ApprovalRequired:
      return "Approval required";
    case ErrorCode::NotFound:
      return "Not found";
    case ErrorCode::MethodNotAllowed:
      return "Method not allowed";
    case ErrorCode::RequestTimeout:
      return "Request timed out";
    case ErrorCode::LimitActiveOrders:
      return "Too many active orders";
    case ErrorCode::OutOfStock:
      return "Out of stock";
    case ErrorCode::PriceChanged:
      return "Price changed";
    case ErrorCode::QuoteExpired:
      return "Quote expired";
    case ErrorCode::InvalidState:
      return "Not possible in this state";
    case ErrorCode::NotSupported:
      return "Not supported";
    case ErrorCode::SecretAlreadyShown:
      return "Secret already shown";
    case ErrorCode::EmailTaken:
      return "E-mail address already in use";
    case ErrorCode::RequestInProgress:
      return "Request still in progress";
    case ErrorCode::ViewExpired:
      return "List view expired";
    case ErrorCode::PreconditionFailed:
      return "Changed by somebody else";
    case ErrorCode::BodyTooLarge:
      return "Request body too large";
    case ErrorCode::UnsupportedMediaType:
      return "Unsupported media type";
    case ErrorCode::IdempotencyKeyReused:
      return "Idempotency-Key used for another request";
    case ErrorCode::ReasonRequired:
      return "Reason required";
    case ErrorCode::PreconditionRequired:
      return "If-Match header required";
    case ErrorCode::RateLimited:
      return "Too many requests";
    case ErrorCode::HeaderTooLarge:
      return "Request header too large";
    case ErrorCode::Internal:
      return "Internal error";
    case ErrorCode::Overloaded:
      return "Overloaded, try again";
  }
  return "Internal error";
}

}  // namespace trunkline
