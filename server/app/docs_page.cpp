// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/docs_page.h"

#include <algorithm>
#include <boost/json.hpp>

namespace trunkline::app {
namespace {

namespace json = boost::json;

constexpr std::string_view kStyle =
    R"(:root{color-scheme:light dark;--ink:#1c2430;--soft:#5a6675;--line:#dfe4ea;--ground:#fff;--panel:#f6f8fa;--accent:#0b62c4}
@media (prefers-color-scheme:dark){:root{--ink:#e4e9ef;--soft:#9aa7b5;--line:#2e3844;--ground:#12171d;--panel:#1a2129;--accent:#6db3ff}}
*{box-sizing:border-box}@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.55 system-ui,"Noto Sans",sans-serif;display:grid;grid-template-columns:19rem minmax(0,1fr)}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:1.5rem 1rem;background:var(--panel);border-right:1px solid var(--line)}
nav h2{font-size:.8rem;color:var(--soft);margin:1.2rem 0 .2rem;font-weight:600}nav a{display:block;padding:.1rem 0;color:var(--ink);text-decoration:none;font-size:.9rem}
nav a:hover,nav a:focus{color:var(--accent);text-decoration:underline}main{padding:2rem 3rem;max-width:60rem}
h1{margin:0 0 .3rem}h2{margin-top:2.5rem}article{border-top:1px solid var(--line);padding:1.2rem 0}article h3{margin:0 0 .3rem;font-size:1.05rem}
code,.method{font-family:"JetBrains Mono","Noto Sans Mono",monospace;font-size:.88em}.method{font-weight:700;color:var(--accent);margin-right:.5rem}
table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem}caption{text-align:left;color:var(--soft);padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}th{font-weight:600}td:first-child{width:13rem}
a{color:var(--accent)}.soft{color:var(--soft)}
@media (max-width:60rem){body{display:block}nav{position:static;height:auto}main{padding:1.2rem}}
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string textOf(const json::value& value) { return value.is_string() ? std::string(value.get_string()) : json::serialize(value); }

std::string_view memberText(const json::object& object, std::string_view name) {
  const auto* found = object.if_contains(name);
  return found != nullptr && found->is_string() ? std::string_view(found->get_string()) : std::string_view();
}

std::string schemaLink(std::string_view reference) {
  const std::string name(reference.substr(reference.rfind('/') + 1));
  return "<a href=\"#schema-" + name + "\">" + name + "</a>";
}

// What a value may be, in words.
std::string typeText(const json::object& schema) {
  if (const auto reference = memberText(schema, "$ref"); !reference.empty()) return schemaLink(reference);
  std::string type;
  if (const auto* kind = schema.if_contains("type")) {
    if (const auto* kinds = kind->if_array()) {
      for (const json::value& one : *kinds) type += (type.empty() ? "" : " or ") + textOf(one);
    } else {
      type = textOf(*kind);
    }
  }
  if (type == "array") {
    if (const auto* items = schema.if_contains("items"); items != nullptr && items->is_object())
      return "list of " + typeText(items->get_object());
  }
  std::string rules;
  if (const auto* values = schema.if_contains("enum"); values != nullptr && values->is_array()) {
    for (const json::value& value : values->get_array())
      if (!value.is_null()) rules += (rules.empty() ? "" : ", ") + ("<code>" + escaped(textOf(value)) + "</code>");
  }
  for (const std::string_view name : {"format", "minimum", "maximum", "minLength", "maxLength", "maxProperties", "pattern"}) {
    if (const auto* rule = schema.if_contains(name))
      rules += std::string(rules.empty() ? "" : ", ") + std::string(name) + " <code>" + escaped(textOf(*rule)) + "</code>";
  }
  return type + (rules.empty() ? "" : " <span class=\"soft\">" + rules + "</span>");
}

// Optional members may be given as null too: said once for all in the introduction.
std::string propertyTable(const json::object& schema, std::string_view caption) {
  const auto* properties = schema.if_contains("properties");
  if (properties == nullptr || !properties->is_object() || properties->get_object().empty()) return {};
  const auto* required = schema.if_contains("required");
  const auto isRequired = [required](std::string_view name) {
    if (required == nullptr || !required->is_array()) return false;
    const auto& names = required->get_array();
    return std::any_of(names.begin(), names.end(), [name](const json::value& one) { return one.is_string() && one.get_string() == name; });
  };
  std::string out = "<table><caption>" + escaped(caption) + "</caption>";
  for (const auto& [name, value] : properties->get_object()) {
    out += "<tr><td><code>" + escaped(name) + "</code></td><td>" + (isRequired(name) ? "required" : "optional") + "</td><td>" +
           typeText(value.as_object()) + "</td></tr>";
  }
  return out + "</table>";
}

std::string contentText(const json::object& holder) {
  const auto* content = holder.if_contains("content");
  if (content == nullptr) return {};
  std::string out;
  for (const auto& [type, body] : content->as_object()) {
    out += (out.empty() ? "" : ", ") + typeText(body.at("schema").as_object()) + " <span class=\"soft\">" + escaped(type) + "</span>";
  }
  return out;
}

std::string parameterTable(const json::object& operation) {
  const auto* parameters = operation.if_contains("parameters");
  if (parameters == nullptr) return {};
  std::string out = "<table><caption>Parameters</caption>";
  for (const json::value& each : parameters->as_array()) {
    const json::object& parameter = each.as_object();
    const auto* required = parameter.if_contains("required");
    out += "<tr><td><code>" + escaped(memberText(parameter, "name")) + "</code></td><td>" + escaped(memberText(parameter, "in")) +
           (required != nullptr && required->as_bool() ? ", required" : "") + "</td><td>" + typeText(parameter.at("schema").as_object()) +
           "</td></tr>";
  }
  return out + "</table>";
}

// `a`, `b` as the document's Markdown has them.
std::string codeText(std::string_view markdown) {
  std::string out;
  bool inside = false;
  for (const char c : escaped(markdown)) {
    if (c != '`') {
      out += c;
      continue;
    }
    out += inside ? "</code>" : "<code>";
    inside = !inside;
  }
  return out;
}

std::string bodyText(const json::object& body, const json::object& schemas) {
  std::string out;
  for (const auto& [type, content] : body.at("content").as_object()) {
    const json::object* schema = &content.at("schema").as_object();
    const std::string_view reference = memberText(*schema, "$ref");
    if (!reference.empty()) schema = &schemas.at(reference.substr(reference.rfind('/') + 1)).as_object();
    out += propertyTable(*schema, "Body");
  }
  return out;
}

std::string answerTable(const json::object& responses) {
  constexpr std::string_view kRefused = "Refused: ";
  std::string out = "<table><caption>Answers</caption>";
  std::string refusals;
  for (const auto& [status, answer] : responses) {
    const json::object& one = answer.as_object();
    std::string_view said = memberText(one, "description");
    if (said.starts_with(kRefused)) {
      said.remove_prefix(kRefused.size());
      refusals += (refusals.empty() ? "" : " · ") + escaped(status) + ' ' + codeText(said);
    } else {
      const std::string content = contentText(one);
      out += "<tr><td><code>" + escaped(status) + "</code></td><td>" + (content.empty() ? "nothing" : content) + "</td></tr>";
    }
  }
  return out + "<tr><td>refused</td><td>" + refusals + "</td></tr></table>";
}

std::string operationText(std::string_view path, std::string_view method, const json::object& operation, const json::object& schemas) {
  const std::string id = escaped(memberText(operation, "operationId"));
  std::string verb(method);
  std::transform(verb.begin(), verb.end(), verb.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  std::string out = "<article id=\"" + id + "\"><h3><span class=\"method\">" + verb + "</span><code>" + escaped(path) + "</code></h3><p>" +
                    escaped(memberText(operation, "summary")) + ".";
  if (operation.at("security").as_array().empty()) out += " <span class=\"soft\">No sign-in is needed.</span>";
  out += "</p>" + parameterTable(operation);
  if (const auto* body = operation.if_contains("requestBody")) out += bodyText(body->as_object(), schemas);
  return out + answerTable(operation.at("responses").as_object()) + "</article>";
}

}  // namespace

std::string docsStyle() { return std::string(kStyle); }

std::string docsPage(std::string_view openApi) {
  const json::value parsed = json::parse(openApi);
  const json::object& document = parsed.as_object();
  const json::object& schemas = document.at("components").at("schemas").as_object();
  std::string index;
  std::string body;
  std::string group;
  for (const auto& [path, operations] : document.at("paths").as_object()) {
    const std::string_view whole(path.data(), path.size());
    const std::string_view rest = whole.substr(std::min(whole.size(), whole.find("/v1/") + 4));
    std::string here = (whole.starts_with("/staff/") ? "Staff: " : "") + std::string(rest.substr(0, rest.find('/')));
    const std::size_t initial = here.starts_with("Staff") ? 7 : 0;
    here[initial] = static_cast<char>(here[initial] - 'a' + 'A');
    if (here != group) index += "<h2>" + escaped(here) + "</h2>";
    if (here != group) body += "<h2>" + escaped(here) + "</h2>";
    group = std::move(here);
    for (const auto& [method, operation] : operations.as_object()) {
      const json::object& one = operation.as_object();
      index += "<a href=\"#" + escaped(memberText(one, "operationId")) + "\">" + escaped(memberText(one, "summary")) + "</a>";
      body += operationText(whole, std::string_view(method.data(), method.size()), one, schemas);
    }
  }
  body += "<h2>Shapes</h2>";
  for (const auto& [name, schema] : schemas)
    body += "<article id=\"schema-" + escaped(name) + "\"><h3><code>" + escaped(name) + "</code></h3>" +
            propertyTable(schema.as_object(), "Members") + "</article>";
  const std::string version = escaped(memberText(document.at("info").as_object(), "version"));
  return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
         "content=\"width=device-width,initial-scale=1\">"
         "<title>Trunkline API " +
         version + "</title><link rel=\"stylesheet\" href=\"/docs.css\"></head><body><nav aria-label=\"Contents\">" + index +
         "</nav><main><h1>Trunkline API</h1><p class=\"soft\">Version " + version +
         ", also as a machine-readable <a href=\"/openapi.json\">OpenAPI document</a>.</p>"
         "<p>Send <code>Authorization: Bearer …</code> with an access token or an API key. Requests that spend money need an "
         "<code>Idempotency-Key</code>: sent again with the same key, they answer the same order. Money is a decimal text with its "
         "currency, "
         "times are RFC 3339 in UTC, members that are optional may also be <code>null</code>. Refusals are problem documents "
         "(<code>application/problem+json</code>) with a stable <code>code</code> and the path of each wrong field.</p>" +
         body + "</main></body></html>";
}

}  // namespace trunkline::app
