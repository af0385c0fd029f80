// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtTest/QAbstractItemModelTester>
#include <vector>

#include "models/connection/connection.h"
#include "models/orders/orders_model.h"
#include "server/contract/codec/encoder.h"
#include "server/contract/wire/staff_events.h"
#include "tests/api-client/support/client_world.h"

namespace trunkline::models::testing {

[[nodiscard]] inline QueryPtr orderQueryOf(std::optional<OrderState> state) {
  OrderFilter filter;
  filter.state = state;
  return orderQuery(filter);
}

inline constexpr std::int64_t kNowUs = 1'767'225'600'000'000;

class StillClock final : public Clock {
 public:
  [[nodiscard]] Timestamp now() const override { return {nowUs}; }
  std::int64_t nowUs{kNowUs};
};

template <class T>
QByteArray jsonOf(const T& value) {
  std::string out;
  encode(out, value);
  return QByteArray::fromStdString(out);
}

inline OrderRow order(std::int64_t id, OrderState state = OrderState::waiting, std::int64_t version = 1) {
  OrderRow row;
  row.id = OrderId(id);
  row.user = {UserId(1), "a…@example.com"};
  row.state = state;
  row.service = "whatsapp";
  row.country = "US";
  row.price = Money(52'000, {});
  row.refunded = Money(0, {});
  row.created_at = {1'767'225'000'000'000};
  row.version = version;
  return row;
}

inline QByteArray orderEvent(int number, const OrderRow& row) {
  const std::string id = "1-" + std::to_string(number);
  return "id: " + QByteArray::fromStdString(id) +
         "\nevent: order\ndata: " + jsonOf(OrderRowEvent{id, "order", {kNowUs}, row.version, {row}}) + "\n\n";
}

// A signed-in console over a scripted network.
struct SignedInWorld {
  SignedInWorld() {
    outside.transport.script(client::testing::replyOf(200, jsonOf(TokenAnswer{"access", "Bearer", 900, "refresh", 1800})));
    static_cast<void>(connection.signIn(QUrl(QStringLiteral("http://server.test:3000")), {}));
    client::testing::settle();
  }
  [[nodiscard]] const auto& asked(std::size_t index) const { return outside.transport.asked(index); }
  // The newest request whose address ends so.
  [[nodiscard]] std::size_t newest(const QString& what) const {
    for (std::size_t at = outside.transport.count(); at-- > 0;)
      if (asked(at).request.url.toString().contains(what)) return at;
    return 0;
  }
  [[nodiscard]] std::size_t count(const QString& what) const {
    std::size_t found = 0;
    for (std::size_t at = 0; at < outside.transport.count(); ++at) found += asked(at).request.url.toString().contains(what) ? 1 : 0;
    return found;
  }
  void feed(const QByteArray& bytes) { outside.transport.feed(newest(QStringLiteral("/staff/v1/events")), bytes); }
  // The server takes the stream and says where it begins.
  void goLive() {
    outside.transport.openEvents(newest(QStringLiteral("/staff/v1/events")));
    feed("id: 1-0\nretry: 2000\n\n");
    client::testing::settle();
  }
  void cut() {
    outside.transport.end(newest(QStringLiteral("/staff/v1/events")),
                          client::ApiError::make(client::ErrorKind::Network, "the connection was closed"));
    client::testing::settle();
  }

  client::testing::ClientWorld outside;
  client::MemorySecretStore secrets;
  StillClock clock;
  Formats formats{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc(), clock};
  Connection connection{{outside.transport, outside.scheduler, outside.randomness, secrets, "trunkline-console/test"}};
};

struct OrdersWorld : SignedInWorld {
  void scriptRows(const std::vector<OrderRow>& rows) {
    outside.transport.script(client::testing::replyOf(201, jsonOf(ListViewInfo{"view-1", {1}, 0, false, 200, {2}})));
    OrderRowPage page;
    page.items = rows;
    page.as_of = {kNowUs};
    page.total = static_cast<std::int64_t>(rows.size());
    page.exact = true;
    outside.transport.script(client::testing::replyOf(200, jsonOf(page)));
  }
  void refresh() {
    model.refresh();
    client::testing::settle();
    client::testing::settle();
  }
  // These rows are read, and the server's events come from now on.
  void showLive(const std::vector<OrderRow>& rows) {
    scriptRows(rows);
    refresh();
    scriptRows(rows);
    goLive();
    client::testing::settle();
  }
  // The server tells of these, and the time of a batch goes by.
  void tell(const std::vector<OrderRow>& rows) {
    for (const OrderRow& row : rows) feed(orderEvent(++told, row));
    outside.advance(client::Milliseconds(200));
  }
  [[nodiscard]] QString text(int row, OrdersModel::Column column) const { return model.index(row, column).data().toString(); }
  [[nodiscard]] std::vector<std::int64_t> ids() const {
    std::vector<std::int64_t> out;
    for (int row = 0; row < model.rowCount(); ++row) out.push_back(model.idAt(row)->value());
    return out;
  }
  [[nodiscard]] bool isGone(std::int64_t id) const { return model.index(model.rowOf(OrderId(id)), 0).data(OrdersModel::GoneRole).toBool(); }

  OrdersModel model{connection, formats};
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
  int told{0};
};

}  // namespace trunkline::models::testing
