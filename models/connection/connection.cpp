// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/connection.h"

namespace trunkline::models {
namespace {

client::ClientParts clientParts(const ConnectionParts& parts, const QUrl& server, client::Authorizer* authorizer) {
  return {parts.transport, parts.scheduler, parts.randomness, authorizer, server, parts.userAgent, parts.log};
}

}  // namespace

Connection::Line::Line(const ConnectionParts& parts, const QUrl& server, const std::string& account)
    : asking(clientParts(parts, server, nullptr)),
      session(asking, parts.secrets, parts.scheduler,
              {client::exchangeBy<StaffRefreshRoute>(), "trunkline/" + server.authority().toStdString() + "/" + account}),
      client(clientParts(parts, server, &session)) {}

Connection::Connection(ConnectionParts parts) : m_parts(std::move(parts)) {
  connect(&m_live, &LiveFeed::roleChanged, this, &Connection::rightsChanged);
}

void Connection::open(const QUrl& server, const std::string& account) {
  m_live.stop();
  m_line = std::make_unique<Line>(m_parts, server, account);
  m_server = server;
  m_account = account;
  connect(&m_line->session, &client::Session::stateChanged, this, &Connection::follow);
}

void Connection::follow(client::Session::State state) {
  if (state == client::Session::State::SignedIn) return greet();
  m_live.stop();
  if (state == client::Session::State::Expired) Q_EMIT expired();
}

// After an expiry the screen is still that of whoever was at work. A mistyped address alone takes nothing from them.
void Connection::greet() {
  const Person person{m_server, m_account};
  if (m_seenBy && *m_seenBy != person) Q_EMIT signedOut();
  m_seenBy = person;
  m_live.listen(clientParts(m_parts, m_server, &m_line->session));
  Q_EMIT signedIn();
}

client::Call<TokenAnswer> Connection::signIn(const QUrl& server, const StaffLoginRequest& request) {
  open(server, request.email.value);
  return m_line->session.signIn<StaffLoginRoute>(request);
}

client::Call<TokenAnswer> Connection::signInByTicket(const QUrl& server, const TicketRequest& request) {
  open(server, "ticket");
  return m_line->session.signIn<StaffTicketRoute>(request);
}

client::Call<bool> Connection::resume(const QUrl& server, const std::string& account) {
  open(server, account);
  return m_line->session.restore();
}

client::Call<TotpEnrolment> Connection::enrol(const TotpEnrolRequest& request) { return m_line->asking.send<StaffTotpEnrolRoute>(request); }

client::Call<TotpConfirmed> Connection::confirm(const TotpConfirmRequest& request) {
  return m_line->asking.send<StaffTotpConfirmRoute>(request);
}

void Connection::adopt(const TokenAnswer& tokens) { m_line->session.adopt(client::tokensOf(tokens)); }

void Connection::lock() {
  if (isOpen()) endSession();
}

void Connection::endSession() {
  // Nobody waits for this: a server that cannot be told ends the session by itself when it has been idle.
  (void)m_line->client.send<StaffLogoutRoute>({});
  m_line->session.signOut();
}

void Connection::signOut() {
  if (!isOpen()) return;
  endSession();
  m_seenBy.reset();
  Q_EMIT signedOut();
}

}  // namespace trunkline::models
