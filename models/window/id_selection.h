// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected in a table of millions: ids, or all that a list view holds ("all 12,345 matching"), less some. It knows no
// positions, so it outlives every refresh; the count is always known.
#pragma once
#include <QtCore/QObject>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "models/window/row.h"

namespace trunkline::models {

class IdSelection final : public QObject {
  Q_OBJECT
 public:
  static constexpr std::size_t kIdsMax = 10'000;  // more are selected as a whole list

  // A list view as it was when it was chosen.
  struct Whole {
    std::string view;
    std::int64_t count{};
    bool isExact{};
    friend bool operator==(const Whole&, const Whole&) = default;
  };

  [[nodiscard]] bool contains(RowId id) const { return m_whole.has_value() != m_ids.contains(id); }
  [[nodiscard]] std::int64_t count() const;
  [[nodiscard]] bool isExact() const { return !m_whole || m_whole->isExact; }  // else there are more than count()
  [[nodiscard]] bool isEmpty() const { return count() == 0; }
  [[nodiscard]] const std::optional<Whole>& whole() const { return m_whole; }
  // Selected ones; of a whole list those that were taken out of it. Sorted, newest first.
  [[nodiscard]] std::vector<RowId> ids() const;

  // Each says whether it was done: false where it would be too many, and then nothing has changed.
  bool toggle(RowId id);
  bool select(const std::vector<RowId>& more);  // in addition
  bool setOnly(const std::vector<RowId>& ids);
  void deselect(const std::vector<RowId>& ids);
  void clear();

  void selectWhole(Whole whole);
  // The list was counted further, or its view was made anew: the same list by another token.
  void renewWhole(Whole whole);

 Q_SIGNALS:
  void changed();

 private:
  bool adopt(std::unordered_set<RowId> ids, std::optional<Whole> whole);

  std::optional<Whole> m_whole;
  std::unordered_set<RowId> m_ids;  // with m_whole: what is not selected
};

}  // namespace trunkline::models
