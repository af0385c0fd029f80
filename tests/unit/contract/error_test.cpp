// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/error.h"

#include <gtest/gtest.h>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <map>
#include <set>
#include <string>

namespace trunkline {
namespace {

TEST(Error, NamesAreTheDocumentedOnes) {
  EXPECT_EQ(errorCodeName(ErrorCode::ValidationFailed), "validation_failed");
  EXPECT_EQ(errorCodeName(ErrorCode::OutOfStock), "out_of_stock");
  EXPECT_EQ(errorCodeName(ErrorCode::Internal), "internal");
  EXPECT_EQ(fieldCodeName(FieldCode::Missing), "missing");
  EXPECT_EQ(fieldCodeName(FieldCode::WrongType), "wrong_type");
  EXPECT_EQ(fieldCodeName(FieldCode::TooDeep), "too_deep");
}

TEST(Error, StatusesAreTheDocumentedOnes) {
  const std::map<std::string, int> documented{{"validation_failed", 400},
                                              {"idempotency_key_required", 400},
                                              {"idempotency_key_reused", 422},
                                              {"insufficient_funds", 402},
                                              {"limit_active_orders", 409},
                                              {"out_of_stock", 409},
                                              {"price_changed", 409},
                                              {"quote_expired", 409},
                                              {"invalid_state", 409},
                                              {"not_supported", 409},
                                              {"secret_already_shown", 409},
                                              {"email_taken", 409},
                                              {"policy_denied", 403},
                                              {"approval_required", 403},
                                              {"totp_required", 401},
                                              {"not_found", 404},
                                              {"view_expired", 410},
                                              {"body_too_large", 413},
                                              {"header_too_large", 431},
                                              {"request_timeout", 408},
                                              {"rate_limited", 429},
                                              {"overloaded", 503},
                                              {"unauthenticated", 401},
                                              {"invalid_credentials", 401},
                                              {"forbidden", 403},
                                              {"method_not_allowed", 405},
                                              {"request_in_progress", 409},
                                              {"precondition_failed", 412},
                                              {"unsupported_media_type", 415},
                                              {"reason_required", 422},
                                              {"precondition_required", 428},
                                              {"internal", 500}};
  std::map<std::string, int> actual;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<ErrorCode>>(
      [&actual](auto enumerator) { actual.emplace(errorCodeName(enumerator.value), httpStatus(enumerator.value)); });
  EXPECT_EQ(actual, documented);
}

TEST(Error, EachCodeHasATitleOfItsOwn) {
  std::set<std::string_view> titles;
  std::size_t codes = 0;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<ErrorCode>>([&](auto enumerator) {
    ++codes;
    titles.insert(errorTitle(enumerator.value));
  });
  EXPECT_EQ(titles.size(), codes);
  EXPECT_FALSE(titles.contains(""));
  EXPECT_EQ(errorTitle(ErrorCode::ValidationFailed), "Invalid request data");
}

TEST(Error, FailKeepsTheCauseApartFromTheMessage) {
  const Error error = fail(ErrorCode::OutOfStock, "shown", "logged").value();
  EXPECT_EQ(error.message, "shown");
  EXPECT_EQ(error.cause, "logged");
  EXPECT_TRUE(error.fields.empty());
}

TEST(Error, FailFieldIsAValidationFailureOfOneField) {
  const Error error = failField("a.b", FieldCode::Length, "must be short").value();
  EXPECT_EQ(error.code, ErrorCode::ValidationFailed);
  EXPECT_EQ(error.message, "Invalid request data");
  ASSERT_EQ(error.fields.size(), 1U);
  EXPECT_EQ(error.fields[0].path, "a.b");
  EXPECT_EQ(error.fields[0].code, FieldCode::Length);
}

}  // namespace
}  // namespace trunkline
