// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an adapter's calls: counted by call and outcome, and no text of an upstream keeps the key that we sent.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "server/base/metrics.h"
#include "server/providers/provider.h"

namespace trunkline::providers::answers {

enum class CallKind { Buy, Poll, Cancel, Finish, Balance, Catalogue, Active };
inline constexpr std::array<std::string_view, 7> kCallNames{"buy", "poll", "cancel", "finish", "balance", "catalogue", "active"};

class CallMeters {
 public:
  // `secrets`: an upstream may echo what it was sent; empty ones are left out.
  CallMeters(Metrics& metrics, std::string_view provider, std::vector<std::string> secrets);

  [[nodiscard]] std::string withoutSecrets(std::string text) const;

  // Counts an outcome of buy, poll, cancel or finish and hands it on with its texts cleaned.
  template <class Outcome>
  Outcome counted(CallKind call, Outcome outcome) const {
    if (auto* unknown = std::get_if<Unknown>(&outcome)) {
      unknown->text = withoutSecrets(std::move(unknown->text));
      add(call, Ending::Unknown);
      return outcome;
    }
    if constexpr (std::is_same_v<Outcome, BuyOutcome>) {
      if (auto* refused = std::get_if<Refused>(&outcome)) {
        refused->text = withoutSecrets(std::move(refused->text));
        add(call, Ending::Refused);
        return outcome;
      }
    }
    add(call, Ending::Ok);
    return outcome;
  }
  // The same of a result.
  template <class T>
  Result<T> countedResult(CallKind call, Result<T> result) const {
    if (!result) result.error().cause = withoutSecrets(std::move(result.error().cause));
    add(call, result ? Ending::Ok : Ending::Unknown);
    return result;
  }

 private:
  enum class Ending { Ok, Refused, Unknown };
  void add(CallKind call, Ending ending) const {
    m_counters.at(static_cast<std::size_t>(call)).at(static_cast<std::size_t>(ending))->add();
  }

  std::vector<std::string> m_secrets;
  std::array<std::array<Counter*, 3>, kCallNames.size()> m_counters{};
};

}  // namespace trunkline::providers::answers
