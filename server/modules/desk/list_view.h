// SPDX-License-Identifier: GPL-3.0-or-later
// List views: how a table of millions is paged by number. A view fixes filter, sort and the newest row at its making; every
// 200th key is found by a pass over the index, so that page N is a seek. In memory, for 10 minutes, 8 a session.
#pragma once
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/base/clock.h"
#include "server/base/random.h"
#include "server/contract/error.h"
#include "server/contract/ids.h"
#include "server/contract/limits.h"

namespace trunkline::desk {

// Keys between which a page's rows lie, both included.
struct KeyRange {
  std::int64_t low{};
  std::int64_t high{};
};

// Where the pages begin. Filled by one pass while others read.
class PageMarks {
 public:
  PageMarks(bool newestFirst, std::int64_t newestKey) : m_newestFirst(newestFirst), m_newestKey(newestKey) {}

  void count(std::int64_t key);  // in the order of the list
  void complete();
  // The pass was broken off: nobody counts any more.
  void giveUp();
  [[nodiscard]] bool isGivenUp() const;
  struct Count {
    std::int64_t rows{};
    bool exact{};
  };
  [[nodiscard]] Count counted() const;
  // Nothing while the pass has not come there yet; an empty range beyond the end.
  [[nodiscard]] std::optional<KeyRange> page(std::size_t number) const;
  // The page that a key is in, or would be. Nothing while the pass has not come there yet.
  [[nodiscard]] std::optional<std::size_t> pageOf(std::int64_t key) const;

 private:
  bool m_newestFirst;
  std::int64_t m_newestKey;
  mutable std::mutex m_mutex;
  std::vector<std::int64_t> m_firsts;  // the first key of each page
  std::int64_t m_rows{0};
  bool m_complete{false};
  bool m_givenUp{false};
};

// A view without what it filters by.
struct ViewHead {
  std::string id;
  SessionId session;
  bool newestFirst{true};
  KeyRange span;  // all keys that can be in it
  std::int64_t asOfUs{};
  Clock::Steady expires;
  PageMarks marks{newestFirst, span.high};
};

template <class Filter>
struct ListView : ViewHead {
  Filter filter;
};

// The views of all sessions. Thread-safe.
template <class Filter>
class ViewShelf {
 public:
  using View = ListView<Filter>;
  ViewShelf(Clock& clock, Random& random) : m_clock(clock), m_random(random) {}

  std::shared_ptr<View> make(SessionId session, Filter filter, bool newestFirst, KeyRange span) {
    const auto now = m_clock.steady();
    std::shared_ptr<View> view(new View{
        {std::to_string(m_random.next()), session, newestFirst, span, m_clock.nowUs(), now + limits::kViewLife}, std::move(filter)});
    const std::scoped_lock lock(m_mutex);
    // Views all live equally long: the oldest stand in front.
    while (!m_views.empty() && m_views.front()->expires <= now) m_views.pop_front();
    std::size_t mine = 0;
    for (const auto& other : m_views) mine += other->session == session ? 1 : 0;
    if (mine >= limits::kViewsPerSession)
      m_views.erase(std::find_if(m_views.begin(), m_views.end(), [&](const auto& other) { return other->session == session; }));
    if (m_views.size() >= limits::kViews) m_views.pop_front();
    m_views.push_back(view);
    return view;
  }
  // ViewExpired when it is gone, or another session's.
  Result<std::shared_ptr<View>> find(SessionId session, std::string_view id) {
    const auto now = m_clock.steady();
    const std::scoped_lock lock(m_mutex);
    const auto found = std::find_if(m_views.begin(), m_views.end(),
                                    [&](const auto& view) { return view->id == id && view->session == session && view->expires > now; });
    if (found == m_views.end()) return fail(ErrorCode::ViewExpired, "This list is no longer open; open it again");
    return *found;
  }

 private:
  Clock& m_clock;
  Random& m_random;
  std::mutex m_mutex;
  std::deque<std::shared_ptr<View>> m_views;
};

}  // namespace trunkline::desk
