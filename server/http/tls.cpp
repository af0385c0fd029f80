// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/tls.h"

#include <openssl/ssl.h>

#include <string_view>

namespace trunkline::http {
namespace {

namespace ssl = boost::asio::ssl;

constexpr std::string_view kProtocols("\x08http/1.1", 9);

int chooseProtocol(SSL* /*connection*/, const unsigned char** out, unsigned char* outBytes, const unsigned char* offered,
                   unsigned offeredBytes, void* /*argument*/) {
  const auto* const ours = reinterpret_cast<const unsigned char*>(kProtocols.data());
  unsigned char* chosen = nullptr;
  const int found = SSL_select_next_proto(&chosen, outBytes, ours, static_cast<unsigned>(kProtocols.size()), offered, offeredBytes);
  if (found != OPENSSL_NPN_NEGOTIATED) return SSL_TLSEXT_ERR_ALERT_FATAL;
  *out = chosen;
  return SSL_TLSEXT_ERR_OK;
}

}  // namespace

Result<std::unique_ptr<ssl::context>> makeTlsContext(const std::string& certificateFile, const std::string& keyFile) {
  auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
  boost::system::error_code error;
  context->use_certificate_chain_file(certificateFile, error);
  if (error) return fail(ErrorCode::Internal, "The TLS certificate cannot be used: " + certificateFile, error.message());
  context->use_private_key_file(keyFile, ssl::context::pem, error);
  if (error) return fail(ErrorCode::Internal, "The TLS key cannot be used: " + keyFile, error.message());
  SSL_CTX* const native = context->native_handle();
  if (SSL_CTX_check_private_key(native) != 1) return fail(ErrorCode::Internal, "The TLS key does not belong to the certificate");
  if (SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION) != 1) return fail(ErrorCode::Internal, "TLS 1.2 cannot be required");
  SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_alpn_select_cb(native, &chooseProtocol, nullptr);
  return context;
}

}  // namespace trunkline::http
