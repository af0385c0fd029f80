// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that were not sent, so that a crash loses nothing that was typed.
#pragma once
#include <QtCore/QByteArray>
#include <optional>

#include "models/base/clock.h"
#include "models/store/store.h"

namespace trunkline::models {

class Drafts final {
 public:
  static constexpr int kAtMost = 200;              // of one person; the oldest go
  static constexpr qsizetype kBytesMax = 5 << 20;  // of one

  struct Draft {
    QByteArray content;
    Timestamp changedAt;
  };

  // Both outlive it.
  Drafts(Store& store, const Clock& clock) : m_store(store), m_clock(clock) {}

  // The name says of what: "pricing/rule_…". False: it could not be kept, and the one before still is.
  bool save(const QString& name, const QByteArray& content);
  [[nodiscard]] std::optional<Draft> find(const QString& name) const;
  void drop(const QString& name);  // it was sent or given up

 private:
  Store& m_store;
  const Clock& m_clock;
};

}  // namespace trunkline::models
