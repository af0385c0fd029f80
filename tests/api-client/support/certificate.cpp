// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api-client/support/certificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QtNetwork/QSslKey>
#include <QtNetwork/QSslSocket>
#include <memory>

namespace trunkline::client::testing {
namespace {

template <class T, void (*Free)(T*)>
struct Releaser {
  void operator()(T* object) const { Free(object); }
};
template <class T, void (*Free)(T*)>
using Owned = std::unique_ptr<T, Releaser<T, Free>>;

void freeBio(BIO* bio) { BIO_free(bio); }

template <class Write>
QByteArray pem(Write write) {
  const Owned<BIO, freeBio> memory(BIO_new(BIO_s_mem()));
  write(memory.get());
  QByteArray text(static_cast<qsizetype>(BIO_pending(memory.get())), '\0');
  BIO_read(memory.get(), text.data(), static_cast<int>(text.size()));
  return text;
}

void addExtension(X509* certificate, int kind, const std::string& value) {
  const Owned<X509_EXTENSION, X509_EXTENSION_free> extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()));
  X509_add_ext(certificate, extension.get(), -1);
}

long secondsOf(std::chrono::hours hours) { return std::chrono::seconds(hours).count(); }

}  // namespace

ServerIdentity makeIdentity(const std::string& address, std::chrono::hours from, std::chrono::hours until) {
  const Owned<EVP_PKEY, EVP_PKEY_free> key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
  const Owned<X509, X509_free> certificate(X509_new());
  X509_set_version(certificate.get(), X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), secondsOf(from));
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), secondsOf(until));
  X509_set_pubkey(certificate.get(), key.get());
  X509_NAME* name = X509_get_subject_name(certificate.get());
  const std::string common = "trunkline test " + address;
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(common.c_str()), -1, -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  addExtension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
  addExtension(certificate.get(), NID_subject_alt_name, "IP:" + address);
  X509_sign(certificate.get(), key.get(), EVP_sha256());

  const QByteArray certificatePem = pem([&](BIO* out) { PEM_write_bio_X509(out, certificate.get()); });
  const QByteArray keyPem = pem([&](BIO* out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
  ServerIdentity identity;
  identity.certificate = QSslCertificate(certificatePem, QSsl::Pem);
  identity.configuration.setLocalCertificate(identity.certificate);
  identity.configuration.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
  identity.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);  // the server asks its clients for nothing
  return identity;
}

}  // namespace trunkline::client::testing
