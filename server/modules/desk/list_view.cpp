// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/list_view.h"

#include <algorithm>

namespace trunkline::desk {

void PageMarks::count(std::int64_t key) {
  const std::scoped_lock lock(m_mutex);
  if (m_rows++ % limits::kViewPageRows == 0) m_firsts.push_back(key);
}

void PageMarks::giveUp() {
  const std::scoped_lock lock(m_mutex);
  m_givenUp = true;
}

bool PageMarks::isGivenUp() const {
  const std::scoped_lock lock(m_mutex);
  return m_givenUp;
}

void PageMarks::complete() {
  const std::scoped_lock lock(m_mutex);
  m_complete = true;
}

PageMarks::Count PageMarks::counted() const {
  const std::scoped_lock lock(m_mutex);
  return {m_rows, m_complete};
}

std::optional<KeyRange> PageMarks::page(std::size_t number) const {
  const std::scoped_lock lock(m_mutex);
  const bool begun = number < m_firsts.size();
  const bool ended = m_complete || number + 1 < m_firsts.size();
  if (!begun) return m_complete ? std::optional(KeyRange{1, 0}) : std::nullopt;
  if (!ended) return std::nullopt;
  const std::int64_t first = m_firsts[number];
  const bool last = number + 1 == m_firsts.size();
  if (m_newestFirst) return KeyRange{last ? 0 : m_firsts[number + 1] + 1, first};
  return KeyRange{first, last ? m_newestKey : m_firsts[number + 1] - 1};
}

std::optional<std::size_t> PageMarks::pageOf(std::int64_t key) const {
  const std::scoped_lock lock(m_mutex);
  const auto begins = [this, key](std::int64_t first) { return m_newestFirst ? first >= key : first <= key; };
  const auto after = std::partition_point(m_firsts.begin(), m_firsts.end(), begins);
  if (after == m_firsts.end() && !m_complete) return std::nullopt;
  return after == m_firsts.begin() ? 0 : static_cast<std::size_t>(after - m_firsts.begin()) - 1;
}

}  // namespace trunkline::desk
