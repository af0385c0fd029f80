// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <boost/asio/ssl/context.hpp>
#include <memory>
#include <string>

#include "server/contract/error.h"

namespace trunkline::http {

// TLS 1.2 and newer, ALPN http/1.1. Fails when the files cannot be read or do not belong together.
[[nodiscard]] Result<std::unique_ptr<boost::asio::ssl::context>> makeTlsContext(const std::string& certificateFile,
                                                                                const std::string& keyFile);

}  // namespace trunkline::http
