// SPDX-License-Identifier: GPL-3.0-or-later
// One reader's events as Server-Sent Events: heartbeats while nothing happens, `resync` after a gap, the end when the hub
// closes, when the reader may no longer read, or when the one order that he reads of has ended.
#pragma once
#include "server/base/clock.h"
#include "server/contract/limits.h"
#include "server/http/streamed_body.h"
#include "server/modules/events/event_hub.h"

namespace trunkline::events {

// An object as it is now.
struct Object {
  std::shared_ptr<const std::string> json;
  std::string_view type;  // of an event that tells of this state, e.g. "order.received"
  std::int64_t version{};
  bool ended{false};  // no event follows
};
class Objects {
 public:
  virtual ~Objects() = default;
  struct Ref {
    std::uint8_t topic{};
    std::int64_t id{};
    std::int64_t version{0};  // at least: an older one from memory would show the object as it was before its event
  };
  // Empty when it does not exist or is not the reader's to see.
  virtual Task<Result<std::optional<Object>>> find(Subscription::Filter reader, Ref object) = 0;
  // Several, in their order; one after the other unless there is a better way.
  virtual Task<Result<std::vector<std::optional<Object>>>> findAll(Subscription::Filter reader, std::vector<Ref> objects);
};

// Whether the reader may still read; asked every few seconds, so that a revoked session does not listen on.
class Standing {
 public:
  virtual ~Standing() = default;
  virtual Task<bool> holds() = 0;
  // What he is told last when it does not: text of the stream, or nothing.
  [[nodiscard]] virtual std::string farewell() const { return {}; }
};

class EventStream final : public http::StreamedBody {
 public:
  struct Parts {
    std::shared_ptr<EventHub> hub;  // shared: a connection may be destroyed after all else
    Objects& objects;
    Clock& clock;
    std::shared_ptr<Subscription> subscription;
    std::unique_ptr<Standing> standing;
    bool resumed{false};                  // he said where he left off: no id is his before the events that he missed
    std::optional<std::int64_t> first{};  // an object that is told of as it is now, before all events
    std::chrono::seconds provenEvery{limits::kStreamStanding};
  };
  explicit EventStream(Parts parts);
  EventStream(const EventStream&) = delete;
  EventStream& operator=(const EventStream&) = delete;
  ~EventStream() override;

  Task<std::string> next() override;

 private:
  Task<std::string> greeting();
  Task<std::string> render(Subscription::Batch batch);
  // The objects of the entries that are not rendered; in their order.
  Task<Result<std::vector<std::optional<Object>>>> missing(const std::vector<Entry>* entries);
  // Empty when it is no news.
  [[nodiscard]] std::string event(const Entry& entry, const Object& now);
  [[nodiscard]] std::string resync() const;

  Parts m_parts;
  Clock::Steady m_spokeAt;
  Clock::Steady m_provenAt;
  bool m_greeted{false};
  std::int64_t m_told{-1};  // version of the object that the greeting showed: events up to it are no news
  bool m_ended{false};
};

}  // namespace trunkline::events
