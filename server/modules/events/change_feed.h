// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of one kind of object on their way to the staff. Those of 250 ms go out together and each object once, as it is then:
// the first after a quiet time at once, the others when its time is over, so the last state always arrives. They are read by
// one query and rendered once for each mask, however many listen; while nobody does, only their ids are kept.
#pragma once
#include <unordered_set>

#include "server/base/clock.h"
#include "server/base/log.h"
#include "server/modules/events/event_hub.h"

namespace trunkline::events {

class Renderer {
 public:
  virtual ~Renderer() = default;
  // In the order of `objects`, for those masks; null where there is no such object (any more).
  virtual Task<Result<std::vector<std::shared_ptr<const Rendering>>>> render(std::vector<std::int64_t> objects, std::uint32_t masks) = 0;
};

class ChangeFeed {
 public:
  struct Parts {
    boost::asio::io_context& context;
    std::shared_ptr<EventHub> hub;
    Renderer& renderer;
    Clock& clock;
    log::Logger& logger;
    std::uint8_t topic{};
    std::string_view type;  // a literal: the event's
  };
  explicit ChangeFeed(Parts parts);

  // Committed. Any thread, returns at once.
  void changed(std::int64_t object);

  void start();
  Task<> stop(std::chrono::milliseconds patience);

 private:
  Task<> loop();
  Task<> deliver();
  [[nodiscard]] std::vector<std::int64_t> take();
  void publish(std::int64_t object, std::shared_ptr<const Rendering> rendering);

  Parts m_parts;
  std::shared_ptr<Signal> m_signal;
  std::atomic<bool> m_running{false};
  std::atomic<bool> m_stopping{false};
  std::mutex m_mutex;
  std::unordered_set<std::int64_t> m_changed;
  bool m_lost{false};
};

}  // namespace trunkline::events
