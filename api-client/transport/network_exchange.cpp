// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/transport/network_exchange.h"

#include <QtCore/QPointer>
#include <algorithm>
#include <utility>

namespace trunkline::client {
namespace {

ErrorKind kindOf(QNetworkReply::NetworkError error) {
  switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
      return ErrorKind::Tls;
    case QNetworkReply::TimeoutError:
      return ErrorKind::Timeout;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::UnknownContentError:
      return ErrorKind::Garbage;
    default:
      return ErrorKind::Network;
  }
}

// Below the HTTP answer; the others only repeat its status.
bool isTransportError(QNetworkReply::NetworkError error) {
  constexpr int kLastNetworkError = 199;  // 1–99 connection, 101–199 proxy
  return (error > QNetworkReply::NoError && static_cast<int>(error) <= kLastNetworkError) || error == QNetworkReply::ContentReSendError ||
         error == QNetworkReply::ProtocolFailure;
}

bool isAboutTime(const QSslError& error) {
  return error.error() == QSslError::CertificateNotYetValid || error.error() == QSslError::CertificateExpired;
}

}  // namespace

NetworkExchange::NetworkExchange(QNetworkReply* reply, const HttpRequest& request, std::function<void(HttpOutcome)> done)
    : m_reply(reply), m_maxBytes(request.maxBytes), m_done(std::move(done)), m_isStream(false) {
  watch(request.timeout);
}

NetworkExchange::NetworkExchange(QNetworkReply* reply, const HttpRequest& request, StreamHandlers handlers)
    : m_reply(reply), m_maxBytes(request.maxBytes), m_stream(std::move(handlers)), m_isStream(true) {
  watch(request.timeout);
}

NetworkExchange::~NetworkExchange() {
  m_reply->disconnect(this);
  // Not at once: this may be happening within one of the reply's own signals, which it does not expect.
  QMetaObject::invokeMethod(m_reply, &QNetworkReply::abort, Qt::QueuedConnection);
  m_reply->deleteLater();
}

void NetworkExchange::watch(Milliseconds timeout) {
  connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) { m_tlsErrors = errors; });
  connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { readHead(); });
  connect(m_reply, &QNetworkReply::readyRead, this, [this] { readBytes(); });
  connect(m_reply, &QNetworkReply::finished, this, [this] { conclude(); });
  m_deadline.setSingleShot(true);
  connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Stopped::Late); });
  m_deadline.start(timeout);
}

void NetworkExchange::stop(Stopped why) {
  m_stopped = why;
  m_reply->abort();  // ends in conclude()
}

void NetworkExchange::readHead() {
  if (!m_isStream || m_opened || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isNull()) return;
  m_opened = true;
  m_deadline.stop();
  m_stream.opened(head());
}

void NetworkExchange::readBytes() {
  if (m_isStream) {
    const QPointer<NetworkExchange> self(this);
    readHead();
    if (self.isNull() || !m_opened) return;
    const QByteArray bytes = m_reply->readAll();
    if (!bytes.isEmpty()) m_stream.received(bytes);
    return;
  }
  if (m_stopped != Stopped::No) return;
  m_body.append(m_reply->readAll());
  if (static_cast<std::size_t>(m_body.size()) > m_maxBytes) stop(Stopped::TooLarge);
}

void NetworkExchange::conclude() {
  const QPointer<NetworkExchange> self(this);
  m_deadline.stop();
  if (m_reply->isOpen() && m_reply->bytesAvailable() > 0) readBytes();
  if (self.isNull()) return;
  m_reply->disconnect(this);
  // The last step each time: the callback may destroy this exchange.
  if (m_isStream) {
    const auto ended = std::move(m_stream.ended);
    ended(error());
    return;
  }
  const auto done = std::move(m_done);
  if (hasAnswer()) {
    HttpReply reply = head();
    reply.body = std::move(m_body);
    done(std::move(reply));
  } else {
    done(tl::unexpected(error()));
  }
}

HttpReply NetworkExchange::head() const {
  HttpReply reply;
  reply.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  for (const auto& [name, value] : m_reply->rawHeaderPairs()) reply.headers.push_back({name, value});
  return reply;
}

bool NetworkExchange::hasAnswer() const {
  return m_stopped == Stopped::No && !m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isNull() &&
         !isTransportError(m_reply->error());
}

ApiError NetworkExchange::error() const {
  if (m_stopped == Stopped::Late) return ApiError::make(ErrorKind::Timeout, "no answer in time");
  if (m_stopped == Stopped::TooLarge) return ApiError::make(ErrorKind::Garbage, "the answer is too large");
  ApiError error = ApiError::make(kindOf(m_reply->error()), m_reply->errorString().toStdString());
  if (m_reply->error() == QNetworkReply::NoError) error.detail = "the server ended the connection";
  if (error.kind == ErrorKind::Tls) {
    error.certificateTime = std::any_of(m_tlsErrors.begin(), m_tlsErrors.end(), isAboutTime);
    if (!m_tlsErrors.isEmpty()) error.detail = m_tlsErrors.front().errorString().toStdString();
  }
  return error;
}

}  // namespace trunkline::client
