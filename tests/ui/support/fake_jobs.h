// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QByteArray>
#include <optional>
#include <vector>

#include "api-client/transport/transport.h"
#include "server/contract/wire/staff_jobs.h"

namespace trunkline::ui::testing {

// The staff API's jobs. None goes on by itself: a test says what has been done.
class FakeJobs {
 public:
  // None: the path is not one of jobs.
  [[nodiscard]] std::optional<client::HttpReply> answer(Method method, const QByteArray& path, const QByteArray& body);
  // Goes through the next so many of the newest job's orders, the first of them refused where that is said; it ends with the last one.
  void work(int count, int refused = 0);
  [[nodiscard]] Job newest() const;  // as events have it

  std::vector<Job> jobs;  // newest first, with results

 private:
  [[nodiscard]] client::HttpReply start(const QByteArray& body);
};

[[nodiscard]] QByteArray jobEvent(int number, const Job& job);

}  // namespace trunkline::ui::testing
