// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/events/change_feed.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace trunkline::events {
namespace {

constexpr std::chrono::milliseconds kStopLook{20};

}  // namespace

ChangeFeed::ChangeFeed(Parts parts) : m_parts(std::move(parts)), m_signal(std::make_shared<Signal>(m_parts.context.get_executor())) {}

void ChangeFeed::changed(std::int64_t object) {
  {
    const std::scoped_lock lock(m_mutex);
    const bool first = m_changed.empty() && !m_lost;
    if (m_changed.size() < limits::kChangesCollected) {
      m_changed.insert(object);
    } else if (!m_changed.contains(object)) {
      m_lost = true;
    }
    if (!first) return;  // it is awake, or its pause ends soon
  }
  m_signal->wake();
}

std::vector<std::int64_t> ChangeFeed::take() {
  const std::scoped_lock lock(m_mutex);
  std::vector<std::int64_t> objects(m_changed.begin(), m_changed.end());
  m_changed.clear();
  if (std::exchange(m_lost, false)) {
    m_parts.hub->lose();
    return {};
  }
  std::ranges::sort(objects);
  return objects;
}

void ChangeFeed::publish(std::int64_t object, std::shared_ptr<const Rendering> rendering) {
  m_parts.hub->publish({{}, m_parts.type, object, 0, m_parts.clock.nowUs(), m_parts.topic, std::move(rendering)});
}

Task<> ChangeFeed::deliver() {
  const auto objects = take();
  if (objects.empty()) co_return;
  const std::uint32_t masks = m_parts.hub->masks(m_parts.topic);
  std::vector<std::shared_ptr<const Rendering>> renderings(objects.size());
  bool known = false;
  if (masks != 0) {
    auto rendered = co_await m_parts.renderer.render(objects, masks);
    known = rendered.has_value();
    if (known) {
      renderings = std::move(*rendered);
    } else {  // each reader tries by himself, or looks at everything again
      m_parts.logger.warn("changes.unread", {{"cause", std::string_view(rendered.error().cause)}});
    }
  }
  for (std::size_t at = 0; at < objects.size(); ++at)
    if (!known || renderings[at] != nullptr) publish(objects[at], std::move(renderings[at]));
}

Task<> ChangeFeed::loop() {
  while (!m_stopping) {
    m_signal->reset();
    try {
      co_await deliver();
    } catch (const std::exception& error) {
      m_parts.logger.error("changes.exception", {{"cause", std::string_view(error.what())}});
      m_parts.hub->lose();
    }
    co_await m_parts.clock.sleepFor(limits::kChangePause);
    if (m_stopping) break;
    co_await Signal::wait(m_signal, Clock::Steady::max());
  }
  m_running = false;
}

void ChangeFeed::start() {
  m_running = true;
  boost::asio::co_spawn(m_parts.context, loop(), boost::asio::detached);
}

Task<> ChangeFeed::stop(std::chrono::milliseconds patience) {
  m_stopping = true;
  m_signal->wake();
  const auto deadline = m_parts.clock.steady() + patience;
  while (m_running && m_parts.clock.steady() < deadline) co_await m_parts.clock.sleepFor(kStopLook);
}

}  // namespace trunkline::events
