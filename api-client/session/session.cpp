// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/session/session.h"

#include <algorithm>

#include "server/contract/console_limits.h"

namespace trunkline::client {
namespace {

// Half the life for tokens that are shorter than the usual lead, so that renewing never runs in a circle.
Milliseconds renewAfter(std::chrono::seconds life) { return std::max<Milliseconds>(life - limits::kRenewAhead, Milliseconds(life) / 2); }

// The server looked at the token and said no; anything else says nothing about the session.
bool isRefusal(const ApiError& error) {
  return error.kind == ErrorKind::Problem && error.status >= 400 && error.status < 500 && error.status != 408 && error.status != 429;
}

bool isUnanswered(const ApiError& error) { return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout; }

}  // namespace

Session::Session(ApiClient& client, SecretStore& store, Scheduler& scheduler, Setup setup)
    : m_client(client), m_store(store), m_scheduler(scheduler), m_setup(std::move(setup)) {}

Session::~Session() {
  wipe(m_tokens.access);
  wipe(m_tokens.refresh);
}

void Session::adopt(Tokens tokens) {
  // A sign-in overtakes a renewal that still runs: what that brings belongs to the session before.
  if (const auto renewal = std::exchange(m_renewal, std::nullopt)) {
    ++m_forgotten;
    if (const auto running = std::exchange(m_exchange, std::nullopt)) running->cancel();
    renewal->succeed({});
  }
  wipe(m_tokens.access);
  wipe(m_tokens.refresh);
  m_tokens = std::move(tokens);
  keep();
  m_timer = m_scheduler.after(renewAfter(m_tokens.accessLife), [this] { (void)renew(m_tokens.access, true); });
  enter(State::SignedIn);
}

Call<bool> Session::restore() {
  const CallSource<bool> source;
  m_store.read(m_setup.secretKey).onResult(this, [this, source](const auto& found) {
    if (!found) Q_EMIT notKept(QString::fromStdString(found.error().detail));
    if (!found) return source.succeed(false);
    if (m_tokens.refresh.empty()) m_tokens.refresh = (*found)->value_or("");  // else: signed in meanwhile
    if (m_tokens.refresh.empty()) return source.succeed(false);
    renew({}, true).onResult(this, [source](const Call<Nothing>::Outcome& renewed) {
      if (renewed) return source.succeed(true);
      if (renewed.error().isProblem(401)) return source.succeed(false);
      source.fail(renewed.error());
    });
  });
  return source.call();
}

void Session::signOut() { forget(State::SignedOut); }

Call<Nothing> Session::renew(const std::string& used, bool background) {
  if (m_renewal) return m_renewal->call();
  const CallSource<Nothing> answer;
  if (m_tokens.refresh.empty()) {
    answer.fail(ApiError::unauthenticated("nobody is signed in"));
  } else if (!m_tokens.access.empty() && m_tokens.access != used) {
    answer.succeed({});  // another call's renewal has come in between
  } else {
    m_renewal = answer;
    exchange(background, false);
  }
  return answer.call();
}

void Session::exchange(bool background, bool isLastTry) {
  SendOptions options;
  options.background = background;
  options.timeout = limits::kRenewTimeout;
  m_exchange = m_setup.exchange(m_client, m_tokens.refresh, options, this);
  m_exchange->onResult(this, [this, background, isLastTry, forgotten = m_forgotten](const Call<Tokens>::Outcome& outcome) {
    if (forgotten == m_forgotten) exchanged(outcome, background, isLastTry);
  });
}

void Session::exchanged(const Call<Tokens>::Outcome& outcome, bool background, bool isLastTry) {
  if (!outcome && isUnanswered(outcome.error()) && !isLastTry) {
    // The answer may have been lost with the new token in it. Within its grace the server gives the same one again.
    m_timer = m_scheduler.after(limits::kCallRetryBase, [this, background] { exchange(background, true); });
    return;
  }
  const auto renewal = std::exchange(m_renewal, std::nullopt);
  if (!renewal) return;
  if (outcome) {
    adopt(**outcome);
    renewal->succeed({});
  } else if (isRefusal(outcome.error())) {
    forget(State::Expired);
    renewal->fail(ApiError::unauthenticated("the session has ended"));
  } else {
    renewal->fail(outcome.error());
  }
}

void Session::keep() {
  m_store.write(m_setup.secretKey, m_tokens.refresh).onResult(this, [this](const SecretCall<Nothing>::Outcome& written) {
    if (!written && !written.error().wasCancelled) Q_EMIT notKept(QString::fromStdString(written.error().detail));
  });
}

void Session::forget(State state) {
  ++m_forgotten;
  m_timer.reset();
  if (const auto running = std::exchange(m_exchange, std::nullopt)) running->cancel();
  wipe(m_tokens.access);
  wipe(m_tokens.refresh);
  // Nobody waits for this: what stays in a store that fails is a token that the server refuses.
  (void)m_store.remove(m_setup.secretKey);
  if (const auto renewal = std::exchange(m_renewal, std::nullopt)) renewal->fail(ApiError::unauthenticated("signed out"));
  enter(state);
}

void Session::enter(State state) {
  if (m_state == state) return;
  m_state = state;
  Q_EMIT stateChanged(state);
}

}  // namespace trunkline::client
