// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/page_cache.h"

#include <algorithm>
#include <utility>

namespace trunkline::models {

PageCache::Page& PageCache::take(std::int64_t page) {
  const auto found = m_pages.find(page);
  if (found != m_pages.end()) {
    m_uses.splice(m_uses.begin(), m_uses, found->second.use);
    return found->second;
  }
  if (m_pages.size() == kPages) drop(m_uses.back());
  m_uses.push_front(page);
  return m_pages.emplace(page, Page{std::vector<Slot>(kPageRows), false, m_uses.begin()}).first->second;
}

void PageCache::drop(std::int64_t page) {
  const auto found = m_pages.find(page);
  for (const Slot& slot : found->second.slots)
    if (slot.row) m_positions.erase(slot.row.id);
  m_uses.erase(found->second.use);
  m_pages.erase(found);
}

// One row stands at one position only.
void PageCache::place(std::int64_t position, Slot slot) {
  Slot& old = m_pages.at(pageOf(position)).slots[static_cast<std::size_t>(position % kPageRows)];
  if (old.row) m_positions.erase(old.row.id);
  if (slot.row) m_positions[slot.row.id] = position;
  old = std::move(slot);
}

std::vector<std::int64_t> PageCache::put(std::int64_t page, std::vector<Slot> slots) {
  slots.resize(kPageRows);
  std::vector<std::int64_t> moved;
  const std::int64_t first = page * kPageRows;
  for (Slot& slot : slots) {
    const auto known = slot.row ? positionOf(slot.row.id) : std::nullopt;
    if (!known || pageOf(*known) == page) continue;
    if (page == 0 && isRead(pageOf(*known))) {
      slot = {};  // the first page is filled up with what came after it; the others are bounded
    } else {
      place(*known, {});
      moved.push_back(*known);
    }
  }
  Page& target = take(page);
  for (std::int64_t at = 0; at < kPageRows; ++at) place(first + at, {});
  for (std::int64_t at = 0; at < kPageRows; ++at) place(first + at, std::move(slots[static_cast<std::size_t>(at)]));
  target.isRead = true;
  return moved;
}

void PageCache::set(std::int64_t position, Slot slot) {
  take(pageOf(position));
  place(position, std::move(slot));
}

const Slot* PageCache::at(std::int64_t position) const {
  const auto found = m_pages.find(pageOf(position));
  return found == m_pages.end() ? nullptr : &found->second.slots[static_cast<std::size_t>(position % kPageRows)];
}

std::optional<std::int64_t> PageCache::positionOf(RowId id) const {
  const auto found = m_positions.find(id);
  return found == m_positions.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::int64_t> PageCache::firstPosition() const {
  const auto first = std::ranges::min_element(m_positions, {}, [](const auto& known) { return known.second; });
  return first == m_positions.end() ? std::nullopt : std::optional(first->second);
}

void PageCache::touch(std::int64_t page) {
  if (const auto found = m_pages.find(page); found != m_pages.end()) m_uses.splice(m_uses.begin(), m_uses, found->second.use);
}

bool PageCache::isRead(std::int64_t page) const {
  const auto found = m_pages.find(page);
  return found != m_pages.end() && found->second.isRead;
}

void PageCache::outdateAll() {
  for (auto& [number, page] : m_pages) page.isRead = false;
}

void PageCache::shift(std::int64_t by) {
  std::vector<std::pair<std::int64_t, Slot>> kept;
  // From the page used longest ago on, so that the newest ones are kept.
  for (auto number = m_uses.rbegin(); number != m_uses.rend(); ++number) {
    std::int64_t position = *number * kPageRows + by;
    for (Slot& slot : m_pages.at(*number).slots) {
      if (slot.row && position >= 0) kept.emplace_back(position, std::move(slot));
      ++position;
    }
  }
  clear();
  for (auto& [position, slot] : kept) set(position, std::move(slot));
}

void PageCache::cut(std::int64_t total) {
  std::vector<std::int64_t> beyond;
  for (const auto& [number, page] : m_pages)
    if (number * kPageRows >= total) beyond.push_back(number);
  for (const std::int64_t number : beyond) drop(number);
  const std::int64_t last = pageOf(total);
  if (!m_pages.contains(last)) return;
  for (std::int64_t position = total; pageOf(position) == last; ++position) place(position, {});
}

void PageCache::clear() {
  m_pages.clear();
  m_uses.clear();
  m_positions.clear();
}

std::vector<Slot> PageCache::slotsOf(std::int64_t page) const {
  const auto found = m_pages.find(page);
  return found == m_pages.end() ? std::vector<Slot>() : found->second.slots;
}

std::vector<std::int64_t> PageCache::readPages() const {
  std::vector<std::int64_t> pages;
  for (const auto& [number, page] : m_pages)
    if (page.isRead) pages.push_back(number);
  return pages;
}

}  // namespace trunkline::models
