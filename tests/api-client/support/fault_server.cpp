// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api-client/support/fault_server.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslSocket>
#include <utility>

namespace trunkline::client::testing {

QByteArray FaultServer::Seen::header(const QByteArray& name) const {
  for (const QByteArray& line : head.split('\n')) {
    const qsizetype colon = line.indexOf(':');
    if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0) return line.sliced(colon + 1).trimmed();
  }
  return {};
}

FaultServer::FaultServer(Handler handler) : m_handler(std::move(handler)) {
  if (!listen(QHostAddress::LocalHost)) qFatal("no port on loopback");
}

QUrl FaultServer::url(const QString& path) const {
  QUrl url;
  url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
  url.setHost(QStringLiteral("127.0.0.1"));
  url.setPort(serverPort());
  url.setPath(path);
  return url;
}

void FaultServer::answer(QTcpSocket& connection, int status, const QByteArray& body, const QByteArray& headers) {
  QByteArray text = "HTTP/1.1 ";
  text.append(QByteArray::number(status)).append(" Any\r\nContent-Length: ").append(QByteArray::number(body.size()));
  text.append("\r\n").append(headers).append("\r\n").append(body);
  connection.write(text);
}

void FaultServer::incomingConnection(qintptr descriptor) {
  auto* connection = new QSslSocket(this);
  connection->setSocketDescriptor(descriptor);
  ++m_open;
  connect(connection, &QTcpSocket::readyRead, this, [this, connection] { read(connection); });
  connect(connection, &QTcpSocket::disconnected, this, [this, connection] {
    --m_open;
    m_received.remove(connection);
    connection->deleteLater();
  });
  if (m_tls) {
    connection->setSslConfiguration(*m_tls);
    connection->startServerEncryption();
  }
}

void FaultServer::read(QTcpSocket* connection) {
  QByteArray& received = m_received[connection];
  received.append(connection->readAll());
  const qsizetype headEnd = received.indexOf("\r\n\r\n");
  if (headEnd < 0) return;
  Seen request{received.first(headEnd + 2), {}};
  const qsizetype bodySize = request.header("Content-Length").toInt();
  if (received.size() < headEnd + 4 + bodySize) return;
  request.body = received.sliced(headEnd + 4, bodySize);
  received.clear();
  m_seen.append(request);
  m_handler(*connection, request);
}

}  // namespace trunkline::client::testing
