// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palette/palette_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QStringList>

#include "models/navigation/link.h"
#include "models/orders/order_words.h"
#include "models/window/filter_model.h"
#include "server/contract/codec/encoder.h"

namespace trunkline::models {
namespace {

struct PaletteWords {
  Q_DECLARE_TR_FUNCTIONS(Palette)
};

using Kind = PaletteEntry::Kind;
const QString kBetween = QStringLiteral(" · ");

QString textOf(const std::string& text) { return QString::fromStdString(text); }

template <class Filter>
QString linkTo(FilterForm form, const std::optional<Filter>& filter) {
  FilterModel model(std::move(form));
  if (filter) {
    std::string json;
    encode(json, *filter);
    // What this console does not know yet is not applied in part: the page opens unfiltered.
    (void)model.setWire(QJsonDocument::fromJson(QByteArray::fromStdString(json)).object());
  }
  return model.link();
}

}  // namespace

PaletteEntry entryOf(const OrderHit& hit) {
  const OrderRow& row = hit.row;
  QStringList parts{stateWords(row.state), textOf(row.service), textOf(row.country)};
  if (row.number) parts << textOf(*row.number);
  const QString id = textOf(row.id.text());
  return {Kind::Order, id, parts.join(kBetween), {}, Link{QStringLiteral("orders"), id, {}}.text()};
}

PaletteEntry entryOf(const UserHit& hit) {
  const QString id = textOf(hit.row.id.text());
  return {Kind::User, textOf(hit.row.email), id, {}, Link{QStringLiteral("users"), id, {}}.text()};
}

PaletteEntry entryOf(const SavedView& view) {
  const bool isOfOrders = view.table == SavedViewTable::orders;
  const QString whose = view.scope == SavedViewScope::team ? PaletteWords::tr("Saved view of the team") : PaletteWords::tr("Saved view");
  const QString link = isOfOrders ? linkTo(orderFilterForm(), view.order_filter) : linkTo(userFilterForm(), view.user_filter);
  return {Kind::View, textOf(view.name), whose, {}, link, view.id};
}

PaletteEntry entryOfPlace(const QString& link) { return {Kind::Place, link, PaletteWords::tr("Open this place"), {}, link}; }

PaletteEntry entryOfRecent(const QString& link) {
  const auto place = Link::parse(link);
  const bool isUser = place && place->page == QStringLiteral("users");
  return {isUser ? Kind::User : Kind::Order, place ? place->record : link, PaletteWords::tr("Looked at recently"), {}, link};
}

}  // namespace trunkline::models
