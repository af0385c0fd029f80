// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <memory>

#include "api-client/transport/transport.h"

namespace trunkline::client {

// Real HTTP. The server's certificate is always verified, redirects are not followed, nothing is kept on disk and no cookie is
// kept at all. Must outlive its exchanges.
class NetworkTransport final : public Transport {
 public:
  // `ownAuthorities`: trusted besides those of the system, for a server with a certificate of its own making.
  explicit NetworkTransport(const QList<QSslCertificate>& ownAuthorities = {});
  [[nodiscard]] std::unique_ptr<Exchange> send(HttpRequest request, std::function<void(HttpOutcome)> done) override;
  [[nodiscard]] std::unique_ptr<Exchange> stream(HttpRequest request, StreamHandlers handlers) override;

 private:
  QNetworkReply* begin(const HttpRequest& request);

  QNetworkAccessManager m_manager;
  QSslConfiguration m_tls;
};

}  // namespace trunkline::client
