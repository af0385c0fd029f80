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

class StaffHubTest : public ::testing::Test {
 protected:
  std::shared_ptr<Subscription> read(StaffId staff, std::uint32_t topics = 1, std::uint8_t mask = 0, std::string_view last = {}) {
    Subscription::Filter filter;
    filter.staff = staff;
    filter.topics = topics;
    filter.mask = mask;
    auto subscribed = hub.subscribe(context.get_executor(), filter, last);
    return subscribed.value_or(nullptr);
  }
  void happens(std::int64_t object, std::uint8_t topic = 0, std::shared_ptr<const Rendering> rendering = {}) {
    hub.publish({{}, "order", object, 0, 1'000, topic, std::move(rendering)});
  }
  static std::size_t count(Subscription& reader) { return reader.take().entries.size(); }

  boost::asio::io_context context;
  EventHub hub{77, {.remembered = 5, .readersPerUser = 2, .readers = 4, .queued = 3}};
};

TEST_F(StaffHubTest, EachHearsOfHisTopics) {
  const auto orders = read(StaffId(1), 1);
  const auto users = read(StaffId(1), 2);
  const auto both = read(StaffId(2), 3);
  happens(10, 0);
  happens(11, 1);
  EXPECT_EQ(count(*orders), 1U);
  EXPECT_EQ(count(*users), 1U);
  EXPECT_EQ(count(*both), 2U);
}

TEST_F(StaffHubTest, StreamsAreCountedForEachMemberOfStaff) {
  const auto first = read(StaffId(1));
  const auto second = read(StaffId(1));
  EXPECT_EQ(read(StaffId(1)), nullptr);
  EXPECT_NE(read(StaffId(2)), nullptr);
}

TEST_F(StaffHubTest, KnowsWhichMasksAreListening) {
  EXPECT_EQ(hub.masks(0), 0U);
  const auto support = read(StaffId(1), 1, 1);
  const auto auditor = read(StaffId(2), 3, 3);
  EXPECT_EQ(hub.masks(0), (1U << 1U) | (1U << 3U));
  EXPECT_EQ(hub.masks(1), 1U << 3U);
  hub.unsubscribe(*support);
  EXPECT_EQ(hub.masks(0), 1U << 3U);
}

TEST_F(StaffHubTest, ARenderingIsForThoseWhoAreThereAndNotRemembered) {
  const auto here = read(StaffId(1));
  const auto rendering = std::make_shared<const Rendering>();
  happens(10, 0, rendering);
  EXPECT_EQ(rendering.use_count(), 2) << "the queue's and the test's";
  EXPECT_EQ(here->take().entries.at(0).rendering, rendering);
  const auto later = read(StaffId(1), 1, 0, hub.idOf(0));
  EXPECT_EQ(later->take().entries.at(0).rendering, nullptr);
}

TEST_F(StaffHubTest, WhatIsOnePersonsIsToldToThatPersonAlone) {
  const auto owner = read(StaffId(1));
  const auto other = read(StaffId(2));
  auto rendering = std::make_shared<Rendering>();
  rendering->owner = StaffId(1);
  happens(10, 0, rendering);
  EXPECT_EQ(count(*owner), 1U);
  EXPECT_EQ(count(*other), 0U);
}

TEST_F(StaffHubTest, ItsQueueHasItsOwnBound) {
  const auto slow = read(StaffId(1));
  for (std::int64_t object = 0; object < 3; ++object) happens(object);
  EXPECT_EQ(count(*slow), 3U);
  for (std::int64_t object = 0; object < 4; ++object) happens(object);
  EXPECT_TRUE(slow->take().gap);
}

TEST_F(StaffHubTest, WhatWasLostIsAGapForAllWhoWereThereBefore) {
  const auto here = read(StaffId(1));
  happens(10);
  const std::string before = hub.idOf(hub.newest());
  hub.lose();
  EXPECT_TRUE(here->signal()->woken());
  EXPECT_TRUE(here->take().gap);
  EXPECT_TRUE(read(StaffId(2), 1, 0, before)->take().gap);
  const std::string after = hub.idOf(hub.newest());
  happens(11);
  const auto again = read(StaffId(3), 1, 0, after)->take();
  EXPECT_FALSE(again.gap);
  EXPECT_EQ(again.entries.size(), 1U);
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
