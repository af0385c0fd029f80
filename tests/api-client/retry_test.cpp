// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/client/retry.h"

#include <QtTest/QTest>
#include <limits>

#include "server/contract/console_limits.h"
#include "tests/api-client/support/fake_scheduler.h"

namespace trunkline::client::testing {

class RetryTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void thePauseDoublesUpToItsMostAndHalfOfItIsChance();
  void whatMayPassIsTriedAgain_data();
  void whatMayPassIsTriedAgain();
  void triesAreBounded();
  void retryAfterIsWaitedFor();
  void tokensAreThirtyTwoDigitsAndDiffer();
};

namespace {

constexpr std::uint64_t kLowest = 0;
constexpr std::uint64_t kHighest = std::numeric_limits<std::uint64_t>::max();

}  // namespace

void RetryTest::thePauseDoublesUpToItsMostAndHalfOfItIsChance() {
  using namespace std::chrono_literals;
  FakeRandomness randomness;
  randomness.fixed = kLowest;
  QCOMPARE(backOff(100ms, 1s, 0, randomness), 50ms);
  QCOMPARE(backOff(100ms, 1s, 2, randomness), 200ms);
  QCOMPARE(backOff(100ms, 1s, 1'000, randomness), 500ms);
  randomness.fixed = kHighest;
  QCOMPARE(backOff(100ms, 1s, 0, randomness), 100ms);
  QCOMPARE(backOff(100ms, 1s, 1'000, randomness), 1s);
}

void RetryTest::whatMayPassIsTriedAgain_data() {
  QTest::addColumn<int>("kind");
  QTest::addColumn<int>("status");
  QTest::addColumn<bool>("again");
  const auto row = [](const char* name, ErrorKind kind, int status, bool again) {
    QTest::newRow(name) << static_cast<int>(kind) << status << again;
  };
  row("unreachable", ErrorKind::Network, 0, true);
  row("slow", ErrorKind::Timeout, 0, true);
  row("identity", ErrorKind::Tls, 0, false);
  row("cancelled", ErrorKind::Cancelled, 0, false);
  row("garbage", ErrorKind::Garbage, 200, false);
  for (const int status : {429, 502, 503, 504}) row(QByteArray::number(status).constData(), ErrorKind::Problem, status, true);
  for (const int status : {400, 401, 403, 404, 409, 412, 422, 428, 500}) {
    row(QByteArray::number(status).constData(), ErrorKind::Problem, status, false);
  }
}

void RetryTest::whatMayPassIsTriedAgain() {
  QFETCH(int, kind);
  QFETCH(int, status);
  QFETCH(bool, again);
  FakeRandomness randomness;
  ApiError error = ApiError::make(static_cast<ErrorKind>(kind), "");
  error.status = status;
  QCOMPARE(retryDelay(error, 1, randomness).has_value(), again);
}

void RetryTest::triesAreBounded() {
  FakeRandomness randomness;
  const ApiError error = ApiError::make(ErrorKind::Network, "");
  QVERIFY(retryDelay(error, limits::kCallTries - 1, randomness).has_value());
  QVERIFY(!retryDelay(error, limits::kCallTries, randomness).has_value());
}

void RetryTest::retryAfterIsWaitedFor() {
  FakeRandomness randomness;
  ApiError error = ApiError::make(ErrorKind::Problem, "");
  error.status = 429;
  error.retryAfter = std::chrono::seconds(3);
  QVERIFY(*retryDelay(error, 1, randomness) >= Milliseconds(3'000));
  error.retryAfter = limits::kRetryAfterMax + std::chrono::seconds(1);
  QVERIFY(!retryDelay(error, 1, randomness).has_value());
}

void RetryTest::tokensAreThirtyTwoDigitsAndDiffer() {
  SystemRandomness randomness;
  const std::string one = randomToken(randomness);
  QCOMPARE(one.size(), 32U);
  QCOMPARE(one.find_first_not_of("0123456789abcdef"), std::string::npos);
  QVERIFY(one != randomToken(randomness));
  const double unit = unitOf(randomness);
  QVERIFY(unit >= 0 && unit < 1);
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::RetryTest)
#include "retry_test.moc"
