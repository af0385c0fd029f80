// SPDX-License-Identifier: GPL-3.0-or-later
// TLS with a certificate made on the spot.
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <unistd.h>
#include <boost/asio/connect.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include <cstdio>
#include <filesystem>

#include "tests/integration/http/fixture.h"

namespace trunkline::testing {
namespace {

namespace asio = boost::asio;
using ::testing::HasSubstr;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

void writeCertificate(const std::string& certificateFile, const std::string& keyFile) {
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
  const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
  X509_set_version(certificate.get(), 2);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
  X509_set_pubkey(certificate.get(), key.get());
  X509_sign(certificate.get(), key.get(), EVP_sha256());
  const File certificateOut(std::fopen(certificateFile.c_str(), "w"));
  const File keyOut(std::fopen(keyFile.c_str(), "w"));
  ASSERT_EQ(PEM_write_X509(certificateOut.get(), certificate.get()), 1);
  ASSERT_EQ(PEM_write_PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr), 1);
}

class HttpTls : public HttpFixture {
 protected:
  void SetUp() override {
    HttpFixture::SetUp();
    const auto folder = std::filesystem::path(::testing::TempDir()) / ("trunkline-tls-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    m_folder = folder;
    options.tlsCertificate = folder / "certificate.pem";
    options.tlsKey = folder / "key.pem";
    writeCertificate(options.tlsCertificate, options.tlsKey);
  }
  void TearDown() override {
    HttpFixture::TearDown();
    std::filesystem::remove_all(m_folder);
  }

  // The whole conversation's answer, or the handshake's error.
  [[nodiscard]] std::string talk(std::string_view request, int newestVersion) const {
    asio::io_context context;
    asio::ssl::context tls(asio::ssl::context::tls_client);
    SSL_CTX_set_security_level(tls.native_handle(), 0);
    SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(tls.native_handle(), newestVersion);
    asio::ssl::stream<asio::ip::tcp::socket> stream(context, tls);
    boost::system::error_code error;
    stream.next_layer().connect({asio::ip::address_v4::loopback(), server->port()}, error);
    stream.handshake(asio::ssl::stream_base::client, error);
    if (error) return "handshake: " + error.message();
    asio::write(stream, asio::buffer(request), error);
    std::string answer;
    asio::read(stream, asio::dynamic_buffer(answer), error);
    return answer;
  }

 private:
  std::filesystem::path m_folder;
};

constexpr std::string_view kTwoRequests =
    "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /v1/text?bytes=300000 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

TEST_F(HttpTls, ServesOverTls13AndTls12) {
  start();
  for (const int version : {TLS1_3_VERSION, TLS1_2_VERSION}) {
    const std::string answer = talk(kTwoRequests, version);
    EXPECT_THAT(answer.substr(0, 2000), HasSubstr("\r\n\r\nok\n"));
    EXPECT_THAT(answer.substr(0, 2000), HasSubstr("Strict-Transport-Security: max-age=31536000"));
    EXPECT_GT(answer.size(), 300'000U);
  }
}

TEST_F(HttpTls, OlderVersionsAreRefused) {
  start();
  EXPECT_THAT(talk(kTwoRequests, TLS1_1_VERSION), HasSubstr("handshake: "));
}

TEST_F(HttpTls, PlainHttpOnATlsPortEndsTheConnection) {
  start();
  RawClient one = client();
  one.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(one.response().status, 0);
}

TEST_F(HttpTls, SlowHandshakesAreCutOff) {
  options.deadlines.header = std::chrono::milliseconds(100);
  start();
  EXPECT_TRUE(client().ended());
}

TEST_F(HttpTls, ForeignKeyIsRefusedAtStart) {
  const std::string otherKey = options.tlsKey + ".other";
  writeCertificate(options.tlsCertificate + ".other", otherKey);
  options.tlsKey = otherKey;
  boost::asio::io_context* const all[] = {contexts.front().get()};
  const auto started = http::Server::start(options, {clock, random, logger, *metrics, authenticator, nullptr}, router, all);
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().code, ErrorCode::Internal);
}

}  // namespace
}  // namespace trunkline::testing
