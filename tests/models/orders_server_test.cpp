// SPDX-License-Identifier: GPL-3.0-or-later
// The list of orders against the server's own processes: nothing is lost, doubled or wrong on the screen, whatever happens to
// the connection in between.
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

namespace trunkline::models {

using trunkline::testing::CutProxy;
using trunkline::testing::RealCustomer;
using trunkline::testing::RealServer;

class OrdersServerTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void rowsComeAndChangeWithoutBeingRead();
  void aConnectionCutBetweenTwoEventsLosesAndDoublesNothing();
  void aRestartedServerLosesAndDoublesNothing();
  void anEndedSessionIsNoticed();

 private:
  RealServer m_server;
};

namespace {

constexpr int kSoonMs = 10'000;

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

struct Desk {
  explicit Desk(RealServer& server) : proxy(server.port()), ticket(server.ticketFor(QStringLiteral("support"))) {}

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

  CutProxy proxy;
  QString ticket;
  CountingTransport transport;
  client::QtScheduler scheduler;
  client::SystemRandomness randomness;
  client::MemorySecretStore secrets;
  SystemClock clock;
  Formats formats{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc(), clock};
  Connection connection{{transport, scheduler, randomness, secrets, "trunkline-console/test"}};
  OrdersModel orders{connection, formats};
  QAbstractItemModelTester tester{&orders, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

}  // namespace

void OrdersServerTest::initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.why())); }

void OrdersServerTest::rowsComeAndChangeWithoutBeingRead() {
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  Desk desk(m_server);
  QVERIFY2(desk.open(), qPrintable(m_server.why()));
  const int pages = desk.transport.pages;
  const int before = desk.orders.rowCount();
  const auto waits = customer.place();
  QVERIFY(waits);
  QVERIFY(desk.shows(*waits, OrderState::waiting));
  const auto cancelled = customer.place();
  QVERIFY(cancelled && customer.cancel(*cancelled));
  QVERIFY(desk.shows(*cancelled, OrderState::cancelled));
  QVERIFY(desk.shows(*waits, OrderState::received));
  QCOMPARE(desk.orders.rowCount(), before + 2);
  QCOMPARE(desk.orders.rowOf(*cancelled), 0);
  QCOMPARE(desk.transport.pages, pages);
  QCOMPARE(desk.shown(), desk.truth());
}

void OrdersServerTest::aConnectionCutBetweenTwoEventsLosesAndDoublesNothing() {
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  Desk desk(m_server);
  QVERIFY(desk.open());
  const int pages = desk.transport.pages;
  const int before = desk.orders.rowCount();
  const auto first = customer.place();
  QVERIFY(first && desk.shows(*first, OrderState::waiting));
  desk.proxy.cut(true);
  QVERIFY(QTest::qWaitFor([&] { return !desk.isLive(); }, kSoonMs));
  const auto second = customer.place();
  QVERIFY(second && customer.cancel(*second));
  const auto codeCame = [&] { return customer.statusOf(*first) == OrderStatus::received; };
  QVERIFY(QTest::qWaitFor(codeCame, kSoonMs));
  QCOMPARE(desk.stateOf(*first), stateWords(OrderState::waiting));
  QCOMPARE(desk.orders.rowOf(*second), -1);
  desk.proxy.mend();
  QVERIFY(desk.shows(*first, OrderState::received));
  QVERIFY(desk.shows(*second, OrderState::cancelled));
  QVERIFY(desk.isLive());
  const auto third = customer.place();
  QVERIFY(third && desk.shows(*third, OrderState::received));
  QCOMPARE(desk.transport.pages, pages);  // it resumed: nothing was read again
  QCOMPARE(desk.orders.rowCount(), before + 3);
  QCOMPARE(desk.shown(), desk.truth());
}

void OrdersServerTest::aRestartedServerLosesAndDoublesNothing() {
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  Desk desk(m_server);
  QVERIFY(desk.open());
  const int before = desk.orders.rowCount();
  const auto first = customer.place();
  QVERIFY(first && desk.shows(*first, OrderState::waiting));
  const QPersistentModelIndex chosen = desk.orders.index(desk.orders.rowOf(*first), 0);
  desk.proxy.cut(true);
  QVERIFY2(m_server.stop(), qPrintable(m_server.why()));
  QVERIFY2(m_server.start(), qPrintable(m_server.why()));
  const auto second = customer.place();
  QVERIFY2(second, qPrintable(m_server.why()));
  desk.proxy.mend();
  QVERIFY(desk.shows(*second, OrderState::received));
  const auto third = customer.place();
  QVERIFY(third && desk.shows(*third, OrderState::received));
  // The sandbox lived in the process: what it had sold nobody knows any more, and the first order ends by that.
  QVERIFY(QTest::qWaitFor([&] { return desk.stateOf(*first) != stateWords(OrderState::waiting); }, kSoonMs));
  QCOMPARE(desk.orders.rowCount(), before + 3);
  QCOMPARE(desk.shown(), desk.truth());
  QVERIFY(chosen.isValid());
  QCOMPARE(chosen.row(), desk.orders.rowOf(*first));
}

void OrdersServerTest::anEndedSessionIsNoticed() {
  Desk desk(m_server);
  bool isExpired = false;
  QObject::connect(&desk.connection, &Connection::expired, &desk.connection, [&] { isExpired = true; });
  QVERIFY(desk.open());
  bool isOut = false;
  desk.connection.client().send<StaffLogoutRoute>({}).onResult(&desk.connection, [&](const auto& outcome) { isOut = outcome.has_value(); });
  QVERIFY(QTest::qWaitFor([&] { return isOut && isExpired; }, kSoonMs));
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::OrdersServerTest)
#include "orders_server_test.moc"
