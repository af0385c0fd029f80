// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fake_jobs.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>
#include <string>

#include "server/contract/wire/staff_events.h"
#include "tests/api-client/support/scripted_transport.h"
#include "tests/ui/support/wire_text.h"

namespace trunkline::ui::testing {
namespace {

using client::HttpReply;
using client::testing::replyOf;

Job withoutResult(Job job) {
  job.result.reset();
  return job;
}

}  // namespace

QByteArray jobEvent(int number, const Job& job) {
  const std::string id = "1-" + std::to_string(number);
  return "id: " + QByteArray::fromStdString(id) + "\nevent: job\ndata: " + jsonOf(JobEvent{id, "job", {kNowUs}, job.version, {job}}) +
         "\n\n";
}

HttpReply FakeJobs::start(const QByteArray& body) {
  const QJsonObject request = QJsonDocument::fromJson(body).object();
  Job job;
  job.id = JobId(static_cast<std::int64_t>(jobs.size()) + 1);
  job.state = JobState::running;
  job.total = request.value(QStringLiteral("expected_count")).toInteger();
  job.created_at = {kNowUs};
  job.version = 1;
  job.result.emplace();
  const QJsonArray ids = request.value(QStringLiteral("ids")).toArray();
  for (std::int64_t n = 0; n < job.total; ++n) {
    const auto named = OrderId::parse(ids.at(static_cast<qsizetype>(n)).toString().toStdString());
    job.result->push_back({named ? *named : OrderId(n + 1), JobItemState::waiting, {}, {}});
  }
  jobs.insert(jobs.begin(), job);
  return replyOf(202, jsonOf(job));
}

std::optional<HttpReply> FakeJobs::answer(Method method, const QByteArray& path, const QByteArray& body) {
  if (path == "/staff/v1/bulk") return start(body);
  if (path == "/staff/v1/jobs") {
    JobList list;
    std::ranges::transform(jobs, std::back_inserter(list.items), withoutResult);
    return replyOf(200, jsonOf(list));
  }
  if (!path.startsWith("/staff/v1/jobs/")) return std::nullopt;
  for (Job& job : jobs) {
    if (!path.contains(QByteArray::fromStdString(job.id.text()))) continue;
    if (method == Method::Post) {
      job.state = JobState::cancelled;
      job.ended_at = Timestamp{kNowUs};
      ++job.version;
    }
    return replyOf(200, jsonOf(job));
  }
  return std::nullopt;
}

void FakeJobs::work(int count, int refused) {
  Job& job = jobs.front();
  for (int step = 0; step < count; ++step) {
    JobItem& item = job.result->at(static_cast<std::size_t>(job.done));
    if (step < refused) {
      item = {item.id, JobItemState::refused, "invalid_state", "The order has ended already."};
      ++job.refused;
    } else {
      item.state = JobItemState::done;
    }
    ++job.done;
    ++job.version;
  }
  if (job.done == job.total) job.state = JobState::done;
}

Job FakeJobs::newest() const { return withoutResult(jobs.front()); }

}  // namespace trunkline::ui::testing
