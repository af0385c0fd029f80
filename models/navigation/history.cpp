// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigation/history.h"

namespace trunkline::models {

void History::visit(const Link& link) {
  if (!m_links.empty()) {
    if (m_links[m_at] == link) return;
    m_links.resize(m_at + 1);
  }
  m_links.push_back(link);
  if (m_links.size() > kAtMost) m_links.erase(m_links.begin());
  m_at = m_links.size() - 1;
  Q_EMIT changed();
}

std::optional<Link> History::back() {
  if (!mayGoBack()) return std::nullopt;
  --m_at;
  Q_EMIT changed();
  return m_links[m_at];
}

std::optional<Link> History::forward() {
  if (!mayGoForward()) return std::nullopt;
  ++m_at;
  Q_EMIT changed();
  return m_links[m_at];
}

void History::clear() {
  m_links.clear();
  m_at = 0;
  Q_EMIT changed();
}

}  // namespace trunkline::models
