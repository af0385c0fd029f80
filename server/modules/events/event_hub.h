// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, handed on to those who listen. Remembers the last events, so that a reader who was cut off goes on where he
// left off; whoever left off too long ago, or in an earlier life of the process, is told to look at everything again.
#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/base/signal.h"
#include "server/contract/error.h"
#include "server/contract/ids.h"
#include "server/contract/limits.h"

namespace trunkline::events {

// An object as readers of each mask may see it: made once, however many they are.
struct Rendering {
  std::int64_t version{};
  std::vector<std::string> byMask;  // JSON; empty for a mask that nobody had when it was made
  StaffId owner{};                  // who alone is told of it; 0: everybody
  [[nodiscard]] bool isFor(StaffId reader) const { return owner.value() == 0 || owner == reader; }
};

struct Happening {
  UserId user;  // whose it is; on the staff's hub everything is user 0's
  std::string_view type;
  std::int64_t object{};
  std::int64_t sequence{};  // the object's version; 0: that of the object as it is told
  std::int64_t createdUs{};
  std::uint8_t topic{0};
  std::shared_ptr<const Rendering> rendering{};
};

// A happening as the hub keeps it: ids only, rendered when it is sent, unless its reader is there already.
struct Entry {
  std::uint64_t number{};
  UserId user;
  const std::string* type{nullptr};  // lives as long as the hub
  std::int64_t object{};
  std::int64_t sequence{};
  std::int64_t createdUs{};
  std::uint8_t topic{0};
  std::shared_ptr<const Rendering> rendering{};  // null: not made, or forgotten since
};

// What one reader gets. Filled by the hub from any thread, emptied by the reader.
class Subscription {
 public:
  struct Filter {
    UserId user;
    std::optional<std::int64_t> object;  // of one order alone
    std::optional<bool> sandbox{};       // an API key sees orders of its own kind only
    // Of staff, who read of everybody: user is 0, and
    StaffId staff{};
    std::uint32_t topics{1};  // bits
    std::uint8_t mask{0};     // what of an object may be seen: an index of Rendering::byMask
  };
  struct Batch {
    std::vector<Entry> entries;
    bool gap{false};    // events were lost: everything has to be looked at again
    bool ended{false};  // the hub has closed
  };

  Subscription(const IoExecutor& executor, Filter filter, std::size_t queued)
      : m_signal(std::make_shared<Signal>(executor)), m_filter(filter), m_queued(queued) {}
  // What has come since the last time, oldest first.
  [[nodiscard]] Batch take();
  [[nodiscard]] const std::shared_ptr<Signal>& signal() const { return m_signal; }
  // The newest event when it began.
  [[nodiscard]] std::uint64_t start() const { return m_start; }
  [[nodiscard]] const Filter& filter() const { return m_filter; }

 private:
  friend class EventHub;
  [[nodiscard]] bool wants(const Entry& entry) const {
    return ((m_filter.topics >> entry.topic) & 1U) != 0 && entry.user == m_filter.user &&
           (!m_filter.object || *m_filter.object == entry.object) && (entry.rendering == nullptr || entry.rendering->isFor(m_filter.staff));
  }
  void put(const Entry& entry);
  void lose();
  void end();

  std::shared_ptr<Signal> m_signal;
  Filter m_filter;
  std::size_t m_queued;
  std::uint64_t m_start{0};
  std::mutex m_mutex;
  Batch m_batch;
};

class EventHub {
 public:
  struct Limits {
    std::size_t remembered;
    std::size_t readersPerUser;  // or per member of staff
    std::size_t readers;
    std::size_t queued{limits::kEventsQueued};  // for one reader
  };
  // epoch: unlike that of every earlier life of the process.
  EventHub(std::uint64_t epoch, Limits limits) : m_epoch(epoch), m_limits(limits) {}

  void publish(const Happening& happening);  // any thread
  // More happened than could be told: all who read, and who come back to before it, look at everything again.
  void lose();
  // `lastEventId` as it was given out, or empty. Refused when the user or the process has too many readers.
  [[nodiscard]] Result<std::shared_ptr<Subscription>> subscribe(const IoExecutor& executor, Subscription::Filter filter,
                                                                std::string_view lastEventId);
  void unsubscribe(const Subscription& subscription);
  // Ends every subscription, and every later one at once.
  void close();

  [[nodiscard]] std::string idOf(std::uint64_t number) const;
  [[nodiscard]] std::uint64_t newest() const;
  [[nodiscard]] std::size_t readers() const;
  // The masks of those who read of a topic, as bits.
  [[nodiscard]] std::uint32_t masks(std::uint8_t topic) const;

 private:
  [[nodiscard]] std::optional<std::uint64_t> numberOf(std::string_view eventId) const;
  void replay(Subscription& subscription, std::string_view lastEventId);

  std::uint64_t m_epoch;
  Limits m_limits;
  mutable std::mutex m_mutex;
  std::uint64_t m_newest{0};
  std::deque<Entry> m_remembered;  // numbers without a gap
  std::set<std::string, std::less<>> m_types;
  std::unordered_map<std::int64_t, std::vector<std::shared_ptr<Subscription>>> m_readers;  // by user
  std::size_t m_count{0};
  bool m_closed{false};
};

}  // namespace trunkline::events
