// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs: work that staff ask for and do not wait for.
#pragma once
#include "server/contract/limits.h"
#include "server/contract/wire/common.h"

namespace trunkline {

// NOLINTBEGIN(readability-identifier-naming): enumerators are the wire's own words. Stored by number: never reordered.
enum class BulkAction { cancel_orders };
enum class JobState { running, done, cancelled, failed };
// waiting: not begun, and never will be where the job has ended.
enum class JobItemState { waiting, done, refused };
// NOLINTEND(readability-identifier-naming)
BOOST_DESCRIBE_ENUM(BulkAction, cancel_orders)
BOOST_DESCRIBE_ENUM(JobState, running, done, cancelled, failed)
BOOST_DESCRIBE_ENUM(JobItemState, waiting, done, refused)

struct BulkParams {
  Text<1, limits::kBulkReasonBytes> reason;  // as X-Reason: 10 to 500 characters; it stands in the activity of each order
};
BOOST_DESCRIBE_STRUCT(BulkParams, (), (reason))

// Either the orders by their ids, or all of a list view as it is now. `expected_count` is what its author saw.
struct BulkRequest {
  BulkAction action{};
  std::optional<List<OrderId, static_cast<std::size_t>(limits::kBulkItems)>> ids;
  std::optional<Text<1, 60>> view;
  Bounded<1, limits::kBulkItems> expected_count;
  BulkParams params;
};
BOOST_DESCRIBE_STRUCT(BulkRequest, (), (action, ids, view, expected_count, params))

struct JobRef {
  JobId id;
};
BOOST_DESCRIBE_STRUCT(JobRef, (), (id))

struct JobItem {
  OrderId id;
  JobItemState state{};
  std::optional<std::string> code;    // of a refusal, as the single action would answer it
  std::optional<std::string> detail;  // in words
};
BOOST_DESCRIBE_STRUCT(JobItem, (), (id, state, code, detail))

struct Job {
  JobId id;
  BulkAction kind{};
  JobState state{};
  std::int64_t done{};  // gone through, with those that were refused
  std::int64_t total{};
  std::int64_t refused{};
  std::optional<std::string> error;            // why it failed as a whole
  std::optional<std::vector<JobItem>> result;  // each in the order asked; null in lists and events
  Timestamp created_at;
  std::optional<Timestamp> ended_at;
  std::int64_t version{};
};
BOOST_DESCRIBE_STRUCT(Job, (), (id, kind, state, done, total, refused, error, result, created_at, ended_at, version))

struct JobList {
  std::vector<Job> items;  // newest first
};
BOOST_DESCRIBE_STRUCT(JobList, (), (items))

}  // namespace trunkline
