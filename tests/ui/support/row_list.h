// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <deque>
#include <memory>

#include "models/base/clock.h"
#include "models/format/formats.h"
#include "models/orders/order_list.h"
#include "tests/ui/support/fake_desk.h"

namespace trunkline::ui::testing {

class StandingClock final : public models::Clock {
 public:
  [[nodiscard]] Timestamp now() const override { return {1'767'225'600'000'000}; }
};

// A list of orders that changes when a test says so. Some of its rows may not be read.
class RowList final : public models::RowTableModel {
 public:
  RowList(const models::Formats& formats, int count) : RowTableModel(std::make_shared<models::OrderCells>(formats), nullptr) {
    for (int at = 0; at < count; ++at) m_slots.push_back(slotOf(idOf(at)));
  }
  // Of the row that stood there in the beginning.
  [[nodiscard]] static models::RowId idOf(int row) { return 1'000'000 - row; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_slots.size());
  }
  [[nodiscard]] const models::Slot* slotAt(int row) const override {
    return row >= unreadFrom ? nullptr : &m_slots[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] int rowOf(models::RowId id) const override {
    for (int row = 0; row < rowCount(); ++row)
      if (m_slots[static_cast<std::size_t>(row)].row.id == id) return row;
    return -1;
  }
  void addAtTop(int count) {
    beginInsertRows({}, 0, count - 1);
    for (int added = 0; added < count; ++added) m_slots.push_front(slotOf(++m_newest));
    endInsertRows();
  }
  void remove(int first, int count) {
    beginRemoveRows({}, first, first + count - 1);
    m_slots.erase(m_slots.begin() + first, m_slots.begin() + first + count);
    endRemoveRows();
  }
  void change(int row, const OrderRow& order) {
    m_slots[static_cast<std::size_t>(row)].row = models::makeRow(order);
    emitChanged({row});
  }
  void leave(int row) {
    m_slots[static_cast<std::size_t>(row)].isGone = true;
    emitChanged({row});
  }

  int unreadFrom{1 << 30};

 private:
  [[nodiscard]] static models::Slot slotOf(models::RowId id) { return {models::makeRow(orderRow(id, OrderState::waiting)), false}; }

  std::deque<models::Slot> m_slots;
  models::RowId m_newest{idOf(0)};
};

}  // namespace trunkline::ui::testing
