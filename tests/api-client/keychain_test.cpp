// SPDX-License-Identifier: GPL-3.0-or-later
// The system's key store itself, on a session bus of its own: run by keychain.sh, which says in TRUNKLINE_KEY_STORE what is there.
#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include "api-client/session/fallback_secret_store.h"
#include "api-client/session/keychain_secret_store.h"
#include "server/contract/console_limits.h"
#include "tests/api-client/support/collected.h"
#include "tests/api-client/support/fake_scheduler.h"

namespace trunkline::client::testing {

using KeptSecret = std::optional<std::string>;

class KeychainTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void anOpenKeyStoreKeepsSecretsFromStartToStart();
  void anythingElseMeansMemoryAndOneNotice();

 private:
  bool m_isOpen{false};
};

namespace {

const QString kService = QStringLiteral("trunkline-test");

// What one start of the console has.
struct Start {
  QtScheduler scheduler;
  FakeRandomness randomness;
  KeychainSecretStore keychain{kService, scheduler};
  FallbackSecretStore store{keychain, randomness, scheduler};
};

KeptSecret readBack(SecretStore& store, const std::string& key) {
  const Collected<KeptSecret, SecretError> secret(store.read(key));
  if (!QTest::qWaitFor([&] { return secret.count() == 1; }, 10'000) || !secret.isValue()) qFatal("the key store does not read");
  return secret.value();
}

}  // namespace

void KeychainTest::initTestCase() {
  const QByteArray there = qgetenv("TRUNKLINE_KEY_STORE");
  QVERIFY2(there == "open" || there == "locked" || there == "none", "run by tests/api-client/keychain.sh");
  m_isOpen = there == "open";
}

void KeychainTest::anOpenKeyStoreKeepsSecretsFromStartToStart() {
  if (!m_isOpen) QSKIP("the key store is not open");
  {
    Start first;
    const Collected<Nothing, SecretError> written(first.store.write("host/ada", "refresh-token"));
    QTRY_VERIFY(written.isValue());
    QCOMPARE(first.store.isKept(), std::optional(true));
    QVERIFY(!readBack(first.keychain, first.store.proofKey()));
  }
  Start second;
  QCOMPARE(readBack(second.store, "host/ada").value_or(""), std::string("refresh-token"));
  const Collected<Nothing, SecretError> removed(second.store.remove("host/ada"));
  QTRY_VERIFY(removed.isValue());
  QVERIFY(!readBack(second.keychain, "host/ada"));
}

void KeychainTest::anythingElseMeansMemoryAndOneNotice() {
  if (m_isOpen) QSKIP("the key store is open");
  Start start;
  int notices = 0;
  connect(&start.store, &FallbackSecretStore::memoryOnly, this, [&] { ++notices; });
  QElapsedTimer timer;
  timer.start();
  const Collected<Nothing, SecretError> written(start.store.write("host/ada", "refresh-token"));
  QTRY_VERIFY_WITH_TIMEOUT(written.isValue(), 20'000);
  QVERIFY(std::chrono::milliseconds(timer.elapsed()) < limits::kKeychainAnswer + std::chrono::seconds(5));
  QCOMPARE(start.store.isKept(), std::optional(false));
  QCOMPARE(notices, 1);
  QCOMPARE(readBack(start.store, "host/ada").value_or(""), std::string("refresh-token"));
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::KeychainTest)
#include "keychain_test.moc"
