// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <map>
#include <optional>

#include "models/connection/connection.h"
#include "models/orders/order_words.h"
#include "models/orders/orders_model.h"
#include "server/contract/routes/staff_orders.h"
#include "tests/support/qt/cut_proxy.h"
#include "tests/support/qt/real_customer.h"

namespace trunkline::models::testing {

inline constexpr int kSoonMs = 10'000;

// Counts what is asked of the list, as the server sees it.
class CountingTransport final : public client::Transport {
 public:
  [[nodiscard]] std::unique_ptr<client::Exchange> send(client::HttpRequest request,
                                                       std::function<void(client::HttpOutcome)> done) override {
    if (request.url.path() == QStringLiteral("/staff/v1/orders")) ++pages;
    return m_next.send(std::move(request), std::move(done));
  }
  [[nodiscard]] std::unique_ptr<client::Exchange> stream(client::HttpRequest request, client::StreamHandlers handlers) override {
    return m_next.stream(std::move(request), std::move(handlers));
  }
  int pages{0};

 private:
  client::NetworkTransport m_next;
};

// What a console stands on, with the real network and nobody signed in yet.
struct Seat {
  CountingTransport transport;
  client::QtScheduler scheduler;
  client::SystemRandomness randomness;
  client::MemorySecretStore secrets;
  SystemClock clock;
  Formats formats{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc(), clock};
  Connection connection{{transport, scheduler, randomness, secrets, "trunkline-console/test"}};
};

// A member of staff in front of the list, behind a wire that can be cut.
struct Desk : Seat {
  explicit Desk(trunkline::testing::RealServer& server) : proxy(server.port()), ticket(server.ticketFor(QStringLiteral("support"))) {}

  // Signed in, with the rows on the screen and the stream open.
  [[nodiscard]] bool open() {
    (void)connection.signInByTicket(proxy.url(), TicketRequest{{ticket.toStdString()}});
    return isSettled();
  }
  [[nodiscard]] bool isLive() const { return orders.live() == LiveFeed::State::Live; }
  // Live, read, and nothing more asked.
  [[nodiscard]] bool isSettled() {
    const auto isReady = [this] {
      return isLive() && (orders.state() == ViewState::Ready || orders.state() == ViewState::Empty) && transport.pages >= 2;
    };
    return QTest::qWaitFor(isReady, kSoonMs);
  }
  [[nodiscard]] QString stateOf(OrderId id) const { return orders.index(orders.rowOf(id), OrdersModel::StateColumn).data().toString(); }
  [[nodiscard]] bool shows(OrderId id, OrderState state) {
    return QTest::qWaitFor([&] { return orders.rowOf(id) >= 0 && stateOf(id) == stateWords(state); }, kSoonMs);
  }
  using States = std::map<QString, QString>;
  // What is on the screen; a row that is there twice is another list than the server's.
  [[nodiscard]] States shown() const {
    States states;
    for (int row = 0; row < orders.rowCount(); ++row) {
      const QString id = orders.index(row, OrdersModel::IdColumn).data().toString();
      states[states.contains(id) ? id + QStringLiteral(" again") : id] = orders.index(row, OrdersModel::StateColumn).data().toString();
    }
    return states;
  }
  // The list as the server gives it now.
  [[nodiscard]] States truth() {
    std::optional<States> states;
    connection.client().send<OrderViewRoute>({}).onResult(&connection, [this, &states](const auto& view) {
      if (!view) return;
      connection.client()
          .send<OrderPageRoute>({{(*view)->view}, Bounded<0, limits::kViewPages>{0}, {}, {}})
          .onResult(&connection, [&states](const auto& page) {
            states.emplace();
            if (!page) return;
            for (const OrderRow& row : (*page)->items) states->emplace(QString::fromStdString(row.id.text()), stateWords(row.state));
          });
    });
    (void)QTest::qWaitFor([&states] { return states.has_value(); }, kSoonMs);
    return states.value_or(States{});
  }

  trunkline::testing::CutProxy proxy;
  QString ticket;
  OrdersModel orders{connection, formats};
  QAbstractItemModelTester tester{&orders, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

}  // namespace trunkline::models::testing
