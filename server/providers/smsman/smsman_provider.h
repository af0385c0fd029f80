// SPDX-License-Identifier: GPL-3.0-or-later
// SMS-Man, API v2.0 ("control"): calls with the token in the query, answers in JSON. No list of active numbers and no
// idempotency: a purchase whose answer is lost stays unknown for ever.
#pragma once
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/net/http_client.h"
#include "server/providers/answers/call_meters.h"
#include "server/providers/name_book.h"
#include "server/providers/provider.h"
#include "server/providers/smsman/mapping.h"

namespace trunkline::providers::smsman {

// Thread-safe.
class SmsManProvider final : public Provider {
 public:
  struct Options {
    std::string apiKey;
    std::string baseUrl;  // without a slash at its end
    Currency currency;    // sent, and what prices are read in
    std::chrono::seconds numberLifetime{1200};
    std::chrono::seconds cancelMin{120};
  };
  SmsManProvider(net::HttpClient& http, const NameBook& names, Metrics& metrics, Options options);

  [[nodiscard]] const Traits& traits() const override { return m_traits; }
  Task<BuyOutcome> buy(BuyRequest request) override;
  Task<PollOutcome> poll(std::string ref) override;
  Task<CancelOutcome> cancel(std::string ref) override;
  Task<FinishOutcome> finish(std::string ref) override;
  Task<Result<Money>> balance() override;
  // Reads their countries, applications and prices; from then on numbers can be bought.
  Task<Result<Catalogue>> catalogue() override;
  Task<Result<std::vector<ActiveNumber>>> active() override;

 private:
  using Parameters = std::vector<std::pair<std::string_view, std::string>>;

  [[nodiscard]] net::HttpRequest request(std::string_view path, const Parameters& parameters) const;
  [[nodiscard]] net::HttpRequest setStatus(std::string ref, std::string status) const;
  [[nodiscard]] std::shared_ptr<const Mapping> mapping() const;
  Task<Result<Catalogue>> readCatalogue();
  Task<Result<std::string>> fetch(std::string_view path, Parameters parameters, int* status);

  net::HttpClient& m_http;
  const NameBook& m_names;
  Options m_options;
  Traits m_traits;
  answers::CallMeters m_meters;
  mutable std::mutex m_mutex;
  std::shared_ptr<const Mapping> m_mapping;  // null until the first catalogue
};

// SMS-Man's maxPrice is a whole number of currency units: a limit that is not whole cannot be said and is not sent.
[[nodiscard]] std::string maxPriceOf(Money limit);

}  // namespace trunkline::providers::smsman
