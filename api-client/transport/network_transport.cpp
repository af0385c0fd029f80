// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/transport/network_transport.h"

#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <utility>

#include "api-client/transport/network_exchange.h"
#include "api-client/transport/one_shot_body.h"

namespace trunkline::client {
namespace {

QByteArray verbOf(Method method) {
  switch (method) {
    case Method::Get:
      return "GET";
    case Method::Post:
      return "POST";
    case Method::Put:
      return "PUT";
    case Method::Patch:
      return "PATCH";
    case Method::Delete:
      return "DELETE";
  }
  return {};
}

bool hasBody(Method method) { return method != Method::Get && method != Method::Delete; }

QNetworkRequest networkRequest(const HttpRequest& request, const QSslConfiguration& tls) {
  QNetworkRequest out(request.url);
  out.setSslConfiguration(tls);
  out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
  out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
  out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);  // the server speaks HTTP/1.1
  for (const HttpHeader& header : request.headers) out.setRawHeader(header.name, header.value);
  if (hasBody(request.method)) {
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
  }
  return out;
}

}  // namespace

NetworkTransport::NetworkTransport(const QList<QSslCertificate>& ownAuthorities) : m_tls(QSslConfiguration::defaultConfiguration()) {
  m_tls.setProtocol(QSsl::TlsV1_2OrLater);
  m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
  m_tls.addCaCertificates(ownAuthorities);
}

QNetworkReply* NetworkTransport::begin(const HttpRequest& request) {
  const QNetworkRequest out = networkRequest(request, m_tls);
  if (!hasBody(request.method)) return m_manager.sendCustomRequest(out, verbOf(request.method));
  auto* body = new OneShotBody(request.body);
  QNetworkReply* reply = m_manager.sendCustomRequest(out, verbOf(request.method), body);
  body->setParent(reply);
  return reply;
}

std::unique_ptr<Exchange> NetworkTransport::send(HttpRequest request, std::function<void(HttpOutcome)> done) {
  return std::make_unique<NetworkExchange>(begin(request), request, std::move(done));
}

std::unique_ptr<Exchange> NetworkTransport::stream(HttpRequest request, StreamHandlers handlers) {
  return std::make_unique<NetworkExchange>(begin(request), request, std::move(handlers));
}

}  // namespace trunkline::client
