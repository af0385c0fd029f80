// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <optional>
#include <vector>

#include "models/navigation/link.h"

namespace trunkline::models {

// Where somebody has been, as links, and the way back and forward through them.
class History final : public QObject {
  Q_OBJECT
 public:
  static constexpr std::size_t kAtMost = 100;

  // What was forward of here is gone then. The place where one already is does not count again.
  void visit(const Link& link);
  // One step; none: there is no further one.
  std::optional<Link> back();
  std::optional<Link> forward();
  void clear();

  [[nodiscard]] bool mayGoBack() const { return m_at > 0; }
  [[nodiscard]] bool mayGoForward() const { return m_at + 1 < m_links.size(); }
  [[nodiscard]] std::size_t size() const { return m_links.size(); }

 Q_SIGNALS:
  void changed();

 private:
  std::vector<Link> m_links;
  std::size_t m_at{0};  // where one is; 0 while there is none
};

}  // namespace trunkline::models
