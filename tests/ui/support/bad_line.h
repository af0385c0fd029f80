// SPDX-License-Identifier: GPL-3.0-or-later
// A console on real sockets, and a server that fails on demand.
#pragma once
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>
#include <QtWidgets/QTableView>

#include "api-client/transport/network_transport.h"
#include "tests/api-client/support/fault_server.h"
#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

// Nobody in a test waits as long as a person does.
class HastyTransport final : public client::Transport {
 public:
  std::unique_ptr<client::Exchange> send(client::HttpRequest request, std::function<void(client::HttpOutcome)> done) override {
    request.timeout = std::min(request.timeout, longest);
    return m_network.send(std::move(request), std::move(done));
  }
  std::unique_ptr<client::Exchange> stream(client::HttpRequest request, client::StreamHandlers handlers) override {
    return m_network.stream(std::move(request), std::move(handlers));
  }
  client::Milliseconds longest{client::Milliseconds::max()};

 private:
  client::NetworkTransport m_network;
};

// A console and a server that may stop, hang or talk nonsense.
struct Line {
  enum class Mood { Good, Silent, HangsUp, Html, OtherShape, NotHttp };

  Line() : server([this](QTcpSocket& connection, const Seen& request) { serve(connection, request); }) {
    window.transport = &transport;
    window.scheduler = &scheduler;
    window.desk.needsCode = false;
  }
  using Seen = client::testing::FaultServer::Seen;

  void serve(QTcpSocket& connection, const Seen& request) {
    using client::testing::FaultServer;
    const QList<QByteArray> words = request.head.left(request.head.indexOf('\r')).split(' ');
    const QUrl target = QUrl::fromEncoded(words.value(1));
    const QByteArray path = target.path().toUtf8();
    if (const auto refused = window.desk.takeRefusal(words.value(0) + ' ' + path)) return reply(connection, refused->value());
    switch (mood) {
      case Mood::Good:
        return reply(connection,
                     window.desk.answer(words.value(0) == "GET" ? Method::Get : Method::Post, path, target.query().toUtf8(), request.body));
      case Mood::Silent:
        return;
      case Mood::HangsUp:
        return connection.abort();
      case Mood::Html:
        return FaultServer::answer(connection, 200, "<html>Welcome to the hotel's network</html>", "Content-Type: text/html\r\n");
      case Mood::OtherShape:
        return FaultServer::answer(connection, 200, R"({"items":"none"})", "Content-Type: application/json\r\n");
      case Mood::NotHttp:
        connection.write("220 mail.example.com ESMTP\r\n");
        connection.disconnectFromHost();
    }
  }
  static void reply(QTcpSocket& connection, const client::HttpReply& answer) {
    QByteArray headers;
    for (const auto& header : answer.headers) headers.append(header.name).append(": ").append(header.value).append("\r\n");
    client::testing::FaultServer::answer(connection, answer.status, answer.body, headers);
  }

  void stop() {
    server.close();
    for (QTcpSocket* connection : server.findChildren<QTcpSocket*>()) connection->abort();
  }
  void startAgain() { QVERIFY(server.listen(QHostAddress::LocalHost, port)); }

  void signIn() {
    window.open(address());
    DeskWindow::type(QString::fromLatin1(kEmail));
    DeskWindow::key(Qt::Key_Tab);
    DeskWindow::type(QString::fromLatin1(kPassword));
    DeskWindow::key(Qt::Key_Return);
  }
  // Signed in, with the rows there.
  void reachOrders() {
    signIn();
    QTRY_VERIFY(window.isShown("ordersTable") && rows() == 4);
    QTRY_VERIFY(window.widget("ordersRefresh").isEnabled());
  }
  [[nodiscard]] QString address() const { return server.url().toString(); }
  [[nodiscard]] int rows() const { return window.as<QTableView>("ordersTable").model()->rowCount(); }
  [[nodiscard]] bool says(const char* banner, const char* words) const {
    const QByteArray text(QByteArray(banner) + "Text");
    return window.isShown(banner) && window.text(text.constData()).contains(QLatin1String(words));
  }

  Mood mood{Mood::Good};
  HastyTransport transport;
  client::QtScheduler scheduler;
  DeskWindow window;
  client::testing::FaultServer server;
  quint16 port{server.serverPort()};
};

}  // namespace trunkline::ui::testing
