// SPDX-License-Identifier: GPL-3.0-or-later
// One's own jobs and the open one: read once, then followed by what the server tells.
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/jobs/job_model.h"
#include "models/jobs/jobs_model.h"
#include "server/contract/console_limits.h"
#include "tests/models/support/orders_world.h"

namespace trunkline::models {

using client::testing::problemReply;
using client::testing::replyOf;
using client::testing::settle;

class JobsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void areReadAtTheSignInAndFollowed();
  void whatIsOlderChangesNothing();
  void theEndIsToldOnceAndOnlyOfWhatWasUnderWay();
  void theEndThatWasMissedIsToldToo();
  void aFailureKeepsWhatIsKnown();
  void nothingStaysForTheNextPerson();
  void resultsAreReadOnceInAWhileAndAtTheEnd();
  void aStopThatIsRefusedIsSaid();
  void aStopWithoutAnAnswerIsNotKnown();
  void eachStateHasItsWords();
};

namespace {

const QString kJobs = QStringLiteral("/staff/v1/jobs");
const QString kOneJob = QStringLiteral("/staff/v1/jobs/");

Job job(std::int64_t id, JobState state, std::int64_t version, std::int64_t done = 0, std::int64_t refused = 0) {
  Job made;
  made.id = JobId(id);
  made.state = state;
  made.done = done;
  made.total = 3;
  made.refused = refused;
  made.created_at = {testing::kNowUs};
  made.version = version;
  return made;
}

Job withResults(Job made) {
  made.result.emplace();
  for (std::int64_t n = 0; n < made.total; ++n) {
    const JobItemState state = n >= made.done ? JobItemState::waiting : n < made.refused ? JobItemState::refused : JobItemState::done;
    made.result->push_back({OrderId(n + 1), state, {}, {}});
    if (state == JobItemState::refused) made.result->back().code = "invalid_state";
  }
  return made;
}

struct JobsWorld : testing::SignedInWorld {
  JobsWorld() {
    outside.transport.answerBy([this](const client::HttpRequest& request) -> std::optional<client::HttpOutcome> {
      const QString path = request.url.path();
      if (path == kJobs) return failsNow ? problemReply(403, "forbidden") : replyOf(200, testing::jsonOf(JobList{listed}));
      if (!path.startsWith(kOneJob)) return std::nullopt;
      if (path.endsWith(QStringLiteral("/cancel"))) return toCancel ? *toCancel : replyOf(200, testing::jsonOf(withResults(listed.at(0))));
      return replyOf(200, testing::jsonOf(withResults(listed.at(0))));
    });
  }
  void tell(const Job& told) {
    const std::string id = "1-" + std::to_string(++events);
    feed("id: " + QByteArray::fromStdString(id) +
         "\nevent: job\ndata: " + testing::jsonOf(JobEvent{id, "job", {testing::kNowUs}, told.version, {told}}) + "\n\n");
    settle();
  }
  void refresh() {
    jobs.refresh();
    outside.advance(limits::kRetryAfterMax);
  }
  [[nodiscard]] QString progress(int row) const { return jobs.index(row, JobsModel::ProgressColumn).data().toString(); }
  [[nodiscard]] QString result(int row) { return one.results().index(row, JobModel::StateColumn).data().toString(); }
  [[nodiscard]] std::size_t reads() const { return count(kOneJob); }

  std::vector<Job> listed{job(2, JobState::running, 1), job(1, JobState::done, 9, 3)};
  std::optional<client::HttpReply> toCancel;
  bool failsNow{false};
  int events{0};
  JobsModel jobs{connection, formats};
  JobModel one{connection, formats};
  QAbstractItemModelTester tester{&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest};
  QAbstractItemModelTester resultTester{&one.results(), QAbstractItemModelTester::FailureReportingMode::QtTest};
};

}  // namespace

void JobsTest::areReadAtTheSignInAndFollowed() {
  JobsWorld world;
  QCOMPARE(world.jobs.state(), ViewState::Idle);
  world.refresh();
  QCOMPARE(world.jobs.state(), ViewState::Ready);
  QCOMPARE(world.jobs.rowCount(), 2);
  world.goLive();
  const std::size_t asked = world.count(kJobs);
  world.tell(job(2, JobState::running, 2, 2, 1));
  QCOMPARE(world.progress(0), QStringLiteral("2 of 3 gone through · 1 cancelled · 1 refused · 1 left"));
  world.tell(job(3, JobState::running, 1));  // begun at another desk
  QCOMPARE(world.jobs.rowOf(JobId(3)), 0);
  QCOMPARE(world.jobs.rowOf(JobId(1)), 2);
  QCOMPARE(world.count(kJobs), asked);
}

void JobsTest::whatIsOlderChangesNothing() {
  JobsWorld world;
  world.refresh();
  world.goLive();
  world.tell(job(2, JobState::running, 5, 2));
  world.tell(job(2, JobState::running, 4, 1));
  QVERIFY(world.progress(0).startsWith(QStringLiteral("2 of 3")));
}

void JobsTest::theEndIsToldOnceAndOnlyOfWhatWasUnderWay() {
  JobsWorld world;
  const QSignalSpy ended(&world.jobs, &JobsModel::ended);
  world.refresh();
  world.goLive();
  QCOMPARE(ended.count(), 0);
  world.tell(job(2, JobState::done, 4, 3));
  world.tell(job(2, JobState::done, 4, 3));
  QCOMPARE(ended.count(), 1);
}

void JobsTest::theEndThatWasMissedIsToldToo() {
  JobsWorld world;
  world.refresh();
  const QSignalSpy ended(&world.jobs, &JobsModel::ended);
  world.listed[0] = job(2, JobState::done, 4, 3);
  world.goLive();  // from now on: what was before is read
  QCOMPARE(ended.count(), 1);
}

void JobsTest::aFailureKeepsWhatIsKnown() {
  JobsWorld world;
  world.failsNow = true;
  world.refresh();
  QCOMPARE(world.jobs.state(), ViewState::Failed);
  world.failsNow = false;
  world.refresh();
  QCOMPARE(world.jobs.state(), ViewState::Ready);
  world.failsNow = true;
  world.refresh();
  QCOMPARE(world.jobs.state(), ViewState::Stale);
  QCOMPARE(world.jobs.rowCount(), 2);
  QVERIFY(!world.jobs.notice().isEmpty());
}

void JobsTest::nothingStaysForTheNextPerson() {
  JobsWorld world;
  world.refresh();
  world.one.open(JobId(2));
  settle();
  QVERIFY(world.one.job() != nullptr);
  world.connection.signOut();
  QCOMPARE(world.jobs.rowCount(), 0);
  QCOMPARE(world.jobs.state(), ViewState::Idle);
  QVERIFY(world.one.job() == nullptr);
  QCOMPARE(world.one.results().rowCount(), 0);
}

void JobsTest::resultsAreReadOnceInAWhileAndAtTheEnd() {
  JobsWorld world;
  world.goLive();
  world.one.open(JobId(2));
  settle();
  QCOMPARE(world.result(0), QStringLiteral("Waiting"));
  const std::size_t reads = world.reads();
  world.tell(job(2, JobState::running, 2, 1));
  world.tell(job(2, JobState::running, 3, 2));
  QCOMPARE(world.one.job()->done, 2);  // the counts come at once
  QCOMPARE(world.reads(), reads);
  world.listed[0] = job(2, JobState::running, 3, 2);
  world.outside.advance(limits::kJobReadPause);
  QCOMPARE(world.reads(), reads + 1);
  QCOMPARE(world.result(1), QStringLiteral("Cancelled"));
  world.listed[0] = job(2, JobState::done, 4, 3);
  world.tell(world.listed[0]);
  QCOMPARE(world.reads(), reads + 2);
  QCOMPARE(world.result(2), QStringLiteral("Cancelled"));
}

void JobsTest::aStopThatIsRefusedIsSaid() {
  JobsWorld world;
  world.one.open(JobId(2));
  settle();
  QVERIFY(world.one.mayCancel());
  world.toCancel = problemReply(409, "invalid_state");
  world.listed[0] = job(2, JobState::done, 4, 3);
  world.one.cancelRest();
  QVERIFY(!world.one.mayCancel());
  settle();
  settle();
  QVERIFY(!world.one.notice().isEmpty());
  QVERIFY(!world.one.notice().text.contains(QStringLiteral("not known")));
  QCOMPARE(world.one.job()->state, JobState::done);  // it was read again
}

void JobsTest::aStopWithoutAnAnswerIsNotKnown() {
  JobsWorld world;
  world.one.open(JobId(2));
  settle();
  world.toCancel = problemReply(500, "internal");
  world.one.cancelRest();
  world.outside.advance(limits::kRetryAfterMax);
  QVERIFY(world.one.notice().text.startsWith(QStringLiteral("It is not known")));
  QVERIFY(world.one.mayCancel());
  QCOMPARE(world.count(QStringLiteral("/cancel")), 1U);  // not repeated by itself
}

void JobsTest::eachStateHasItsWords() {
  JobsWorld world;
  world.listed = {};
  world.refresh();
  QCOMPARE(world.jobs.state(), ViewState::Empty);
  world.goLive();
  world.tell(job(1, JobState::cancelled, 1, 1));
  QCOMPARE(world.jobs.state(), ViewState::Ready);
  QCOMPARE(world.jobs.index(0, JobsModel::StateColumn).data().toString(), QStringLiteral("Stopped"));
  world.tell(job(2, JobState::failed, 1, 1));
  QCOMPARE(world.jobs.index(0, JobsModel::StateColumn).data().toString(), QStringLiteral("Failed"));
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::JobsTest)
#include "jobs_test.moc"
