// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration_file.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <fstream>
#include <optional>
#include <utility>

namespace trunkline::app {
namespace {

constexpr std::size_t kFileBytesMax = 1024 * 1024;

Failure atLine(const std::string& path, std::uint32_t line, const std::string& sentence) {
  return fail(ErrorCode::ValidationFailed, path + ":" + std::to_string(line) + ": " + sentence);
}

std::optional<std::string> listText(const toml::array& array) {
  std::string out;
  for (const toml::node& item : array) {
    const auto text = item.value_exact<std::string>();
    if (!text) return std::nullopt;
    out.append(out.empty() ? "" : ",").append(*text);
  }
  return out;
}

std::optional<std::string> nodeText(const toml::node& node) {
  if (const auto text = node.value_exact<std::string>()) return text;
  if (const auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
  if (const auto flag = node.value_exact<bool>()) return std::string(*flag ? "1" : "0");
  if (const auto* array = node.as_array()) return listText(*array);
  return std::nullopt;
}

Result<> appendTable(std::vector<FileEntry>& out, const std::string& path, const toml::table& table, const std::string& provider) {
  for (const auto& [key, node] : table) {
    if (provider.empty() && key.str() == "provider" && node.is_table()) continue;
    const auto line = static_cast<std::uint32_t>(key.source().begin.line);
    const auto text = nodeText(node);
    if (!text) {
      return atLine(path, line,
                    "\"" + std::string(key.str()) + "\" must be a string, a whole number, true or false, or a list of strings.");
    }
    out.push_back({std::string(key.str()), provider, *text, line});
  }
  return {};
}

Result<> appendProviders(std::vector<FileEntry>& out, const std::string& path, const toml::table& providers) {
  for (const auto& [name, node] : providers) {
    const auto line = static_cast<std::uint32_t>(node.source().begin.line);
    const auto* table = node.as_table();
    if (table == nullptr) return atLine(path, line, "expected a table [provider." + std::string(name.str()) + "].");
    if (auto added = appendTable(out, path, *table, std::string(name.str())); !added) return added;
  }
  return {};
}

}  // namespace

Result<std::vector<FileEntry>> readTomlFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text;
  text.resize(kFileBytesMax + 1);
  if (!file || (file.read(text.data(), static_cast<std::streamsize>(text.size())).bad())) {
    return fail(ErrorCode::ValidationFailed, "The configuration file " + path + " cannot be read.");
  }
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.size() > kFileBytesMax) return fail(ErrorCode::ValidationFailed, "The configuration file " + path + " is larger than 1 MiB.");
  const toml::parse_result parsed = toml::parse(text, path);
  if (!parsed) {
    // The parser's description may quote the file's text, and that may be a secret.
    return atLine(path, static_cast<std::uint32_t>(parsed.error().source().begin.line), "this is not TOML.");
  }
  std::vector<FileEntry> entries;
  // By reference: copies of nodes forget their lines.
  const toml::table& top = parsed.table();
  if (const auto* providers = top["provider"].as_table()) {
    if (auto added = appendProviders(entries, path, *providers); !added) return tl::unexpected(added.error());
  }
  if (auto added = appendTable(entries, path, top, {}); !added) return tl::unexpected(added.error());
  return entries;
}

}  // namespace trunkline::app
