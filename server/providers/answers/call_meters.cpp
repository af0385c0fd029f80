// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/answers/call_meters.h"

namespace trunkline::providers::answers {
namespace {

constexpr std::array<std::string_view, 3> kEndings{"ok", "refused", "unknown"};

}  // namespace

CallMeters::CallMeters(Metrics& metrics, std::string_view provider, std::vector<std::string> secrets) : m_secrets(std::move(secrets)) {
  std::erase_if(m_secrets, [](const std::string& secret) { return secret.empty(); });
  for (std::size_t call = 0; call < kCallNames.size(); ++call) {
    for (std::size_t ending = 0; ending < kEndings.size(); ++ending) {
      const std::string labels = "provider=\"" + std::string(provider) + "\",call=\"" + std::string(kCallNames.at(call)) + "\",outcome=\"" +
                                 std::string(kEndings.at(ending)) + '"';
      m_counters.at(call).at(ending) = &metrics.counter("trunkline_provider_calls_total", "Calls to providers by outcome", labels);
    }
  }
}

std::string CallMeters::withoutSecrets(std::string text) const {
  for (const std::string& secret : m_secrets) {
    for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at + 1)) text.replace(at, secret.size(), "*");
  }
  return text;
}

}  // namespace trunkline::providers::answers
