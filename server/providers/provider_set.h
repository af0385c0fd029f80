// SPDX-License-Identifier: GPL-3.0-or-later
// The providers that are switched on, by their stored number. Immutable after start.
#pragma once
#include <algorithm>
#include <vector>

#include "server/providers/provider.h"

namespace trunkline::providers {

class ProviderSet {
 public:
  void add(Provider& provider) { m_providers.push_back(&provider); }
  // Null when that provider is off. The play-money sandbox is asked for with `sandbox`.
  [[nodiscard]] Provider* find(std::int64_t number, bool sandbox) const {
    const auto matches = [&](const Provider* p) {
      const bool play = p->traits().currency.text() == "XTS";
      return static_cast<std::int64_t>(p->traits().number) == number && play == sandbox;
    };
    const auto found = std::find_if(m_providers.begin(), m_providers.end(), matches);
    return found == m_providers.end() ? nullptr : *found;
  }
  [[nodiscard]] const std::vector<Provider*>& all() const { return m_providers; }

 private:
  std::vector<Provider*> m_providers;
};

}  // namespace trunkline::providers
