// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/problem.h"

#include <gtest/gtest.h>

namespace trunkline {
namespace {

std::string problemOf(const Error& error, int status) {
  std::string out;
  problemJson(out, error, status, "req-1");
  return out;
}

TEST(Problem, OfARefusedField) {
  Error error = failField("orders[3].country", FieldCode::WrongType, "must be \"2\" letters").value();
  error.fields.push_back({"x", FieldCode::Unknown, "is not a known field"});
  EXPECT_EQ(problemOf(error, 400),
            R"({"type":"urn:trunkline:problem:validation_failed","title":"Invalid request data","status":400,"code":"validation_failed",)"
            R"("detail":"Invalid request data","request_id":"req-1","fields":[{"path":"orders[3].country","code":"wrong_type",)"
            R"("message":"must be \"2\" letters"},{"path":"x","code":"unknown","message":"is not a known field"}]})");
}

TEST(Problem, CarriesFurtherMembersButNeverTheCause) {
  Error error = fail(ErrorCode::OutOfStock, "Nobody sells this now", "provider key sk-123 refused").value();
  error.members.emplace_back("order_id", R"("ord_0000000000A")");
  error.members.emplace_back("tries", "2");
  EXPECT_EQ(problemOf(error, 409),
            R"({"type":"urn:trunkline:problem:out_of_stock","title":"Out of stock","status":409,"code":"out_of_stock",)"
            R"("detail":"Nobody sells this now","request_id":"req-1","order_id":"ord_0000000000A","tries":2})");
}

TEST(Problem, WithoutAMessageTheTitleIsTheDetail) {
  EXPECT_EQ(problemOf(fail(ErrorCode::Internal, "", "secret").value(), 500),
            R"({"type":"urn:trunkline:problem:internal","title":"Internal error","status":500,"code":"internal",)"
            R"("detail":"Internal error","request_id":"req-1"})");
}

}  // namespace
}  // namespace trunkline
