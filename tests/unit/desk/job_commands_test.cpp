// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/job_commands.h"

#include "tests/unit/order_commands/unchanged.h"

namespace trunkline::desk {
namespace {

using testing::done;
using testing::OrderWorld;
using testing::unchanged;

struct JobWorld {
  OrderWorld world;
  StaffId staff = world.hire(Role::support);

  ledger::Activity activity(StaffId who, std::string_view action) {
    ledger::Activity out;
    out.id = world.nextId();
    out.actor = {who, "192.0.2.1"};
    out.action = action;
    out.object = "job_00000000001";
    out.reason = "the provider is down";
    out.atUs = world.nowUs();
    return out;
  }
  StartJob::Input startInput(const std::string& key, std::int64_t count = 3) {
    StartJob::Input input;
    input.id = JobId(world.nextId());
    for (std::int64_t i = 0; i < count; ++i) input.objects.push_back(500 + i);
    input.idempotencyKey = key;
    input.requestHash = "hash";
    input.activity = activity(staff, "job.start");
    return input;
  }
  JobId started(std::int64_t count = 3) {
    const auto input = startInput("key-" + std::to_string(world.nextId()), count);
    EXPECT_EQ(done<StartJob>(world, input).outcome(), StartJob::Outcome::Started);
    return input.id;
  }
  void record(JobId job, std::int64_t n, bool refused = false) {
    RecordJobItem::Input input{job, n, std::nullopt, std::nullopt};
    if (refused) input.code = "invalid_state";
    if (refused) input.words = "too late";
    done<RecordJobItem>(world, input);
  }
  CancelJob::Input cancelInput(JobId job, StaffId who) { return {job, activity(who, "job.cancel")}; }
  std::string row() { return world.text("SELECT state||' '||done||' '||refused||'/'||total||' v'||version FROM jobs"); }
};

TEST(Jobs, StartWithAllTheirObjectsInOneCommitAndOnceAKey) {
  JobWorld at;
  const auto input = at.startInput("k");
  EXPECT_EQ(done<StartJob>(at.world, input).outcome(), StartJob::Outcome::Started);
  EXPECT_EQ(at.row(), "0 0 0/3 v0");
  EXPECT_EQ(at.world.text("SELECT group_concat(object_id,' ') FROM (SELECT object_id FROM job_items ORDER BY n)"), "500 501 502");
  EXPECT_EQ(at.world.text("SELECT action||' '||reason||' '||p.after FROM audit a JOIN audit_payload p ON p.audit_id=a.id"),
            R"(job.start the provider is down {"action":"cancel_orders","total":3})");
  EXPECT_EQ(unchanged<StartJob>(at.world, input).outcome(), StartJob::Outcome::Replayed);
  auto other = input;
  other.requestHash = "another";
  EXPECT_EQ(unchanged<StartJob>(at.world, other).outcome(), StartJob::Outcome::KeyReused);
}

TEST(Jobs, ThereIsAMostOfOnePersonAndARoleThatMay) {
  JobWorld at;
  for (int i = 0; i < limits::kUnfinishedJobs; ++i) at.started();
  EXPECT_EQ(unchanged<StartJob>(at.world, at.startInput("more")).outcome(), StartJob::Outcome::TooMany);
  for (const Role role : {Role::pricing, Role::auditor}) {
    auto input = at.startInput("k");
    input.activity.actor.staff = at.world.hire(role);
    EXPECT_EQ(unchanged<StartJob>(at.world, input).outcome(), StartJob::Outcome::Forbidden);
  }
}

TEST(Jobs, AnObjectIsCountedOnceHoweverOftenItIsRecorded) {
  JobWorld at;
  const JobId job = at.started();
  at.record(job, 0);
  at.record(job, 0, true);
  at.record(job, 1, true);
  EXPECT_EQ(at.row(), "0 2 1/3 v2");
  EXPECT_EQ(at.world.text("SELECT group_concat(state,' ') FROM (SELECT state FROM job_items ORDER BY n)"), "1 2 0");
}

TEST(Jobs, ACancelLeavesTheRestAndIsTheAuthorsAlone) {
  JobWorld at;
  const JobId job = at.started();
  at.record(job, 0);
  const StaffId chief = at.world.hire(Role::admin);
  EXPECT_EQ(unchanged<CancelJob>(at.world, at.cancelInput(job, chief)).outcome(), CancelJob::Outcome::NotFound);
  EXPECT_EQ(done<CancelJob>(at.world, at.cancelInput(job, at.staff)).outcome(), CancelJob::Outcome::Cancelled);
  EXPECT_EQ(at.row(), "2 1 0/3 v2");
  EXPECT_EQ(unchanged<CancelJob>(at.world, at.cancelInput(job, at.staff)).outcome(), CancelJob::Outcome::Already);
  unchanged<EndJob>(at.world, {job, JobState::done, std::nullopt, at.world.nowUs()});
  at.record(job, 1);
  EXPECT_EQ(at.row(), "2 2 0/3 v3") << "what was under way is told truly";
}

TEST(Jobs, WithNothingLeftThereIsNothingToCancel) {
  JobWorld at;
  const JobId job = at.started(1);
  at.record(job, 0);
  EXPECT_EQ(unchanged<CancelJob>(at.world, at.cancelInput(job, at.staff)).outcome(), CancelJob::Outcome::Ended);
  done<EndJob>(at.world, {job, JobState::done, std::nullopt, at.world.nowUs()});
  EXPECT_EQ(at.row(), "1 1 0/1 v2");
  EXPECT_EQ(unchanged<CancelJob>(at.world, at.cancelInput(job, at.staff)).outcome(), CancelJob::Outcome::Ended);
}

}  // namespace
}  // namespace trunkline::desk
