// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "server/app/configuration.h"
#include "server/app/configuration_settings.h"

namespace trunkline::app {
namespace {

struct TableRow {
  std::string name;
  std::string value;
  std::string source;
};

std::string_view sourceName(const Configuration& configuration, std::string_view name) {
  const auto found = configuration.sources.find(name);
  if (found == configuration.sources.end()) return "default";
  switch (found->second) {
    case Source::Default:
      return "default";
    case Source::File:
      return "file";
    case Source::Environment:
      return "env";
    case Source::Flag:
      return "flag";
    case Source::SecretsFile:
      return "secrets.toml";
  }
  return "";
}

std::string shownValue(const Setting& setting, const Configuration& configuration) {
  const std::string value = setting.show(configuration);
  if (value.empty()) return "(not set)";
  return setting.secret ? "***" : value;
}

std::vector<TableRow> tableRows(const Configuration& configuration) {
  std::vector<TableRow> rows{{"NAME", "VALUE", "SOURCE"}};
  for (const Setting& setting : settings()) {
    rows.push_back({std::string(setting.name), shownValue(setting, configuration), std::string(sourceName(configuration, setting.name))});
  }
  for (const auto& [vendor, upstream] : configuration.handlerApis) {
    rows.push_back({"HANDLERAPI " + vendor + " key", upstream.apiKey.empty() ? "(not set)" : "***", "env"});
    rows.push_back({"HANDLERAPI " + vendor + " url", upstream.baseUrl.empty() ? "(not set)" : upstream.baseUrl, "env"});
  }
  for (const auto& [provider, times] : configuration.times.byProvider) {
    for (const TimeSetting& time : timeSettings()) {
      const auto value = times.*(time.member);
      if (value == configuration.times.common.*(time.member)) continue;
      rows.push_back({"[provider." + provider + "] " + std::string(time.key), std::to_string(value.count()), "file"});
    }
  }
  return rows;
}

}  // namespace

std::string configurationTable(const Configuration& configuration) {
  const std::vector<TableRow> rows = tableRows(configuration);
  std::size_t nameWidth = 0;
  std::size_t valueWidth = 0;
  for (const TableRow& row : rows) {
    nameWidth = std::max(nameWidth, row.name.size());
    valueWidth = std::max(valueWidth, row.value.size());
  }
  std::string out;
  for (const TableRow& row : rows) {
    out.append(row.name).append(nameWidth - row.name.size() + 2, ' ');
    out.append(row.value).append(valueWidth - row.value.size() + 2, ' ');
    out.append(row.source).append("\n");
  }
  for (const std::string& warning : configuration.warnings) out.append("warning: ").append(warning).append("\n");
  return out;
}

}  // namespace trunkline::app
