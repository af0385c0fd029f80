// SPDX-License-Identifier: GPL-3.0-or-later
// A place of the console as text: trunkline://orders/ord_0000000000A?state=waiting. The host is the page's key, the path the open
// record, the query the filter as models/window/filter_model has it. What may be pasted as well is the bare id of a record.
#pragma once
#include <QtCore/QString>
#include <optional>

namespace trunkline::models {

struct Link {
  QString page;
  QString record;  // empty: none is open
  QString filter;  // encoded, without the question mark; empty: everything

  [[nodiscard]] QString text() const;
  // Without the record: what FilterModel::setLink() reads.
  [[nodiscard]] QString listText() const { return Link{page, {}, filter}.text(); }
  // None: not a link of the console.
  [[nodiscard]] static std::optional<Link> parse(const QString& text);
  friend bool operator==(const Link&, const Link&) = default;
};

// Of what somebody pasted: a link, or the id of a record that has a page.
[[nodiscard]] std::optional<Link> linkOfPasted(const QString& text);

}  // namespace trunkline::models
