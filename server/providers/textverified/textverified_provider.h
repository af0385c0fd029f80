// SPDX-License-Identifier: GPL-3.0-or-later
// TextVerified, API v2: a bearer token of some fifteen minutes, purchases answered by a link, numbers of the United States.
#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "server/base/clock.h"
#include "server/net/http_client.h"
#include "server/providers/answers/call_meters.h"
#include "server/providers/name_book.h"
#include "server/providers/textverified/answers.h"

namespace trunkline::providers::textverified {

// Thread-safe.
class TextVerifiedProvider final : public Provider {
 public:
  struct Options {
    std::string apiKey;
    std::string userName;  // the e-mail address of the account
    std::string baseUrl;   // without a slash at its end
    Currency currency;
    std::chrono::seconds numberLifetime{300};
    std::chrono::seconds cancelMin{0};
  };
  TextVerifiedProvider(net::HttpClient& http, Clock& clock, const NameBook& names, Metrics& metrics, Options options);

  [[nodiscard]] const Traits& traits() const override { return m_traits; }
  Task<BuyOutcome> buy(BuyRequest request) override;
  Task<PollOutcome> poll(std::string ref) override;
  Task<CancelOutcome> cancel(std::string ref) override;
  // It ends by itself.
  Task<FinishOutcome> finish(std::string ref) override;
  Task<Result<Money>> balance() override;
  // Asks for the price and the stock of each service that we have a name for; from then on numbers can be bought.
  Task<Result<Catalogue>> catalogue() override;
  Task<Result<std::vector<ActiveNumber>>> active() override;

 private:
  using Names = std::map<std::string, std::string, std::less<>>;  // our slug → their name
  struct Call {
    net::HttpMethod method{net::HttpMethod::Get};
    std::string path;
    std::string body{};
    std::string idempotencyKey{};
    std::chrono::milliseconds deadline{};
    net::Turn turn{net::Turn::Usual};
    bool repeatable{true};
    std::size_t maxBytes{limits::kProviderAnswerBytes};
  };

  // With a token; once more with a new one after a 401, which says that nothing was done.
  Task<net::HttpResult> send(Call call);
  // A read: again after 429 and 5xx, with pauses, within the call's deadline.
  Task<net::HttpResult> read(Call call);
  Task<net::HttpResult> withToken(std::shared_ptr<const std::string> token, Call call);
  // Null when there is none to be had. `refused`: a token that no longer counts.
  Task<std::shared_ptr<const std::string>> token(std::shared_ptr<const std::string> refused);
  Task<BuyOutcome> purchase(BuyRequest order);
  Task<BuyOutcome> readBought(std::string id, std::chrono::milliseconds deadline);
  Task<PollOutcome> ask(std::string ref);
  Task<Result<Money>> readBalance();
  Task<Result<Catalogue>> readCatalogue();
  Task<Result<std::vector<ActiveNumber>>> readActive();
  [[nodiscard]] std::string theirName(const std::string& service) const;

  net::HttpClient& m_http;
  Clock& m_clock;
  const NameBook& m_names;
  Options m_options;
  Traits m_traits;
  answers::CallMeters m_meters;
  mutable std::mutex m_mutex;
  std::shared_ptr<const Names> m_theirs;  // null until the first catalogue
  std::shared_ptr<const std::string> m_token;
  Clock::Steady m_tokenUntil{};
};

}  // namespace trunkline::providers::textverified
