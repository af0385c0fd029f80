// SPDX-License-Identifier: GPL-3.0-or-later
// One test for each way in which Qt's futures would surprise.
#include "api-client/call/call.h"

#include <QtTest/QTest>

#include "tests/api-client/support/collected.h"

namespace trunkline::client::testing {

class CallTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aFinishedCallStillAnswersFromTheEventLoop();
  void aCallThatEndsWithinAnotherHandlerAnswersLater();
  void everyWaiterIsToldOnce();
  void waitersAreToldInTheOrderInWhichTheyAsked();
  void aWaiterMayAskWhileAnotherIsTold();
  void cancelStopsTheWorkAndTellsEverybodyOnce();
  void cancelAfterTheEndStillHidesTheValue();
  void cancelAfterDeliveryChangesNothing();
  void aDeadContextIsNotCalled();
  void aContextThatDiesBetweenEndAndDeliveryIsNotCalled();
  void aHandlerMayDestroyItsContext();
  void onlyTheFirstOutcomeCounts();
  void thePayloadIsSharedNotCopied();
  void aSourceThatGoesAwayCancels();
  void aHandlerIsReleasedAfterItsResult();
};

namespace {

struct CountsCopies {
  explicit CountsCopies(int& counter) : copies(&counter) {}
  CountsCopies(const CountsCopies& other) : copies(other.copies) { ++*copies; }
  CountsCopies(CountsCopies&&) = default;
  CountsCopies& operator=(const CountsCopies&) = delete;
  CountsCopies& operator=(CountsCopies&&) = delete;
  ~CountsCopies() = default;
  int* copies;
};

using IntOutcome = Call<int>::Outcome;

}  // namespace

void CallTest::aFinishedCallStillAnswersFromTheEventLoop() {
  const CallSource<int> source;
  source.succeed(7);
  const Collected<int> waiter(source.call());
  QCOMPARE(waiter.count(), 0U);
  settle();
  QVERIFY(waiter.isValue());
  QCOMPARE(waiter.value(), 7);
}

void CallTest::aCallThatEndsWithinAnotherHandlerAnswersLater() {
  const CallSource<int> first;
  const CallSource<int> second;
  QObject context;
  bool inFirst = false;
  bool secondInsideFirst = false;
  second.call().onResult(&context, [&](const IntOutcome&) { secondInsideFirst = inFirst; });
  first.call().onResult(&context, [&](const IntOutcome&) {
    inFirst = true;
    second.succeed(2);
    inFirst = false;
  });
  first.succeed(1);
  settle();
  QVERIFY(second.call().isSettled());
  QVERIFY(!secondInsideFirst);
}

void CallTest::everyWaiterIsToldOnce() {
  const CallSource<int> source;
  const Collected<int> one(source.call());
  const Collected<int> two(source.call());
  source.succeed(3);
  const Collected<int> late(source.call());
  settle();
  for (const Collected<int>* waiter : {&one, &two, &late}) {
    QVERIFY(waiter->isValue());
    QCOMPARE(waiter->value(), 3);
  }
}

void CallTest::waitersAreToldInTheOrderInWhichTheyAsked() {
  const CallSource<int> source;
  QObject context;
  QList<int> order;
  for (int i = 0; i < 3; ++i) source.call().onResult(&context, [&order, i](const IntOutcome&) { order.append(i); });
  source.succeed(0);
  settle();
  QCOMPARE(order, QList<int>({0, 1, 2}));
}

void CallTest::aWaiterMayAskWhileAnotherIsTold() {
  const CallSource<int> source;
  QObject context;
  int inner = 0;
  source.call().onResult(
      &context, [&](const IntOutcome&) { source.call().onResult(&context, [&](const IntOutcome& outcome) { inner = **outcome; }); });
  source.succeed(5);
  settle();
  QCOMPARE(inner, 5);
}

void CallTest::cancelStopsTheWorkAndTellsEverybodyOnce() {
  int aborted = 0;
  const CallSource<int> source;
  source.onCancel([&] { ++aborted; });
  const Collected<int> one(source.call());
  const Collected<int> two(source.call());
  source.call().cancel();
  source.call().cancel();
  source.succeed(1);  // the work could not be stopped in time
  settle();
  QCOMPARE(aborted, 1);
  QVERIFY(one.isError());
  QCOMPARE(one.error().kind, ErrorKind::Cancelled);
  QVERIFY(two.isError());
}

void CallTest::cancelAfterTheEndStillHidesTheValue() {
  int aborted = 0;
  const CallSource<int> source;
  source.onCancel([&] { ++aborted; });
  const Collected<int> waiter(source.call());
  source.succeed(1);
  source.call().cancel();  // the value is on its way in the event queue
  settle();
  QCOMPARE(aborted, 0);
  QVERIFY(waiter.isError());
  QCOMPARE(waiter.error().kind, ErrorKind::Cancelled);
}

void CallTest::cancelAfterDeliveryChangesNothing() {
  const CallSource<int> source;
  const Collected<int> waiter(source.call());
  source.succeed(1);
  settle();
  source.call().cancel();
  settle();
  QVERIFY(waiter.isValue());
}

void CallTest::aDeadContextIsNotCalled() {
  const CallSource<int> source;
  auto context = std::make_unique<QObject>();
  bool called = false;
  source.call().onResult(context.get(), [&](const IntOutcome&) { called = true; });
  const Collected<int> other(source.call());
  context.reset();
  source.succeed(1);
  settle();
  QVERIFY(!called);
  QVERIFY(other.isValue());
}

void CallTest::aContextThatDiesBetweenEndAndDeliveryIsNotCalled() {
  const CallSource<int> source;
  auto context = std::make_unique<QObject>();
  bool called = false;
  source.call().onResult(context.get(), [&](const IntOutcome&) { called = true; });
  source.succeed(1);
  context.reset();
  settle();
  QVERIFY(!called);
}

void CallTest::aHandlerMayDestroyItsContext() {
  const CallSource<int> source;
  auto context = std::make_unique<QObject>();
  int called = 0;
  const auto handler = [&](const IntOutcome&) {
    context.reset();
    ++called;
  };
  source.call().onResult(context.get(), handler);
  source.call().onResult(context.get(), handler);
  source.succeed(1);
  settle();
  QCOMPARE(called, 1);  // the second waiter went with the context
}

void CallTest::onlyTheFirstOutcomeCounts() {
  const CallSource<int> source;
  const Collected<int> waiter(source.call());
  source.fail(ApiError::make(ErrorKind::Timeout, "late"));
  source.succeed(1);
  settle();
  source.succeed(2);
  settle();
  QVERIFY(waiter.isError());
  QCOMPARE(waiter.error().kind, ErrorKind::Timeout);
}

void CallTest::thePayloadIsSharedNotCopied() {
  int copies = 0;
  const CallSource<CountsCopies> source;
  const Collected<CountsCopies> one(source.call());
  const Collected<CountsCopies> two(source.call());
  source.succeed(CountsCopies(copies));
  settle();
  QCOMPARE(copies, 0);
  QCOMPARE(&one.value(), &two.value());
}

void CallTest::aSourceThatGoesAwayCancels() {
  auto source = std::make_unique<CallSource<int>>();
  const Call<int> call = source->call();
  const Collected<int> waiter(call);
  source.reset();
  settle();
  QVERIFY(call.isSettled());
  QVERIFY(waiter.isError());
  QCOMPARE(waiter.error().kind, ErrorKind::Cancelled);
}

void CallTest::aHandlerIsReleasedAfterItsResult() {
  QObject context;  // lives on, as a window does
  const auto captured = std::make_shared<int>(1);
  const std::weak_ptr<int> seen = captured;
  {
    const CallSource<int> source;
    source.call().onResult(&context, [held = captured](const IntOutcome&) {});
    source.succeed(1);
    settle();
  }
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  QCOMPARE(seen.use_count(), 1L);  // ours
  QVERIFY(context.children().isEmpty());
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::CallTest)
#include "call_test.moc"
