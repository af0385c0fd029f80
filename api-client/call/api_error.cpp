// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/call/api_error.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <utility>

namespace trunkline::client {
namespace {

template <class E>
std::optional<E> enumeratorNamed(std::string_view wireName, std::string_view (*nameOf)(E)) {
  std::optional<E> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
    if (nameOf(enumerator.value) == wireName) found = enumerator.value;
  });
  return found;
}

}  // namespace

ApiError ApiError::cancelled() { return make(ErrorKind::Cancelled, "cancelled"); }

ApiError ApiError::make(ErrorKind kind, std::string detail) {
  ApiError error;
  error.kind = kind;
  error.detail = std::move(detail);
  return error;
}

ApiError ApiError::unauthenticated(std::string detail) {
  ApiError error = make(ErrorKind::Problem, std::move(detail));
  error.code = ErrorCode::Unauthenticated;
  error.codeText = errorCodeName(ErrorCode::Unauthenticated);
  error.status = httpStatus(ErrorCode::Unauthenticated);
  return error;
}

std::optional<ErrorCode> errorCodeOf(std::string_view wireName) { return enumeratorNamed<ErrorCode>(wireName, errorCodeName); }

std::optional<FieldCode> fieldCodeOf(std::string_view wireName) { return enumeratorNamed<FieldCode>(wireName, fieldCodeName); }

}  // namespace trunkline::client
