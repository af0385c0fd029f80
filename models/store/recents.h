// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QStringList>

#include "models/base/clock.h"
#include "models/store/store.h"

namespace trunkline::models {

// What a person opened lately, as links: the palette offers it before anything is typed.
class Recents final {
 public:
  static constexpr int kAtMost = 20;

  // Both outlive it.
  Recents(Store& store, const Clock& clock) : m_store(store), m_clock(clock) {}

  // Only links to records: a filter may hold an address.
  void remember(const QString& link);
  [[nodiscard]] QStringList newestFirst() const;

 private:
  Store& m_store;
  const Clock& m_clock;
};

}  // namespace trunkline::models
