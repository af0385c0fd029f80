// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/configuration.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "server/app/configuration_file.h"
#include "server/app/configuration_flags.h"
#include "server/app/configuration_rules.h"
#include "server/app/configuration_settings.h"
#include "server/app/configuration_values.h"
#include "server/app/secrets_file.h"
#include "server/base/redaction.h"

namespace trunkline::app {
namespace {

constexpr std::string_view kVendorPrefix = "HANDLERAPI_";
constexpr std::array<std::string_view, 3> kVendorSuffixes{"_API_KEY", "_BASE_URL", "_CURRENCY"};

std::string givenText(const Setting& setting, std::string_view value) {
  constexpr std::size_t kShownMax = 80;
  if (setting.secret) return "a value of " + std::to_string(value.size()) + " characters";
  // A URL may carry a password although none of ours may.
  const bool url = value.find("://") != std::string_view::npos;
  return "\"" + (url ? log::redacted(log::Redaction::Url, value) : std::string(value)).substr(0, kShownMax) + "\"";
}

std::string lowerName(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

// HANDLERAPI_<VENDOR>_<suffix>: the vendor in lower case and the suffix; empty for other names.
std::pair<std::string, std::string_view> vendorOf(std::string_view name) {
  for (const std::string_view suffix : kVendorSuffixes) {
    if (!name.starts_with(kVendorPrefix) || !name.ends_with(suffix) || name.size() <= kVendorPrefix.size() + suffix.size()) continue;
    return {lowerName(name.substr(kVendorPrefix.size(), name.size() - kVendorPrefix.size() - suffix.size())), suffix};
  }
  return {};
}

// Gathers every source into one configuration and every mistake into one list.
class Loader {
 public:
  Configuration configuration;
  std::vector<FieldError> errors;

  void set(const Setting& setting, std::string_view value, Source source, const std::string& where) {
    if (!setting.apply(configuration, value)) {
      refuse(std::string(setting.name), where + ": got " + givenText(setting, value) + ", expected " + std::string(setting.expected) + ".");
      return;
    }
    configuration.sources.insert_or_assign(std::string(setting.name), source);
  }

  void readFile(const std::string& path) {
    const auto entries = readTomlFile(path);
    if (!entries) return refuse("--config", entries.error().message);
    for (const FileEntry& entry : *entries) {
      const std::string where = path + ":" + std::to_string(entry.line) + ": " + entry.key;
      if (entry.provider.empty()) {
        takeTop(entry, where);
      } else {
        m_providerEntries.push_back({entry, where});
      }
    }
    const bool secretInside = std::any_of(entries->begin(), entries->end(), [](const FileEntry& entry) {
      const Setting* setting = settingByKey(entry.key);
      return setting != nullptr && setting->secret;
    });
    if (!secretInside) return;
    if (const auto fault = secretsFileFault(path)) refuse("--config", path + " holds a secret and " + *fault + ".");
  }

  void readEnvironment(const Environment& environment) {
    for (const auto& [name, value] : environment) {
      // Shells and unit files set variables to nothing to mean "not set".
      if (value.empty()) continue;
      if (const Setting* setting = settingByName(name)) {
        set(*setting, value, Source::Environment, name);
      } else if (const auto [vendor, suffix] = vendorOf(name); !vendor.empty()) {
        takeVendor(name, vendor, suffix, value);
      }
    }
    const auto node = environment.find("NODE_ENV");
    if (node != environment.end() && node->second == "production" && !configuration.production) {
      configuration.production = true;
      configuration.sources.insert_or_assign("TRUNKLINE_ENV", Source::Environment);
    }
  }

  // After all sources: the times of one provider start from the common ones.
  void takeProviderTimes() {
    for (const auto& [entry, where] : m_providerEntries) {
      const auto rows = timeSettings();
      const auto row = std::find_if(rows.begin(), rows.end(), [&](const TimeSetting& time) { return time.key == entry.key; });
      if (row == rows.end()) {
        refuse(entry.key, where + ": a provider's table knows only the times, such as number_lifetime_s.");
        continue;
      }
      const auto value = integerIn(entry.value, row->low, row->high);
      if (!value) {
        refuse(entry.key, where + ": got \"" + entry.value + "\", expected " + std::string(row->expected) + ".");
        continue;
      }
      OrderTimes& times = configuration.times.byProvider.try_emplace(entry.provider, configuration.times.common).first->second;
      times.*(row->member) = std::chrono::seconds(*value);
    }
  }

  void refuse(std::string path, std::string sentence) { errors.push_back({std::move(path), FieldCode::OutOfRange, std::move(sentence)}); }

 private:
  void takeTop(const FileEntry& entry, const std::string& where) {
    if (const Setting* setting = settingByKey(entry.key)) return set(*setting, entry.value, Source::File, where);
    if (entry.key.starts_with("limit_")) {
      configuration.warnings.push_back(where + " is not a limit of this version and has no effect.");
      return;
    }
    refuse(entry.key, where + " is not a setting.");
  }

  void takeVendor(const std::string& name, const std::string& vendor, std::string_view suffix, const std::string& value) {
    // Read as the same setting of another upstream is.
    const Setting& like = *settingByName("FIVESIM" + std::string(suffix));
    Configuration scratch;
    if (!like.apply(scratch, value))
      return refuse(name, name + ": got " + givenText(like, value) + ", expected " + std::string(like.expected) + ".");
    UpstreamSettings& upstream = configuration.handlerApis[vendor];
    if (suffix == "_API_KEY") upstream.apiKey = scratch.fiveSim.apiKey;
    if (suffix == "_BASE_URL") upstream.baseUrl = scratch.fiveSim.baseUrl;
    if (suffix == "_CURRENCY") upstream.currency = scratch.fiveSim.currency;
    configuration.sources.insert_or_assign(name, Source::Environment);
  }

  std::vector<std::pair<FileEntry, std::string>> m_providerEntries;
};

Error asError(std::vector<FieldError> fields) {
  Error error{ErrorCode::ValidationFailed, {}, std::move(fields), {}, {}};
  for (const FieldError& field : error.fields) error.message.append(error.message.empty() ? "" : "\n").append(field.message);
  return error;
}

std::string configFileName(const Flags& flags, const Environment& environment) {
  if (!flags.file.empty()) return flags.file;
  const auto found = environment.find("TRUNKLINE_CONFIG");
  return found == environment.end() ? std::string() : found->second;
}

}  // namespace

Environment environmentOf(const char* const* variables) {
  Environment out;
  for (; *variables != nullptr; ++variables) {
    const std::string_view text = *variables;
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) out.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return out;
}

Result<Configuration> loadConfiguration(int argc, const char* const* argv, const Environment& environment, Purpose purpose) {
  auto flags = readFlags(argc, argv);
  if (!flags) return tl::unexpected(flags.error());
  Loader loader;
  loader.configuration.action = flags->action;
  loader.configuration.answer = std::move(flags->answer);
  // These three answer the same whatever the settings are.
  const bool needsSettings = flags->action == Action::Run || flags->action == Action::CheckConfig;
  if (!needsSettings) return std::move(loader.configuration);
  if (const std::string file = configFileName(*flags, environment); !file.empty()) loader.readFile(file);
  loader.readEnvironment(environment);
  for (const auto& [name, value] : flags->values) loader.set(*settingByName(name), value, Source::Flag, "The flag for " + name);
  loader.takeProviderTimes();
  if (purpose == Purpose::Server && !loader.configuration.dataDir.empty()) {
    if (const auto read = readSecretsFile(loader.configuration); !read) loader.refuse("secrets.toml", read.error().message);
  }
  checkRules(loader.configuration, environment, purpose, loader.errors);
  if (!loader.errors.empty()) return tl::unexpected(asError(std::move(loader.errors)));
  return std::move(loader.configuration);
}

}  // namespace trunkline::app
