// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QHash>
#include <QtCore/QUrl>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <functional>
#include <optional>

namespace trunkline::client::testing {

// A server on loopback whose answers are raw bytes, so that it can be as wrong as real ones are. Its handler gets every request
// with its whole body and does with the connection what it likes.
class FaultServer final : public QTcpServer {
 public:
  struct Seen {
    QByteArray head;
    QByteArray body;
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
  };
  using Handler = std::function<void(QTcpSocket& connection, const Seen& request)>;

  explicit FaultServer(Handler handler);
  // Speaks TLS from then on.
  void useTls(const QSslConfiguration& configuration) { m_tls = configuration; }

  [[nodiscard]] QUrl url(const QString& path = {}) const;
  [[nodiscard]] const QList<Seen>& seen() const { return m_seen; }
  [[nodiscard]] int open() const { return m_open; }

  static void answer(QTcpSocket& connection, int status, const QByteArray& body, const QByteArray& headers = {});

 protected:
  void incomingConnection(qintptr descriptor) override;

 private:
  void read(QTcpSocket* connection);

  Handler m_handler;
  std::optional<QSslConfiguration> m_tls;
  QHash<QTcpSocket*, QByteArray> m_received;
  QList<Seen> m_seen;
  int m_open{0};
};

}  // namespace trunkline::client::testing
