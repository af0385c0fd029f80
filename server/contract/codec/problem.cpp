// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/problem.h"

#include "server/contract/codec/text_output.h"

namespace trunkline {
namespace {

void appendFields(std::string& out, const std::vector<FieldError>& fields) {
  out.append(",\"fields\":[");
  for (bool first = true; const FieldError& field : fields) {
    if (!first) out.push_back(',');
    first = false;
    out.append("{\"path\":");
    codec::appendQuoted(out, field.path);
    out.append(",\"code\":");
    codec::appendQuoted(out, fieldCodeName(field.code));
    out.append(",\"message\":");
    codec::appendQuoted(out, field.message);
    out.push_back('}');
  }
  out.push_back(']');
}

}  // namespace

void problemJson(std::string& out, const Error& error, int status, std::string_view requestId) {
  const std::string_view code = errorCodeName(error.code);
  const std::string_view title = errorTitle(error.code);
  out.append("{\"type\":\"urn:trunkline:problem:").append(code).append("\",\"title\":");
  codec::appendQuoted(out, title);
  out.append(",\"status\":");
  codec::appendInteger(out, status);
  out.append(",\"code\":");
  codec::appendQuoted(out, code);
  out.append(",\"detail\":");
  codec::appendQuoted(out, error.message.empty() ? title : std::string_view(error.message));
  out.append(",\"request_id\":");
  codec::appendQuoted(out, requestId);
  if (!error.fields.empty()) appendFields(out, error.fields);
  for (const auto& [name, json] : error.members) {
    out.push_back(',');
    codec::appendQuoted(out, name);
    out.append(":").append(json);
  }
  out.push_back('}');
}

}  // namespace trunkline
