// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/recent_places.h"

namespace trunkline::models {

void RecentPlaces::visit(const Link& link) {
  m_looking.reset();
  if (link.record.isEmpty()) return;
  // Without the filter: it may hold an address.
  m_looking = m_scheduler.after(kLooked, [this, place = Link{link.page, link.record, {}}.text()] { m_recents.remember(place); });
}

}  // namespace trunkline::models
