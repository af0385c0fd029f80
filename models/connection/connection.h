// SPDX-License-Identifier: GPL-3.0-or-later
// The server that this window works with: its address, who is signed in there, and the client that asks it.
#pragma once
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <memory>
#include <optional>
#include <string>

#include "api-client/session/session.h"
#include "models/connection/live_feed.h"
#include "server/contract/routes/staff_auth.h"

namespace trunkline::models {

// Outlive the connection.
struct ConnectionParts {
  client::Transport& transport;
  client::Scheduler& scheduler;
  client::Randomness& randomness;
  client::SecretStore& secrets;
  QByteArray userAgent;
  client::Log* log{nullptr};  // null: silent
};

class Connection final : public QObject {
  Q_OBJECT
 public:
  explicit Connection(ConnectionParts parts);

  // Each opens the address anew: what is still under way with another one ends as cancelled.
  [[nodiscard]] client::Call<TokenAnswer> signIn(const QUrl& server, const StaffLoginRequest& request);
  [[nodiscard]] client::Call<TokenAnswer> signInByTicket(const QUrl& server, const TicketRequest& request);

  // Looks for the session of an earlier start in the secret store; ends with whether there is one.
  [[nodiscard]] client::Call<bool> resume(const QUrl& server, const std::string& account);

  // For an account whose signIn() was refused because it has no authenticator yet, at the same address. What confirm() brings
  // counts from adopt() on.
  [[nodiscard]] client::Call<TotpEnrolment> enrol(const TotpEnrolRequest& request);
  [[nodiscard]] client::Call<TotpConfirmed> confirm(const TotpConfirmRequest& request);
  void adopt(const TokenAnswer& tokens);

  // Tells the server without waiting for it, and forgets the tokens.
  void signOut();

  // The same, but what was read waits for whoever it belongs to.
  void lock();

  // Only after a sign-in.
  [[nodiscard]] client::ApiClient& client() { return m_line->client; }
  [[nodiscard]] bool isOpen() const { return m_line != nullptr; }
  [[nodiscard]] QUrl server() const { return m_server; }
  [[nodiscard]] QString account() const { return QString::fromStdString(m_account); }  // as it was typed
  [[nodiscard]] client::Scheduler& scheduler() { return m_parts.scheduler; }
  // Listens from the sign-in on until the session ends.
  [[nodiscard]] LiveFeed& live() { return m_live; }

 Q_SIGNALS:
  void signedIn();
  // Nothing that was read may stay: by signOut(), and before signedIn() when somebody else signs in or at another server.
  void signedOut();
  void expired();        // the server ended the session: what is on the screen stays
  void rightsChanged();  // the person has another role from now on

 private:
  struct Line {
    Line(const ConnectionParts& parts, const QUrl& server, const std::string& account);
    client::ApiClient asking;  // without a token: it asks for them
    client::Session session;
    client::ApiClient client;
  };
  struct Person {
    QUrl server;
    std::string account;
    bool operator==(const Person&) const = default;
  };
  void endSession();
  void open(const QUrl& server, const std::string& account);
  void follow(client::Session::State state);
  void greet();

  ConnectionParts m_parts;
  QUrl m_server;
  std::string m_account;
  std::optional<Person> m_seenBy;  // whose orders may be on the screen
  std::unique_ptr<Line> m_line;
  LiveFeed m_live;  // over the line, so it ends before it
};

}  // namespace trunkline::models
