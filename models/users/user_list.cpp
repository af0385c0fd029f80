// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/users/user_list.h"

#include <array>

#include "models/users/user_words.h"
#include "server/contract/routes/staff_users.h"

namespace trunkline::models {
namespace {

class UserQuery final : public RouteQuery<UserViewRoute, UserPageRoute, UserRow> {
 public:
  using RouteQuery::RouteQuery;

  // An address may be masked here: only the server can compare it. It told of the row, so it stays until the list is read again.
  [[nodiscard]] bool matches(const Row& told) const override {
    if (!request().filter) return true;
    const auto& row = rowAs<UserRow>(told);
    const UserFilter& filter = *request().filter;
    return (!filter.state || *filter.state == row.state) && (!filter.id || *filter.id == row.id) &&
           (!filter.created_from || filter.created_from->us <= row.created_at.us) &&
           (!filter.created_to || row.created_at.us < filter.created_to->us);
  }
};

constexpr std::array kUserColumns{QLatin1String("id"),      QLatin1String("email"), QLatin1String("state"),
                                  QLatin1String("balance"), QLatin1String("held"),  QLatin1String("orders"),
                                  QLatin1String("success"), QLatin1String("seen"),  QLatin1String("created")};
static_assert(kUserColumns.size() == UserCells::kColumns);

}  // namespace

QueryPtr userQuery(UserFilter filter, ListSort sort) {
  UserViewRequest request;
  if (filter.state || filter.email || filter.id || filter.created_from || filter.created_to) request.filter = std::move(filter);
  if (sort != ListSort::newest) request.sort = sort;
  return std::make_shared<const UserQuery>(std::move(request));
}

QString UserCells::title(int column) const {
  switch (column) {
    case IdColumn:
      return tr("Customer");
    case EmailColumn:
      return tr("E-mail");
    case StateColumn:
      return tr("Standing");
    case BalanceColumn:
      return tr("Balance");
    case HeldColumn:
      return tr("Held");
    case OrdersColumn:
      return tr("Orders, 30 days");
    case SuccessColumn:
      return tr("With a code");
    case SeenColumn:
      return tr("Last seen");
    case CreatedColumn:
      return tr("Joined");
    default:
      return {};
  }
}

QString UserCells::name(int column) const { return kUserColumns.at(static_cast<std::size_t>(column)); }

CellKind UserCells::kind(int column) const {
  switch (column) {
    case IdColumn:
      return CellKind::Id;
    case StateColumn:
      return CellKind::Tag;
    case BalanceColumn:
    case HeldColumn:
    case OrdersColumn:
    case SuccessColumn:
      return CellKind::Number;
    default:
      return CellKind::Text;
  }
}

Tone UserCells::tone(const Row& row, int column) const { return column == StateColumn ? toneOf(rowAs<UserRow>(row).state) : Tone::Neutral; }

QString UserCells::text(const Row& row, int column) const {
  const auto& user = rowAs<UserRow>(row);
  switch (column) {
    case IdColumn:
      return QString::fromStdString(user.id.text());
    case EmailColumn:
      return QString::fromStdString(user.email);
    case StateColumn:
      return userStateWords(user.state);
    case BalanceColumn:
      return m_formats.money(user.balance);
    case HeldColumn:
      return m_formats.money(user.held);
    case OrdersColumn:
      return m_formats.count(user.orders_30d);
    case SuccessColumn:
      return m_formats.count(user.success_30d);
    case SeenColumn:
      return user.last_seen_at ? m_formats.age(*user.last_seen_at) : QStringLiteral("–");
    case CreatedColumn:
      return m_formats.age(user.created_at);
    default:
      return {};
  }
}

QVariant UserCells::data(const Row& row, int column, int role) const {
  const auto& user = rowAs<UserRow>(row);
  const bool isTime = column == CreatedColumn || (column == SeenColumn && user.last_seen_at);
  const Timestamp time = column == CreatedColumn || !user.last_seen_at ? user.created_at : *user.last_seen_at;
  switch (role) {
    case Qt::ToolTipRole:
      return isTime ? QVariant(m_formats.exact(time)) : QVariant();
    case RowTableModel::CopyRole:
      return isTime ? m_formats.exact(time) : text(row, column);
    default:
      return {};
  }
}

}  // namespace trunkline::models
