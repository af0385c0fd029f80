// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/change_feed.h"

#include <gmock/gmock.h>

#include "tests/support/fake_clock.h"
#include "tests/support/memory_logger.h"

namespace trunkline::events {
namespace {

using ::testing::ElementsAre;

constexpr std::uint8_t kTopic = 2;

// Renders any object; remembers what it was asked. `meanwhile` runs inside of a rendering, as other threads do.
class AskedRenderer final : public Renderer {
 public:
  Task<Result<std::vector<std::shared_ptr<const Rendering>>>> render(std::vector<std::int64_t> objects, std::uint32_t masks) override {
    asked.push_back(objects);
    askedMasks.push_back(masks);
    if (const auto now = std::exchange(meanwhile, nullptr)) now();
    if (broken) co_return fail(ErrorCode::Overloaded, "no reads");
    std::vector<std::shared_ptr<const Rendering>> out;
    for (const std::int64_t object : objects) out.push_back(object == gone ? nullptr : std::make_shared<const Rendering>());
    co_return out;
  }
  std::vector<std::vector<std::int64_t>> asked;
  std::vector<std::uint32_t> askedMasks;
  std::function<void()> meanwhile;
  std::int64_t gone{0};
  bool broken{false};
};

class ChangeFeedTest : public ::testing::Test {
 protected:
  ChangeFeedTest() { feed.start(); }
  ~ChangeFeedTest() override {
    boost::asio::co_spawn(context, feed.stop(std::chrono::seconds(1)), boost::asio::detached);
    run();
  }
  ChangeFeedTest(const ChangeFeedTest&) = delete;
  ChangeFeedTest& operator=(const ChangeFeedTest&) = delete;

  void run() {
    context.restart();
    context.poll();
  }
  std::shared_ptr<Subscription> listen(std::uint8_t mask = 1) {
    Subscription::Filter filter;
    filter.staff = StaffId(1);
    filter.topics = 1U << kTopic;
    filter.mask = mask;
    return hub->subscribe(context.get_executor(), filter, {}).value_or(nullptr);
  }
  static std::vector<std::int64_t> told(Subscription& reader) {
    std::vector<std::int64_t> out;
    for (const Entry& entry : reader.take().entries) out.push_back(entry.object);
    return out;
  }

  boost::asio::io_context context;
  testing::FakeClock clock;  // its sleep is over at once: what is told between two rounds is the test's to say
  testing::MemoryLogger logger;
  AskedRenderer renderer;
  std::shared_ptr<EventHub> hub = std::make_shared<EventHub>(77, EventHub::Limits{.remembered = 9, .readersPerUser = 9, .readers = 9});
  ChangeFeed feed{{context, hub, renderer, clock, logger, kTopic, "order"}};
};

TEST_F(ChangeFeedTest, ManyChangesOfOneObjectAreOneRowReadOnceForAllWhoListen) {
  const auto first = listen(1);
  const auto second = listen(1);
  const auto third = listen(3);
  for (int i = 0; i < 5; ++i) feed.changed(7);
  feed.changed(3);
  run();
  EXPECT_THAT(renderer.asked, ElementsAre(ElementsAre(3, 7)));
  EXPECT_THAT(renderer.askedMasks, ElementsAre((1U << 1U) | (1U << 3U)));
  for (const auto& reader : {first, second, third}) EXPECT_THAT(told(*reader), ElementsAre(3, 7));
}

TEST_F(ChangeFeedTest, WhatChangesWhileItIsReadIsToldAgainAfterThePause) {
  const auto reader = listen();
  renderer.meanwhile = [this] { feed.changed(7); };
  feed.changed(7);
  const auto before = clock.steady();
  run();
  EXPECT_THAT(renderer.asked, ElementsAre(ElementsAre(7), ElementsAre(7)));
  EXPECT_THAT(told(*reader), ElementsAre(7, 7));
  EXPECT_GE(clock.steady() - before, 2 * limits::kChangePause) << "a pause after each";
}

TEST_F(ChangeFeedTest, NothingChangesAndNothingIsDone) {
  const auto reader = listen();
  run();
  const auto before = clock.steady();
  run();
  EXPECT_EQ(clock.steady(), before) << "no round without a change";
  EXPECT_TRUE(renderer.asked.empty());
}

TEST_F(ChangeFeedTest, WithNobodyListeningNothingIsReadAndAllIsRemembered) {
  feed.changed(7);
  run();
  EXPECT_TRUE(renderer.asked.empty());
  Subscription::Filter filter;
  filter.topics = 1U << kTopic;
  const auto back = hub->subscribe(context.get_executor(), filter, hub->idOf(0)).value_or(nullptr);
  EXPECT_THAT(told(*back), ElementsAre(7));
}

TEST_F(ChangeFeedTest, WhatIsGoneIsNotTold) {
  const auto reader = listen();
  renderer.gone = 7;
  feed.changed(7);
  feed.changed(8);
  run();
  EXPECT_THAT(told(*reader), ElementsAre(8));
}

TEST_F(ChangeFeedTest, WhatCannotBeReadIsLeftToTheReaders) {
  const auto reader = listen();
  renderer.broken = true;
  feed.changed(7);
  run();
  const auto batch = reader->take();
  ASSERT_EQ(batch.entries.size(), 1U);
  EXPECT_EQ(batch.entries[0].rendering, nullptr);
  EXPECT_TRUE(logger.contains("changes.unread"));
}

TEST_F(ChangeFeedTest, MoreThanCanBeCollectedIsAGap) {
  const auto reader = listen();
  for (std::size_t object = 0; object <= limits::kChangesCollected; ++object) feed.changed(static_cast<std::int64_t>(object));
  run();
  EXPECT_TRUE(reader->take().gap);
  feed.changed(7);
  run();
  EXPECT_THAT(told(*reader), ElementsAre(7));
}

}  // namespace
}  // namespace trunkline::events
