// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslError>
#include <functional>

#include "api-client/transport/transport.h"

namespace trunkline::client {

// One QNetworkReply from start to end, as an answer or as a stream. The reply belongs to its manager and is released with this.
class NetworkExchange final : public QObject, public Exchange {
 public:
  NetworkExchange(QNetworkReply* reply, const HttpRequest& request, std::function<void(HttpOutcome)> done);
  NetworkExchange(QNetworkReply* reply, const HttpRequest& request, StreamHandlers handlers);
  NetworkExchange(const NetworkExchange&) = delete;
  NetworkExchange& operator=(const NetworkExchange&) = delete;
  ~NetworkExchange() override;

 private:
  enum class Stopped { No, Late, TooLarge };

  void watch(Milliseconds timeout);
  void stop(Stopped why);
  void readHead();
  void readBytes();
  void conclude();
  [[nodiscard]] HttpReply head() const;
  [[nodiscard]] ApiError error() const;
  [[nodiscard]] bool hasAnswer() const;

  QNetworkReply* m_reply;
  QTimer m_deadline;
  std::size_t m_maxBytes;
  std::function<void(HttpOutcome)> m_done;
  StreamHandlers m_stream;
  QByteArray m_body;
  QList<QSslError> m_tlsErrors;
  Stopped m_stopped{Stopped::No};
  bool m_isStream;
  bool m_opened{false};
};

}  // namespace trunkline::client
