// SPDX-License-Identifier: GPL-3.0-or-later
// The loaded part of a list of millions: pages of 200 positions by number, the 20 used last.
#pragma once
#include <cstdint>
#include <list>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "models/window/row.h"
#include "server/contract/limits.h"

namespace trunkline::models {

inline constexpr std::int64_t kPageRows = limits::kViewPageRows;

// What stands at a position.
struct Slot {
  Row row;             // none: not read yet, or it left the list since the pages were numbered
  bool isGone{false};  // changed since, and no longer what the filter asks for
};

class PageCache {
 public:
  static constexpr std::size_t kPages = 20;

  [[nodiscard]] static std::int64_t pageOf(std::int64_t position) { return position / kPageRows; }

  // Has become the page used last. Slots beyond the rows stay empty: what left the list leaves a gap, so that nothing moves. Returns
  // the positions of rows that stood elsewhere until now and are no longer shown there.
  std::vector<std::int64_t> put(std::int64_t page, std::vector<Slot> slots);
  // At a position, of a page that may not be read yet.
  void set(std::int64_t position, Slot slot);
  // As set(), without counting as a use: nobody looked there.
  void change(std::int64_t position, Slot slot) { place(position, std::move(slot)); }
  // None: the page is not here.
  [[nodiscard]] const Slot* at(std::int64_t position) const;
  [[nodiscard]] std::optional<std::int64_t> positionOf(RowId id) const;
  [[nodiscard]] std::optional<std::int64_t> firstPosition() const;  // of all rows that are here
  // Was used, so that it outlives the others.
  void touch(std::int64_t page);

  [[nodiscard]] bool isRead(std::int64_t page) const;  // by the view that is shown now
  // What is there is shown until its page is read again.
  void outdateAll();
  // All rows stand so many positions further down; their pages are to be read again.
  void shift(std::int64_t by);
  // Nothing is known from this position on.
  void cut(std::int64_t total);
  void clear();
  [[nodiscard]] bool isEmpty() const { return m_positions.empty(); }
  // Empty when it is not here; else all its positions.
  [[nodiscard]] std::vector<Slot> slotsOf(std::int64_t page) const;
  // Of the pages that were read, without an order.
  [[nodiscard]] std::vector<std::int64_t> readPages() const;

 private:
  struct Page {
    std::vector<Slot> slots;
    bool isRead{false};
    std::list<std::int64_t>::iterator use;
  };
  Page& take(std::int64_t page);
  void place(std::int64_t position, Slot slot);
  void drop(std::int64_t page);

  std::unordered_map<std::int64_t, Page> m_pages;
  std::list<std::int64_t> m_uses;  // newest first
  std::unordered_map<RowId, std::int64_t> m_positions;
};

}  // namespace trunkline::models
