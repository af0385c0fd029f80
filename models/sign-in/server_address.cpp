// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sign-in/server_address.h"

#include <QtCore/QCoreApplication>

namespace trunkline::models {
namespace {

struct AddressWords {
  Q_DECLARE_TR_FUNCTIONS(ServerAddress)
};

// Names only that cannot be pointed elsewhere.
bool isThisComputer(const QString& host) {
  return host == QStringLiteral("localhost") || host == QStringLiteral("127.0.0.1") || host == QStringLiteral("::1");
}

}  // namespace

tl::expected<QUrl, QString> serverAddress(const QString& typed) {
  const QString text = typed.trimmed();
  if (text.isEmpty()) return tl::unexpected(AddressWords::tr("Enter the server's address."));
  const QUrl url(text.contains(QStringLiteral("://")) ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
  const bool isBare = (url.path().isEmpty() || url.path() == QStringLiteral("/")) && !url.hasQuery() && !url.hasFragment();
  if (!url.isValid() || url.host().isEmpty() || !isBare || !url.userInfo().isEmpty())
    return tl::unexpected(AddressWords::tr("Enter an address such as https://desk.example.com"));
  if (url.scheme() == QStringLiteral("http") && !isThisComputer(url.host()))
    return tl::unexpected(AddressWords::tr("Without encryption only a server on this computer may be used: enter https://"));
  if (url.scheme() != QStringLiteral("http") && url.scheme() != QStringLiteral("https"))
    return tl::unexpected(AddressWords::tr("The address must begin with https://"));
  return url.adjusted(QUrl::RemovePath);
}

}  // namespace trunkline::models
