// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/openapi.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <set>

#include "server/base/clock.h"
#include "tests/integration/http/things.h"

namespace trunkline::http {
namespace {

namespace json = boost::json;

class OpenApi : public ::testing::Test {
 protected:
  OpenApi() {
    m_router.add<testing::GetThingRoute>(&m_things, &testing::Things::get);
    m_router.add<testing::MakeThingRoute>(&m_things, &testing::Things::make);
    m_router.add<testing::EchoRoute>(&m_things, &testing::Things::echo);
    m_router.add<testing::TextRoute>(&m_things, &testing::Things::text);
    m_router.add<testing::TouchRoute>(&m_things, &testing::Things::touch);
    m_router.add<testing::EditThingRoute>(&m_desk, &testing::Desk::edit);
    m_router.addText("/healthz", "text/plain", [] { return std::string("ok"); });
    m_document = json::parse(openApiDocument(m_router, "1.2.3"));
  }
  [[nodiscard]] const json::value& at(std::string_view pointer) { return m_document.at_pointer(pointer); }
  [[nodiscard]] bool has(std::string_view pointer) {
    boost::system::error_code error;
    return m_document.find_pointer(pointer, error) != nullptr;
  }

 private:
  SystemClock m_clock;
  testing::Things m_things{m_clock};
  testing::Desk m_desk;
  Router m_router;
  json::value m_document;
};

TEST_F(OpenApi, Frame) {
  EXPECT_EQ(at("/openapi"), "3.1.0");
  EXPECT_EQ(at("/info/version"), "1.2.3");
  EXPECT_EQ(at("/paths").as_object().size(), 6U);
  EXPECT_FALSE(has("/paths/~1healthz"));
  EXPECT_EQ(at("/components/securitySchemes/bearer/scheme"), "bearer");
}

TEST_F(OpenApi, ParametersComeFromPathAndQueryMembers) {
  const std::string get = "/paths/~1v1~1things~1{id}/get";
  EXPECT_EQ(at(get + "/operationId"), "getThing");
  EXPECT_EQ(at(get + "/parameters/0/name"), "id");
  EXPECT_EQ(at(get + "/parameters/0/in"), "path");
  EXPECT_EQ(at(get + "/parameters/0/required"), true);
  EXPECT_EQ(at(get + "/parameters/1/name"), "wait");
  EXPECT_EQ(at(get + "/parameters/1/in"), "query");
  EXPECT_FALSE(has(get + "/parameters/1/required"));
  EXPECT_EQ(at(get + "/parameters/1/schema/maximum"), 5000);
  EXPECT_FALSE(has(get + "/requestBody"));
  EXPECT_TRUE(has(get + "/security/0/bearer"));
}

TEST_F(OpenApi, BodiesKeysAndStatuses) {
  const std::string make = "/paths/~1v1~1things/post";
  EXPECT_EQ(at(make + "/parameters/0/name"), "Idempotency-Key");
  EXPECT_EQ(at(make + "/parameters/0/required"), true);
  const std::string reference(at(make + "/requestBody/content/application~1json/schema/$ref").as_string());
  EXPECT_TRUE(has(reference.substr(1) + "/properties/name"));
  EXPECT_TRUE(has(make + "/responses/201/content/application~1json/schema"));
  EXPECT_FALSE(has(make + "/responses/200"));
  for (const char* status : {"400", "401", "403", "408", "413", "415", "429", "431", "500", "503"}) {
    EXPECT_EQ(at(make + "/responses/" + status + "/content/application~1problem+json/schema/$ref"), "#/components/schemas/Problem")
        << status;
  }
  EXPECT_EQ(at(make + "/responses/429/headers/Retry-After/schema/type"), "integer");
  EXPECT_EQ(at(make + "/responses/429/headers/RateLimit/schema/type"), "string");
  EXPECT_NE(at(make + "/responses/400/description").as_string().find("`idempotency_key_required`"), json::string::npos);
}

TEST_F(OpenApi, StaffRoutesNameTheirHeadersAndRefusals) {
  const std::string edit = "/paths/~1staff~1v1~1things~1{id}/patch";
  EXPECT_EQ(at(edit + "/parameters/1/name"), "X-Background");
  EXPECT_FALSE(has(edit + "/parameters/1/required"));
  EXPECT_EQ(at(edit + "/parameters/2/name"), "X-Reason");
  EXPECT_EQ(at(edit + "/parameters/2/required"), true);
  EXPECT_EQ(at(edit + "/parameters/3/name"), "If-Match");
  for (const char* status : {"401", "403", "412", "422", "428"}) EXPECT_TRUE(has(edit + "/responses/" + status)) << status;
}

TEST_F(OpenApi, RoutesWithoutBodyOrToken) {
  const std::string touch = "/paths/~1v1~1things~1{id}~1touch/post";
  EXPECT_FALSE(has(touch + "/requestBody"));
  EXPECT_TRUE(has(touch + "/responses/204"));
  EXPECT_FALSE(has(touch + "/responses/204/content"));
  EXPECT_TRUE(at(touch + "/security").as_array().empty());
  EXPECT_FALSE(has(touch + "/responses/401"));
}

void collectReferences(const json::value& value, std::set<std::string>& out) {
  if (const auto* object = value.if_object()) {
    for (const auto& [name, member] : *object) {
      if (name == "$ref") out.insert(std::string(member.as_string()));
      collectReferences(member, out);
    }
  } else if (const auto* array = value.if_array()) {
    for (const auto& item : *array) collectReferences(item, out);
  }
}

TEST_F(OpenApi, EveryReferenceLeadsSomewhere) {
  std::set<std::string> references;
  collectReferences(at(""), references);
  EXPECT_GE(references.size(), 3U);
  for (const std::string& reference : references) EXPECT_TRUE(has(std::string_view(reference).substr(1))) << reference;
}

}  // namespace
}  // namespace trunkline::http
