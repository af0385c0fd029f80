// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/event_hub.h"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

#include "server/contract/limits.h"

namespace trunkline::events {
namespace {

constexpr UserId kAnna{1};
constexpr UserId kBert{2};

class EventHubTest : public ::testing::Test {
 protected:
  void happens(UserId user, std::int64_t object, std::int64_t sequence = 1) {
    hub.publish({user, "order.received", object, sequence, 1'000});
  }
  std::shared_ptr<Subscription> read(UserId user, std::string_view last = {}, std::optional<std::int64_t> object = {}) {
    auto subscribed = hub.subscribe(context.get_executor(), {user, object}, last);
    EXPECT_TRUE(subscribed);
    return subscribed.value_or(nullptr);
  }
  static std::vector<std::int64_t> objects(const Subscription::Batch& batch) {
    std::vector<std::int64_t> out;
    for (const Entry& entry : batch.entries) out.push_back(entry.object);
    return out;
  }

  using Objects = std::vector<std::int64_t>;
  boost::asio::io_context context;
  EventHub hub{77, {.remembered = 5, .readersPerUser = 2, .readers = 3}};
};

TEST_F(EventHubTest, AReaderGetsHisOwnEventsInOrder) {
  const auto anna = read(kAnna);
  happens(kAnna, 10);
  happens(kBert, 20);
  happens(kAnna, 11);
  EXPECT_TRUE(anna->signal()->woken());
  EXPECT_EQ(objects(anna->take()), (Objects{10, 11}));
  EXPECT_TRUE(anna->take().entries.empty()) << "nothing twice";
  EXPECT_FALSE(anna->signal()->woken());
}

TEST_F(EventHubTest, AReaderOfOneOrderHearsOfNoOther) {
  const auto one = read(kAnna, {}, 11);
  happens(kAnna, 10);
  happens(kAnna, 11);
  EXPECT_EQ(objects(one->take()), Objects{11});
}

TEST_F(EventHubTest, WhoComesBackGetsWhatHeMissedAndNothingElse) {
  happens(kAnna, 10);
  const std::string last = hub.idOf(hub.newest());
  happens(kAnna, 11);
  happens(kBert, 20);
  happens(kAnna, 12);
  const auto again = read(kAnna, last);
  happens(kAnna, 13);
  const auto batch = again->take();
  EXPECT_FALSE(batch.gap);
  EXPECT_EQ(objects(batch), (Objects{11, 12, 13}));
  EXPECT_TRUE(objects(read(kBert, hub.idOf(hub.newest()))->take()).empty()) << "up to date";
}

TEST_F(EventHubTest, WhatIsNotRememberedAnyMoreIsAGap) {
  happens(kAnna, 10);
  const std::string justInTime = hub.idOf(hub.newest());
  for (std::int64_t i = 0; i < 5; ++i) happens(kAnna, 20 + i);
  EXPECT_FALSE(read(kAnna, justInTime)->take().gap);
  happens(kAnna, 30);
  EXPECT_TRUE(read(kAnna, justInTime)->take().gap);
}

TEST_F(EventHubTest, IdsOfAnotherLifeOrOfNobodyAreAGap) {
  happens(kAnna, 10);
  for (const char* id : {"78-1", "77-2", "77-", "77-1x", "77", "-1", "x", "77-99999999999999999999999"}) {
    const auto reader = read(kAnna, id);
    EXPECT_TRUE(reader->take().gap) << id;
    hub.unsubscribe(*reader);
  }
}

TEST_F(EventHubTest, ASlowReadersQueueIsBoundedAndEndsInAGap) {
  const auto slow = read(kAnna);
  for (std::size_t i = 0; i <= limits::kEventsQueued; ++i) happens(kAnna, 10);
  const auto batch = slow->take();
  EXPECT_TRUE(batch.gap);
  EXPECT_TRUE(batch.entries.empty());
  happens(kAnna, 11);
  const auto later = slow->take();
  EXPECT_FALSE(later.gap) << "told once";
  EXPECT_EQ(objects(later), Objects{11});
}

TEST_F(EventHubTest, ReadersAreLimitedPerUserAndInAll) {
  const auto first = read(kAnna);
  const auto second = read(kAnna);
  const auto refused = hub.subscribe(context.get_executor(), {kAnna, {}}, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::RateLimited);
  const auto third = read(kBert);
  const auto full = hub.subscribe(context.get_executor(), {UserId(3), {}}, {});
  ASSERT_FALSE(full);
  EXPECT_EQ(full.error().code, ErrorCode::Overloaded);
  hub.unsubscribe(*first);
  EXPECT_EQ(hub.readers(), 2U);
  EXPECT_TRUE(hub.subscribe(context.get_executor(), {kAnna, {}}, {}));
}

TEST_F(EventHubTest, ClosingEndsThoseWhoReadAndThoseWhoCome) {
  const auto reader = read(kAnna);
  hub.close();
  EXPECT_TRUE(reader->signal()->woken());
  EXPECT_TRUE(reader->take().ended);
  EXPECT_TRUE(reader->take().ended) << "for good";
  EXPECT_TRUE(read(kBert)->take().ended);
}

}  // namespace
}  // namespace trunkline::events
