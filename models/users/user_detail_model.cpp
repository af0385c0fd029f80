// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/users/user_detail_model.h"

#include "models/orders/order_words.h"
#include "models/users/user_words.h"

namespace trunkline::models {

UserDetailModel::UserDetailModel(Connection& connection, const Formats& formats)
    : m_formats(formats),
      m_bans({tr("Since"), tr("What"), tr("Until"), tr("Message to the customer")}, nullptr),
      m_orders({tr("Time"), tr("State"), tr("Service"), tr("Price")}, nullptr),
      m_sessions({tr("Last used"), tr("Address"), tr("Program"), tr("Since")}, nullptr),
      m_keys({tr("Name"), tr("Begins with"), tr("State"), tr("Last used")}, nullptr),
      m_reader(connection, *this,
               {[this] {
                  fillLines();
                  Q_EMIT changed();
                },
                [this](const UserRow& row) { Q_EMIT rowChanged(row); }}) {
  connect(&connection.live(), &LiveFeed::userChanged, this, [this](const UserRow& row) { m_reader.hear(row); });
}

void UserDetailModel::open(UserId id) {
  if (userId() == id) return refresh();
  m_reader.open(id);
}

std::vector<Fact> UserDetailModel::facts() const {
  if (detail() == nullptr) return {};
  const UserRow& row = detail()->row;
  const QString dash = QStringLiteral("–");
  std::vector<Fact> facts;
  facts.push_back({tr("E-mail"), QString::fromStdString(row.email), {}});
  facts.push_back({tr("Joined"), m_formats.age(row.created_at), m_formats.exact(row.created_at)});
  facts.push_back({tr("Balance"), m_formats.money(row.balance), tr("What can be spent")});
  facts.push_back({tr("Held"), m_formats.money(row.held), tr("For orders that are not over")});
  facts.push_back({tr("Orders, 30 days"), m_formats.count(row.orders_30d), tr("Of the newest 2,000 orders")});
  facts.push_back({tr("With a code"), m_formats.count(row.success_30d), {}});
  facts.push_back({tr("Refunds, 30 days"), m_formats.count(row.refunds_30d), {}});
  facts.push_back({tr("Last seen"), row.last_seen_at ? m_formats.age(*row.last_seen_at) : dash,
                   row.last_seen_at ? m_formats.exact(*row.last_seen_at) : tr("Never signed in and used no key")});
  return facts;
}

QString UserDetailModel::stateText() const { return detail() == nullptr ? QString() : userStateWords(detail()->row.state); }

Tone UserDetailModel::tone() const { return detail() == nullptr ? Tone::Neutral : toneOf(detail()->row.state); }

std::optional<OrderId> UserDetailModel::orderAt(int row) const {
  const auto at = static_cast<std::size_t>(row);
  if (detail() == nullptr || row < 0 || at >= detail()->orders.size()) return std::nullopt;
  return detail()->orders[at].id;
}

LinesModel::Line UserDetailModel::lineOf(const Ban& ban) const {
  const QString until = ban.ended_at ? tr("ended %1").arg(m_formats.timeOfDay(*ban.ended_at))
                        : ban.until  ? m_formats.timeOfDay(*ban.until)
                                     : tr("somebody ends it");
  return {{m_formats.timeOfDay(ban.created_at), banScopeWords(ban.scope), until, QString::fromStdString(ban.message.value_or("–"))},
          m_formats.exact(ban.created_at)};
}

LinesModel::Line UserDetailModel::lineOf(const OrderRow& order) const {
  return {
      {m_formats.timeOfDay(order.created_at), stateWords(order.state),
       QString::fromStdString(order.service) + QStringLiteral(" · ") + QString::fromStdString(order.country), m_formats.money(order.price)},
      QString::fromStdString(order.id.text()) + QStringLiteral(" · ") + m_formats.exact(order.created_at)};
}

LinesModel::Line UserDetailModel::lineOf(const SessionRow& session) const {
  return {{m_formats.timeOfDay(session.used_at), QString::fromStdString(session.ip), QString::fromStdString(session.client),
           m_formats.timeOfDay(session.created_at)},
          tr("Ends %1 unless it is renewed").arg(m_formats.exact(session.expires_at))};
}

LinesModel::Line UserDetailModel::lineOf(const UserKey& key) const {
  const bool isOver = key.expires_at && key.expires_at->us <= m_formats.now().us;
  const QString state = key.revoked_at ? tr("Revoked") : isOver ? tr("Expired") : key.sandbox ? tr("Sandbox") : tr("In use");
  return {{QString::fromStdString(key.name), QString::fromStdString(key.prefix), state,
           key.last_used_at ? m_formats.timeOfDay(*key.last_used_at) : tr("never")},
          tr("Made %1").arg(m_formats.exact(key.created_at))};
}

void UserDetailModel::fillLines() {
  const auto fill = [this](LinesModel& model, const auto& rows) {
    std::vector<LinesModel::Line> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows) lines.push_back(lineOf(row));
    model.setLines(std::move(lines));
  };
  const UserDetail none;
  const UserDetail& shown = detail() == nullptr ? none : *detail();
  fill(m_bans, shown.bans);
  fill(m_orders, shown.orders);
  fill(m_sessions, shown.sessions);
  fill(m_keys, shown.keys);
}

}  // namespace trunkline::models
