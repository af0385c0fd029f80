// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a long list against the server's own processes.
#include <algorithm>

#include "models/window/sparse_window_model.h"
#include "tests/models/support/real_desk.h"

namespace trunkline::models {

using testing::kSoonMs;
using testing::Seat;
using trunkline::testing::RealCustomer;
using trunkline::testing::RealServer;

class WindowServerTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase();
  void everyOrderIsAtItsPlaceAndNewOnesWait();

 private:
  static constexpr int kOrders = 205;  // more than a page
  RealServer m_server;
};

namespace {

// A member of staff with the window in front of him.
struct Desk : Seat {
  explicit Desk(RealServer& server) : ticket(server.ticketFor(QStringLiteral("support"))) {
    QObject::connect(&connection.live(), &LiveFeed::orderChanged, &model, [this](const OrderRow& row) { model.tell(makeRow(row)); });
    (void)connection.signInByTicket(server.url(), TicketRequest{{ticket.toStdString()}});
  }
  [[nodiscard]] bool waitFor(const std::function<bool()>& isSo) { return QTest::qWaitFor(isSo, kSoonMs); }
  [[nodiscard]] bool isLive() { return connection.live().state() == LiveFeed::State::Live; }
  [[nodiscard]] bool isHere(int row) const { return model.slotAt(row) != nullptr && model.slotAt(row)->row; }
  // Until all of it is here.
  [[nodiscard]] bool look(int first, int last) {
    model.setVisibleRows(first, last);
    return waitFor([=, this] {
      for (int row = first; row <= last; ++row)
        if (!isHere(row)) return false;
      return true;
    });
  }
  // The server keeps eight views a session.
  void forgetView() {
    for (int view = 0; view < 8; ++view) {
      bool isDone = false;
      connection.client().send<OrderViewRoute>({}).onResult(&connection, [&isDone](const auto& /*outcome*/) { isDone = true; });
      (void)waitFor([&isDone] { return isDone; });
    }
  }

  QString ticket;
  SparseWindowModel model{connection, std::make_shared<OrderCells>(formats)};
};

}  // namespace

void WindowServerTest::initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.why())); }

void WindowServerTest::everyOrderIsAtItsPlaceAndNewOnesWait() {
  RealCustomer customer(m_server);
  QVERIFY2(customer.signIn(), qPrintable(m_server.why()));
  std::vector<RowId> placed;
  for (int order = 0; order < kOrders; ++order) {
    const auto id = customer.place();
    QVERIFY2(id && customer.cancel(*id), qPrintable(m_server.why()));  // few may be open at once
    placed.push_back(id->value());
  }
  std::ranges::reverse(placed);
  Desk desk(m_server);
  QVERIFY(desk.waitFor([&] { return desk.isLive(); }));
  desk.model.setQuery(orderQuery({}));
  QVERIFY(desk.waitFor([&] { return desk.model.state() == ViewState::Ready && desk.model.isExact(); }));
  QCOMPARE(desk.model.rowCount(), kOrders);
  QVERIFY(desk.look(0, 20) && desk.look(kOrders - 20, kOrders - 1));
  QCOMPARE(desk.model.idsBetween(0, kOrders - 1), placed);

  const Timestamp moment = desk.formats.now();
  std::optional<int> first;
  const auto& last = rowAs<OrderRow>(desk.model.slotAt(kOrders - 5)->row);
  desk.model.rowOfMoment(last.created_at).onResult(&desk.model, [&first](const auto& row) { first = row ? **row : -1; });
  QVERIFY(desk.waitFor([&] { return first.has_value(); }));
  QVERIFY(desk.isHere(*first));
  QVERIFY(rowAs<OrderRow>(desk.model.slotAt(*first)->row).created_at.us / 1'000 == last.created_at.us / 1'000);
  std::optional<int> now;
  desk.model.rowOfMoment(moment).onResult(&desk.model, [&now](const auto& row) { now = row ? **row : -1; });
  QVERIFY(desk.waitFor([&] { return now.has_value(); }));
  QCOMPARE(*now, 0);

  const auto fresh = customer.place();
  QVERIFY(fresh && desk.waitFor([&] { return desk.model.waitingRows() == 1; }));
  QCOMPARE(desk.model.rowCount(), kOrders);
  desk.forgetView();
  desk.model.resync();
  QVERIFY(desk.waitFor([&] { return desk.model.rowCount() == kOrders + 1 && desk.model.waitingRows() == 0; }));
  QVERIFY(desk.look(0, 20));
  QCOMPARE(desk.model.rowOf(fresh->value()), 0);
  QCOMPARE(desk.model.rowOf(placed.back()), kOrders);
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::WindowServerTest)
#include "window_server_test.moc"
