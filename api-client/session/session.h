// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "api-client/client/api_client.h"
#include "api-client/client/authorizer.h"
#include "api-client/session/secret_store.h"

namespace trunkline::client {

struct Tokens {
  std::string access;
  std::string refresh;
  std::chrono::seconds accessLife{0};
};

// The tokens of a sign-in or refresh answer, whichever route it came from.
template <class Response>
[[nodiscard]] Tokens tokensOf(const Response& response) {
  return {response.access_token, response.refresh_token, std::chrono::seconds(response.expires_in)};
}

// Exchanges a refresh token for new tokens, as long as the context lives.
using TokenExchange =
    std::function<Call<Tokens>(ApiClient& client, const std::string& refreshToken, const SendOptions& options, QObject* context)>;

// The exchange through a route of the contract: its request has `refresh_token`, its response what tokensOf() reads.
template <class RefreshRoute>
[[nodiscard]] TokenExchange exchangeBy() {
  return [](ApiClient& client, const std::string& refreshToken, const SendOptions& options, QObject* context) {
    typename RefreshRoute::Request request;
    request.refresh_token.value = refreshToken;
    const CallSource<Tokens> source;
    const auto call = client.send<RefreshRoute>(request, options);
    wipe(request.refresh_token.value);
    source.onCancel([call] { call.cancel(); });
    call.onResult(context, [source](const auto& outcome) {
      source.finish(outcome.map([](const auto& response) { return std::make_shared<const Tokens>(tokensOf(*response)); }));
    });
    return source.call();
  };
}

// Who is signed in. The access token is in memory only, the refresh token in the secret store. However many calls find their
// token refused, one exchange runs and all of them wait for it. A server that cannot be reached does not end the session;
// only its refusal does.
class Session final : public QObject, public Authorizer {
  Q_OBJECT
 public:
  enum class State {
    SignedOut,
    SignedIn,
    Expired,  // the server ended it: sign in again, unsent work stays
  };
  struct Setup {
    TokenExchange exchange;
    std::string secretKey;  // application/host/account
  };

  // `client` has no authorizer: it asks for tokens, so it cannot need one. All parts outlive the session.
  Session(ApiClient& client, SecretStore& store, Scheduler& scheduler, Setup setup);
  ~Session() override;

  // Signs in through a route whose response carries tokens; its other answers are the caller's to read.
  template <class LoginRoute>
  [[nodiscard]] Call<typename LoginRoute::Response> signIn(const typename LoginRoute::Request& request) {
    const CallSource<typename LoginRoute::Response> source;
    const auto call = m_client.send<LoginRoute>(request);
    source.onCancel([call] { call.cancel(); });
    call.onResult(this, [this, source](const auto& outcome) {
      if (outcome) adopt(tokensOf(**outcome));
      source.finish(outcome);
    });
    return source.call();
  }
  // For sign-ins in several steps: takes what the last one brought.
  void adopt(Tokens tokens);
  // Looks for a refresh token of an earlier start; ends with whether somebody is signed in now. An error: the server could
  // not be asked; calls try again by themselves.
  [[nodiscard]] Call<bool> restore();
  // Forgets the tokens here and in the store. Telling the server is the caller's, before this.
  void signOut();

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] std::string accessToken() const override { return m_tokens.access; }
  [[nodiscard]] Call<Nothing> renew(const std::string& used, bool background) override;

 Q_SIGNALS:
  void stateChanged(trunkline::client::Session::State state);
  // The refresh token could not be kept or read: this or the next start asks for the password again.
  void notKept(const QString& why);

 private:
  void exchange(bool background, bool isLastTry);
  void exchanged(const Call<Tokens>::Outcome& outcome, bool background, bool isLastTry);
  void keep();
  void forget(State state);
  void enter(State state);

  ApiClient& m_client;
  SecretStore& m_store;
  Scheduler& m_scheduler;
  Setup m_setup;
  State m_state{State::SignedOut};
  Tokens m_tokens;
  std::optional<CallSource<Nothing>> m_renewal;  // while an exchange runs
  std::optional<Call<Tokens>> m_exchange;
  int m_forgotten{0};                         // how often; an exchange from before says nothing any more
  std::unique_ptr<Scheduler::Timer> m_timer;  // the next renewal ahead of time, or the pause before a second try
};

}  // namespace trunkline::client
