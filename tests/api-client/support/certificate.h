// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <chrono>
#include <string>

namespace trunkline::client::testing {

// A fresh key with a certificate that vouches for itself.
struct ServerIdentity {
  QSslCertificate certificate;
  QSslConfiguration configuration;  // for the server
};

// Valid for that address, from and until then, counted from now.
[[nodiscard]] ServerIdentity makeIdentity(const std::string& address, std::chrono::hours from, std::chrono::hours until);

}  // namespace trunkline::client::testing
