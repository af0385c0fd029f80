// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/openapi.h"

#include <algorithm>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <map>
#include <set>

#include "server/contract/codec/text_output.h"

namespace trunkline::http {
namespace {

using codec::appendQuoted;

// What the router or a filter can answer on a route, besides its own errors.
std::vector<ErrorCode> commonErrors(const RouteInfo& route) {
  std::vector<ErrorCode> codes{ErrorCode::ValidationFailed, ErrorCode::RequestTimeout, ErrorCode::HeaderTooLarge,
                               ErrorCode::RateLimited,      ErrorCode::Internal,       ErrorCode::Overloaded};
  if (route.takesBody()) codes.insert(codes.end(), {ErrorCode::BodyTooLarge, ErrorCode::UnsupportedMediaType});
  if (route.permission != Permission::Public) codes.insert(codes.end(), {ErrorCode::Unauthenticated, ErrorCode::Forbidden});
  if (route.idempotency == Idempotency::Required) codes.push_back(ErrorCode::IdempotencyKeyRequired);
  if (route.reason == Reason::Required) codes.push_back(ErrorCode::ReasonRequired);
  if (route.precondition == Precondition::IfMatch) {
    codes.insert(codes.end(), {ErrorCode::PreconditionRequired, ErrorCode::PreconditionFailed});
  }
  return codes;
}

void member(std::string& out, std::string_view name, std::string_view json) {
  if (out.back() != '{') out += ',';
  appendQuoted(out, name);
  out += ':';
  out += json;
}

std::string quoted(std::string_view text) {
  std::string out;
  appendQuoted(out, text);
  return out;
}

std::string content(std::string_view type, std::string_view schema) {
  return "{" + quoted(type) + ":{\"schema\":" + std::string(schema) + "}}";
}

std::string parameter(std::string_view name, std::string_view place, bool required, std::string_view schema) {
  std::string out = "{\"name\":" + quoted(name) + ",\"in\":" + quoted(place);
  if (required) out += ",\"required\":true";
  return out + ",\"schema\":" + std::string(schema) + '}';
}

std::string parameters(const RouteInfo& route, const std::vector<MemberSchema>& members) {
  std::string out;
  const auto add = [&out](const std::string& text) { out += (out.empty() ? "" : ",") + text; };
  for (const MemberSchema& item : members) {
    if (route.inPath(item.name)) {
      add(parameter(item.name, "path", true, item.schema));
    } else if (!route.takesBody()) {
      add(parameter(item.name, "query", item.required, item.schema));
    }
  }
  if (route.idempotency == Idempotency::Required) {
    add(parameter("Idempotency-Key", "header", true, R"({"type":"string","minLength":1,"maxLength":128,"pattern":"^[!-~]+$"})"));
  }
  if (isStaffPermission(route.permission)) {
    add(parameter("X-Background", "header", false,
                  R"({"type":"string","enum":["1"],"description":"No person asked for this: it does not count as use of the session"})"));
  }
  if (route.reason == Reason::Required) {
    add(parameter("X-Reason", "header", true,
                  R"({"type":"string","description":"Why: percent-encoded UTF-8, 10 to 500 characters after decoding"})"));
  }
  if (route.precondition == Precondition::IfMatch) {
    add(parameter("If-Match", "header", true, R"({"type":"string","description":"The ETag of the version that is edited"})"));
  }
  return "[" + out + "]";
}

std::string requestBody(const RouteInfo& route, std::vector<MemberSchema> members, SchemaComponents& components) {
  std::string schema;
  if (route.placeholders.empty()) {
    schema = route.requestSchema(components);
  } else {
    std::erase_if(members, [&route](const MemberSchema& item) { return route.inPath(item.name); });
    schema = codec::objectSchema(members, SchemaUse::Request);
  }
  return "{\"required\":true,\"content\":" + content("application/json", schema) + '}';
}

std::string codeList(const std::set<std::string_view>& codes) {
  std::string out;
  for (const std::string_view code : codes) out += (out.empty() ? "`" : ", `") + std::string(code) + '`';
  return out;
}

constexpr std::string_view kText = R"({"schema":{"type":"string"}})";
constexpr std::string_view kWholeNumber = R"({"schema":{"type":"integer"}})";

// RateLimit: draft-ietf-httpapi-ratelimit-headers, on every answer that was counted.
std::string answerHeaders(bool limited) {
  std::string out = "{";
  member(out, "X-Request-Id", kText);
  member(out, "RateLimit", kText);
  member(out, "RateLimit-Policy", kText);
  if (limited) member(out, "Retry-After", kWholeNumber);
  return out + '}';
}

std::string problemResponse(int status, const std::set<std::string_view>& codes) {
  return "{\"description\":" + quoted("Refused: " + codeList(codes)) +
         ",\"headers\":" + answerHeaders(status == httpStatus(ErrorCode::RateLimited) || status == httpStatus(ErrorCode::Overloaded)) +
         ",\"content\":" + content("application/problem+json", R"({"$ref":"#/components/schemas/Problem"})") + '}';
}

std::string responses(const RouteInfo& route, SchemaComponents& components) {
  std::map<int, std::string> byStatus;
  for (const int status : route.statuses) {
    std::string response = R"({"description":"Done","headers":)" + answerHeaders(false);
    if (route.responseSchema != nullptr && status != 204) {
      response += ",\"content\":" + content(route.streams ? "text/event-stream" : "application/json", route.responseSchema(components));
    }
    byStatus[status] = response + '}';
  }
  std::map<int, std::set<std::string_view>> refusals;
  for (const ErrorCode code : route.errors) refusals[httpStatus(code)].insert(errorCodeName(code));
  for (const ErrorCode code : commonErrors(route)) refusals[httpStatus(code)].insert(errorCodeName(code));
  for (const auto& [status, codes] : refusals) byStatus[status] = problemResponse(status, codes);
  std::string out = "{";
  for (const auto& [status, response] : byStatus) member(out, std::to_string(status), response);
  return out + '}';
}

std::string operation(const RouteInfo& route, SchemaComponents& components) {
  const std::vector<MemberSchema> members = route.requestMembers(components);
  std::string out = "{";
  member(out, "operationId", quoted(route.operation));
  member(out, "summary", quoted(route.summary));
  const std::string list = parameters(route, members);
  if (list != "[]") member(out, "parameters", list);
  if (route.needsBody()) member(out, "requestBody", requestBody(route, members, components));
  member(out, "responses", responses(route, components));
  member(out, "security", route.permission == Permission::Public ? "[]" : R"([{"bearer":[]}])");
  return out + '}';
}

std::string lowerName(Method method) {
  std::string name(methodName(method));
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
  return name;
}

template <class... D>
std::string allCodes(boost::mp11::mp_list<D...> /*all*/) {
  const std::set<std::string_view> names{errorCodeName(D::value)...};
  std::string out;
  for (const std::string_view name : names) out += (out.empty() ? "" : ",") + quoted(name);
  return out;
}

std::string problemSchema() {
  using All = boost::describe::describe_enumerators<ErrorCode>;
  const std::string codes = allCodes(boost::mp11::mp_rename<All, boost::mp11::mp_list>{});
  return R"({"type":"object","description":"RFC 9457 problem details; code is stable","required":["type","title","status","code","request_id"],)"
         R"("properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},)"
         R"("request_id":{"type":"string"},"code":{"type":"string","enum":[)" +
         codes +
         R"(]},"fields":{"type":"array","items":{"type":"object","required":["path","code","message"],)"
         R"("properties":{"path":{"type":"string"},"code":{"type":"string"},"message":{"type":"string"}}}}}})";
}

}  // namespace

std::string openApiDocument(const Router& router, std::string_view version) {
  SchemaComponents components;
  std::map<std::string, std::map<std::string, std::string>> paths;
  for (const auto& endpoint : router.endpoints()) {
    const RouteInfo& route = endpoint->info();
    if (!route.raw) paths[route.path][lowerName(route.method)] = operation(route, components);
  }
  components["Problem"] = problemSchema();

  std::string pathsJson = "{";
  for (const auto& [path, operations] : paths) {
    std::string item = "{";
    for (const auto& [name, text] : operations) member(item, name, text);
    member(pathsJson, path, item + '}');
  }
  std::string schemas = "{";
  for (const auto& [name, text] : components) member(schemas, name, text);

  std::string out = "{";
  member(out, "openapi", quoted("3.1.0"));
  member(out, "info", "{\"title\":\"Trunkline\",\"version\":" + quoted(version) + '}');
  member(out, "paths", pathsJson + '}');
  member(out, "components", "{\"schemas\":" + schemas + R"(},"securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}}})");
  return out + '}';
}

}  // namespace trunkline::http
