// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/toasts/toasts.h"

#include <algorithm>
#include <utility>

#include "server/contract/console_limits.h"

namespace trunkline::models {

void Toasts::show(const QString& text, Tone tone, Offer offer) {
  if (m_shown.size() == kAtMost) closeOldest();
  m_shown.push_back({++m_lastId, text, tone, std::move(offer)});
  if (!m_timer) wait();
  Q_EMIT added(m_shown.back());
}

void Toasts::takeOffer(int id) {
  const auto found = std::ranges::find(m_shown, id, &Toast::id);
  if (found == m_shown.end() || !found->offer.carryOut) return;
  const auto carryOut = found->offer.carryOut;
  close(id);
  carryOut();
}

void Toasts::close(int id) {
  const auto found = std::ranges::find(m_shown, id, &Toast::id);
  if (found == m_shown.end()) return;
  const bool wasOldest = found == m_shown.begin();
  m_shown.erase(found);
  if (wasOldest) wait();
  Q_EMIT removed(id);
}

void Toasts::setHeld(bool isHeld) {
  if (m_isHeld == isHeld) return;
  m_isHeld = isHeld;
  wait();
}

void Toasts::clear() {
  while (!m_shown.empty()) closeOldest();
}

void Toasts::wait() {
  m_timer.reset();
  if (m_isHeld || m_shown.empty()) return;
  m_timer = m_scheduler.after(limits::kToastLife, [this] { closeOldest(); });
}

void Toasts::closeOldest() { close(m_shown.front().id); }

}  // namespace trunkline::models
