// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QTest>

#include "api-client/session/fallback_secret_store.h"
#include "api-client/session/keychain_secret_store.h"
#include "tests/api-client/support/collected.h"
#include "tests/api-client/support/fake_scheduler.h"

namespace trunkline::client::testing {

using Secret = std::optional<std::string>;

class SecretStoreTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void memoryKeepsReplacesAndForgets();
  void aStoreThatProvesItselfIsUsed();
  void aStoreThatDoesNotIsReplacedByMemory_data();
  void aStoreThatDoesNotIsReplacedByMemory();
  void withoutAKeyStoreOfTheSystemSecretsStayInMemory();
  void wipingEmptiesTheText();
};

namespace {

// Works, apart from what the test breaks.
class BreakableStore final : public SecretStore {
 public:
  enum class Broken { Nothing, Write, Read, ReadsNothing, ReadsOther, Remove };
  SecretCall<Secret> read(const std::string& key) override {
    if (broken == Broken::Read) return failed<Secret>();
    if (broken == Broken::ReadsNothing) return inner.read("another key");
    if (broken == Broken::ReadsOther) (void)inner.write(key, "another value");
    return inner.read(key);
  }
  SecretCall<Nothing> write(const std::string& key, const std::string& secret) override {
    ++writes;
    return broken == Broken::Write ? failed<Nothing>() : inner.write(key, secret);
  }
  SecretCall<Nothing> remove(const std::string& key) override { return broken == Broken::Remove ? failed<Nothing>() : inner.remove(key); }

  MemorySecretStore inner;
  Broken broken{Broken::Nothing};
  int writes{0};

 private:
  template <class T>
  static SecretCall<T> failed() {
    const CallSource<T, SecretError> source;
    source.fail({false, "locked"});
    return source.call();
  }
};

Secret stored(SecretStore& store, const std::string& key) {
  const Collected<Secret, SecretError> secret(store.read(key));
  settle();
  return secret.value();
}

}  // namespace

void SecretStoreTest::memoryKeepsReplacesAndForgets() {
  MemorySecretStore store;
  QVERIFY(!stored(store, "a"));
  (void)store.write("a", "1");
  (void)store.write("a", "2");
  (void)store.write("b", "3");
  QCOMPARE(stored(store, "a").value_or(""), std::string("2"));
  (void)store.remove("a");
  (void)store.remove("unknown");
  QVERIFY(!stored(store, "a"));
  QCOMPARE(stored(store, "b").value_or(""), std::string("3"));
}

void SecretStoreTest::aStoreThatProvesItselfIsUsed() {
  BreakableStore keyStore;
  FakeRandomness randomness;
  FakeScheduler scheduler;
  FallbackSecretStore store(keyStore, randomness, scheduler);
  int notices = 0;
  QObject::connect(&store, &FallbackSecretStore::memoryOnly, &store, [&] { ++notices; });
  const Collected<Nothing, SecretError> one(store.write("a", "1"));
  const Collected<Nothing, SecretError> two(store.write("b", "2"));
  QVERIFY(!store.isKept());
  settle();
  QVERIFY(one.isValue() && two.isValue());
  QVERIFY(store.isKept().value_or(false));
  QCOMPARE(keyStore.writes, 3);  // the proof ran once
  QCOMPARE(stored(keyStore.inner, "a").value_or(""), std::string("1"));
  QVERIFY(!stored(keyStore.inner, store.proofKey()));
  QCOMPARE(notices, 0);
}

void SecretStoreTest::aStoreThatDoesNotIsReplacedByMemory_data() {
  QTest::addColumn<int>("broken");
  QTest::newRow("write") << static_cast<int>(BreakableStore::Broken::Write);
  QTest::newRow("read") << static_cast<int>(BreakableStore::Broken::Read);
  QTest::newRow("reads nothing") << static_cast<int>(BreakableStore::Broken::ReadsNothing);
  QTest::newRow("reads another value") << static_cast<int>(BreakableStore::Broken::ReadsOther);
  QTest::newRow("remove") << static_cast<int>(BreakableStore::Broken::Remove);
}

void SecretStoreTest::aStoreThatDoesNotIsReplacedByMemory() {
  QFETCH(int, broken);
  BreakableStore keyStore;
  keyStore.broken = static_cast<BreakableStore::Broken>(broken);
  FakeRandomness randomness;
  FakeScheduler scheduler;
  FallbackSecretStore store(keyStore, randomness, scheduler);
  QString notice;
  int notices = 0;
  QObject::connect(&store, &FallbackSecretStore::memoryOnly, &store, [&](const QString& why) {
    notice = why;
    ++notices;
  });
  const Collected<Nothing, SecretError> written(store.write("a", "1"));
  settle();
  QVERIFY(written.isValue());
  QCOMPARE(store.isKept(), std::optional(false));
  QCOMPARE(stored(store, "a").value_or(""), std::string("1"));
  QVERIFY(!stored(keyStore.inner, "a"));
  QCOMPARE(notices, 1);
  QVERIFY(!notice.isEmpty());
}

// The test's environment has no session bus, as on a server or in a container.
void SecretStoreTest::withoutAKeyStoreOfTheSystemSecretsStayInMemory() {
  QtScheduler scheduler;
  FakeRandomness randomness;
  KeychainSecretStore keychain(QStringLiteral("trunkline-test"), scheduler);
  FallbackSecretStore store(keychain, randomness, scheduler);
  const Collected<Nothing, SecretError> written(store.write("a", "1"));
  QTRY_VERIFY(written.isValue());
  QCOMPARE(store.isKept(), std::optional(false));
  QCOMPARE(stored(store, "a").value_or(""), std::string("1"));
}

void SecretStoreTest::wipingEmptiesTheText() {
  std::string secret(100, 's');
  const char* bytes = secret.data();
  wipe(secret);
  QVERIFY(secret.empty());
  QCOMPARE(bytes[0], '\0');
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::SecretStoreTest)
#include "secret_store_test.moc"
