// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/event_stream.h"

#include <gmock/gmock.h>

#include "server/contract/codec/decoder.h"
#include "server/contract/codec/encoder.h"
#include "server/contract/limits.h"
#include "server/contract/wire/events.h"
#include "tests/support/fake_clock.h"
#include "tests/support/run_task.h"

namespace trunkline::events {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr UserId kReader{1};
std::string orderJson() {
  Order order;
  order.id = OrderId(1);
  order.service = "whatsapp";
  order.country = "US";
  order.price = Money(1'000'000, {});
  std::string out;
  encode(out, order);
  return out;
}

class KnownObjects final : public Objects {
 public:
  Task<Result<std::optional<Object>>> find(Subscription::Filter reader, Ref object) override {
    wanted = object.version;
    if (broken) co_return fail(ErrorCode::Overloaded, "no reads");
    if (reader.user != kReader || gone) co_return std::nullopt;
    co_return Object{std::make_shared<const std::string>(orderJson()), "order.received", version, ended};
  }
  bool broken{false};
  bool gone{false};
  bool ended{false};
  std::int64_t version{7};
  std::int64_t wanted{-1};
};

class SwitchedStanding final : public Standing {
 public:
  explicit SwitchedStanding(const bool& good) : m_good(good) {}
  Task<bool> holds() override { co_return m_good; }

 private:
  const bool& m_good;
};

class EventStreamTest : public ::testing::Test {
 protected:
  std::unique_ptr<EventStream> open(std::string_view last = {}, std::optional<std::int64_t> object = {}) {
    auto subscription = hub->subscribe(context.get_executor(), {kReader, object}, last);
    EXPECT_TRUE(subscription);
    return std::make_unique<EventStream>(EventStream::Parts{hub, objects, clock, subscription.value_or(nullptr),
                                                            std::make_unique<SwitchedStanding>(good), !last.empty(), object});
  }
  std::string next(EventStream& stream) { return testing::runTask(context, stream.next()); }
  void happens(std::int64_t sequence = 7) { hub->publish({kReader, "order.received", 1, sequence, 1'767'225'600'000'000}); }

  boost::asio::io_context context;
  testing::FakeClock clock;
  KnownObjects objects;
  bool good{true};
  std::shared_ptr<EventHub> hub = std::make_shared<EventHub>(77, EventHub::Limits{.remembered = 5, .readersPerUser = 9, .readers = 9});
};

TEST_F(EventStreamTest, GreetsWithAnIdToComeBackToAndNoEvent) {
  happens();
  const auto stream = open();
  EXPECT_EQ(next(*stream), "id: 77-1\nretry: 2000\n\n");
}

TEST_F(EventStreamTest, AnEventIsWhatTheDocumentSays) {
  const auto stream = open();
  static_cast<void>(next(*stream));
  happens();
  const std::string text = next(*stream);
  EXPECT_THAT(text, ::testing::StartsWith("id: 77-1\nevent: order.received\ndata: {"));
  EXPECT_THAT(text, ::testing::EndsWith("}\n\n"));
  const auto from = text.find("data: ") + 6;
  const auto event = decode<OrderEvent>(text.substr(from, text.size() - from - 2), DecodeMode::Strict);
  ASSERT_TRUE(event) << event.error().message;
  EXPECT_EQ(event->id, "77-1");
  EXPECT_EQ(event->type, "order.received");
  EXPECT_EQ(event->sequence, 7);
  EXPECT_EQ(event->data.object.service, "whatsapp");
}

TEST_F(EventStreamTest, AnOrderIsAskedForNoOlderThanItsEvent) {
  const auto stream = open();
  static_cast<void>(next(*stream));
  happens(8);
  static_cast<void>(next(*stream));
  EXPECT_EQ(objects.wanted, 8);
}

TEST_F(EventStreamTest, WhoComesBackIsGivenNoIdBeforeWhatHeMissed) {
  happens();
  happens(8);
  const auto stream = open("77-1");
  const std::string text = next(*stream);
  EXPECT_THAT(text, ::testing::StartsWith("retry: 2000\n\nid: 77-2\nevent: order.received\n"));
  EXPECT_THAT(text, Not(HasSubstr("77-1")));
}

TEST_F(EventStreamTest, AGapAndAnUnreadableOrderSayResync) {
  happens();
  const auto stream = open("1-1");
  EXPECT_THAT(next(*stream), HasSubstr("id: 77-1\nevent: resync\ndata: {\"id\":\"77-1\",\"type\":\"resync\"}\n\n"));
  objects.broken = true;
  happens();
  EXPECT_THAT(next(*stream), HasSubstr("event: resync\n"));
}

TEST_F(EventStreamTest, AnOrderThatIsGoneIsPassedOver) {
  const auto stream = open();
  static_cast<void>(next(*stream));
  objects.gone = true;
  happens();
  clock.advance(limits::kStreamHeartbeat);
  EXPECT_EQ(next(*stream), ":\n\n");
}

TEST_F(EventStreamTest, OneOrdersStreamBeginsWithWhatIsTrueNowAndEndsWithTheOrder) {
  const auto stream = open({}, 1);
  EXPECT_THAT(next(*stream), HasSubstr("event: order.received\n"));
  happens(7);  // told already
  objects.ended = true;
  objects.version = 9;
  happens(8);
  const std::string text = next(*stream);
  EXPECT_THAT(text, HasSubstr("\"sequence\":8"));
  EXPECT_THAT(text, Not(HasSubstr("\"sequence\":7")));
  happens(9);
  EXPECT_THAT(next(*stream), HasSubstr("\"sequence\":9")) << "the last one comes too, although the order had ended before it";
  EXPECT_EQ(next(*stream), "");
  const auto late = open({}, 1);
  EXPECT_THAT(next(*late), HasSubstr("event: order.received\n"));
  EXPECT_EQ(next(*late), "") << "it had ended before";
  const auto again = open("77-1", 1);
  EXPECT_THAT(next(*again), HasSubstr("event: order.received\n")) << "also for who comes back";
  EXPECT_EQ(next(*again), "");
}

TEST_F(EventStreamTest, EndsWhenTheReaderMayNoLongerReadOrTheHubCloses) {
  const auto revoked = open();
  const auto closed = open();
  static_cast<void>(next(*revoked));
  static_cast<void>(next(*closed));
  good = false;
  clock.advance(limits::kStreamStanding);
  happens();
  EXPECT_EQ(next(*revoked), "") << "not even the event that has just come";
  hub->close();
  EXPECT_EQ(next(*closed), "");
}

class StaffStreamTest : public EventStreamTest {
 protected:
  class LastWords final : public Standing {
   public:
    Task<bool> holds() override { co_return false; }
    [[nodiscard]] std::string farewell() const override { return "event: session\ndata: {}\n\n"; }
  };
  class AllAtOnce final : public Objects {
   public:
    Task<Result<std::optional<Object>>> find(Subscription::Filter, Ref /*object*/) override { co_return std::nullopt; }
    Task<Result<std::vector<std::optional<Object>>>> findAll(Subscription::Filter reader, std::vector<Ref> objects) override {
      asked.push_back(objects.size());
      std::vector<std::optional<Object>> out;
      for (const Ref& object : objects)
        out.push_back(Object{std::make_shared<const std::string>("[" + std::to_string(object.id) + "," + std::to_string(reader.mask) + "]"),
                             "order", 9, false});
      co_return out;
    }
    std::vector<std::size_t> asked;
  };
  std::unique_ptr<EventStream> listen(std::string_view last = {}, std::unique_ptr<Standing> standing = nullptr) {
    Subscription::Filter filter;
    filter.staff = StaffId(1);
    filter.mask = 1;
    auto subscription = hub->subscribe(context.get_executor(), filter, last);
    EXPECT_TRUE(subscription);
    if (standing == nullptr) standing = std::make_unique<SwitchedStanding>(good);
    return std::make_unique<EventStream>(EventStream::Parts{
        hub, rows, clock, subscription.value_or(nullptr), std::move(standing), !last.empty(), {}, limits::kStaffStreamStanding});
  }
  void changes(std::int64_t object, std::shared_ptr<const Rendering> rendering = {}) {
    hub->publish({{}, "order", object, 0, 1'767'225'600'000'000, 0, std::move(rendering)});
  }
  AllAtOnce rows;
};

TEST_F(StaffStreamTest, WhatIsRenderedIsSentAsItIsForItsMaskAndNothingIsRead) {
  const auto stream = listen();
  static_cast<void>(next(*stream));
  changes(5, std::make_shared<const Rendering>(Rendering{4, {R"("zero")", R"("one")"}}));
  const std::string text = next(*stream);
  EXPECT_THAT(text, HasSubstr(R"("sequence":4,"data":{"object":"one"}})"));
  EXPECT_TRUE(rows.asked.empty());
}

TEST_F(StaffStreamTest, WhatWasMissedIsReadAtOnceAndEachObjectToldOnce) {
  const auto before = listen();
  for (const std::int64_t object : {5, 6, 5, 7}) changes(object);
  const auto stream = listen("77-0");
  const std::string text = next(*stream);
  EXPECT_EQ(rows.asked, std::vector<std::size_t>{3});
  EXPECT_THAT(text, HasSubstr("id: 77-2\nevent: order\n"));
  EXPECT_THAT(text, HasSubstr("id: 77-3\nevent: order\n"));
  EXPECT_THAT(text, HasSubstr("id: 77-4\nevent: order\n"));
  EXPECT_THAT(text, Not(HasSubstr("id: 77-1\n"))) << "the third happening told of it again";
  EXPECT_THAT(text, HasSubstr(R"("sequence":9,"data":{"object":[7,1]}})"));
}

TEST_F(StaffStreamTest, AMaskThatNobodyHadWhenItWasRenderedIsReadLater) {
  const auto stream = listen();
  static_cast<void>(next(*stream));
  changes(5, std::make_shared<const Rendering>(Rendering{4, {R"("zero")", ""}}));
  EXPECT_THAT(next(*stream), HasSubstr(R"("object":[5,1])"));
}

TEST_F(StaffStreamTest, TheSessionsLastWordsAreTheStreamsLast) {
  const auto stream = listen({}, std::make_unique<LastWords>());
  static_cast<void>(next(*stream));
  clock.advance(limits::kStaffStreamStanding);
  changes(5);
  EXPECT_EQ(next(*stream), "event: session\ndata: {}\n\n") << "not even the event that has just come";
  EXPECT_EQ(next(*stream), "");
}

TEST_F(EventStreamTest, LeavesNothingBehind) {
  {
    const auto stream = open();
  }
  EXPECT_EQ(hub->readers(), 0U);
}

}  // namespace
}  // namespace trunkline::events
