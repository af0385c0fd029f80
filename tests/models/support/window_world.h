// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QUrlQuery>
#include <QtTest/QAbstractItemModelTester>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "models/orders/order_list.h"
#include "models/window/sparse_window_model.h"
#include "server/contract/codec/timestamp.h"
#include "tests/models/support/orders_world.h"

namespace trunkline::models::testing {

// A server with a list of any length: order number n of the list, from the newest on, has the id kFirst − n·10. New ones are added
// in front. Pages are answered by themselves, or when the test says so.
struct FakeList {
  static constexpr std::int64_t kFirst = 100'000'000;

  std::int64_t rows{0};   // of the view
  std::int64_t fresh{0};  // since then, which the next view has
  bool isExact{true};
  bool isNumbered{true};
  std::int64_t counted{-1};  // while it is not exact
  std::int64_t views{0};
  std::int64_t gone{-1};                 // id of a row that is none of the list any more
  std::map<std::int64_t, int> pages;     // how often each page was asked for
  std::map<std::int64_t, int> failures;  // how often each page is to be refused
  int expiries{0};                       // how often the view is to be forgotten
  std::map<std::int64_t, OrderRow> changed;

  [[nodiscard]] std::int64_t idAt(std::int64_t position) const { return top - position * 10; }
  // New rows, which the next view has.
  void add(std::int64_t count) { fresh += count; }

  [[nodiscard]] client::HttpOutcome answer(const client::HttpRequest& request) {
    using client::testing::problemReply;
    using client::testing::replyOf;
    if (request.url.path().endsWith(QStringLiteral("/views"))) {
      rows += fresh;
      top += fresh * 10;
      fresh = 0;
      return replyOf(201, jsonOf(ListViewInfo{"view-" + std::to_string(++views), timeOf(top), 0, false, 200, {kNowUs}}));
    }
    if (request.url.path() != QStringLiteral("/staff/v1/orders")) return problemReply(404, "not_found");
    const QUrlQuery query(request.url);
    const auto view = query.queryItemValue(QStringLiteral("view"));
    if (expiries > 0 || view != QStringLiteral("view-%1").arg(views)) {
      expiries = std::max(0, expiries - 1);
      return problemReply(410, "view_expired");
    }
    if (query.hasQueryItem(QStringLiteral("at"))) return ofMoment(query.queryItemValue(QStringLiteral("at"), QUrl::FullyDecoded));
    if (query.hasQueryItem(QStringLiteral("cursor"))) return after(query.queryItemValue(QStringLiteral("cursor")).toLongLong());
    return numbered(query.queryItemValue(QStringLiteral("page")).toLongLong());
  }

 private:
  [[nodiscard]] client::HttpOutcome after(std::int64_t id) { return from((top - id) / 10 + 1, {}); }
  [[nodiscard]] client::HttpOutcome numbered(std::int64_t page) {
    if (page == limits::kViewPages) {
      if (!isNumbered)
        return client::testing::replyOf(
            400, R"({"status":400,"code":"validation_failed","fields":[{"path":"page","code":"out_of_range","message":"no"}]})",
            {{"Content-Type", "application/problem+json"}});
      isExact = true;
      return from(rows, {});
    }
    ++pages[page];
    if (failures[page] > 0) {
      --failures[page];
      return client::testing::problemReply(500, "internal");
    }
    return from(page * 200, {});
  }
  // The time of a row goes with its id.
  [[nodiscard]] client::HttpOutcome ofMoment(const QString& at) {
    const std::int64_t us = parseTimestamp(at.toStdString())->us;
    std::int64_t position = 0;
    while (position < rows && timeOf(idAt(position)).us > us) ++position;
    return from(position, isNumbered ? std::optional(position / 200) : std::nullopt);
  }
  [[nodiscard]] client::HttpOutcome from(std::int64_t position, std::optional<std::int64_t> page) {
    OrderRowPage out;
    for (std::int64_t at = position; at < std::min(position + 200, rows); ++at) {
      if (idAt(at) == gone) continue;
      const auto known = changed.find(idAt(at));
      out.items.push_back(known != changed.end() ? known->second : rowAt(idAt(at)));
    }
    out.as_of = {kNowUs};
    out.exact = isNumbered && isExact;
    out.total = isNumbered ? (isExact || counted < 0 ? rows : counted) : 0;
    out.page = page;
    if (position + 200 < rows) out.next_cursor = std::to_string(idAt(position + 199));
    if (!isNumbered) out.scanned_to = Timestamp{kNowUs};
    return client::testing::replyOf(200, jsonOf(out));
  }

 public:
  [[nodiscard]] static Timestamp timeOf(std::int64_t id) { return {kNowUs - (kFirst - id) * 1'000'000}; }
  [[nodiscard]] static OrderRow rowAt(std::int64_t id, OrderState state = OrderState::waiting, std::int64_t version = 1) {
    OrderRow row = order(id, state, version);
    row.created_at = timeOf(id);
    return row;
  }
  std::int64_t top{kFirst};
};

// One column, so that the model tester, which looks at every cell after every signal, ends in time.
class NarrowCells final : public RowWords {
 public:
  [[nodiscard]] int columns() const override { return 1; }
  [[nodiscard]] QString title(int /*column*/) const override { return QStringLiteral("Id"); }
  [[nodiscard]] QString name(int column) const override { return QString::number(column); }
  [[nodiscard]] QString text(const Row& row, int /*column*/) const override { return QString::number(row.id); }
  [[nodiscard]] QString idText(RowId id) const override { return QString::number(id); }
};

struct WindowWorld : SignedInWorld {
  enum class Cells { Orders, Narrow };  // Narrow: with the model tester
  explicit WindowWorld(std::int64_t rows, std::optional<OrderState> state = {}, Cells cells = Cells::Orders)
      : model(connection, cells == Cells::Narrow ? WordsPtr(std::make_shared<NarrowCells>()) : std::make_shared<OrderCells>(formats)) {
    list.rows = rows;
    if (cells == Cells::Narrow)
      tester = std::make_unique<QAbstractItemModelTester>(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    outside.transport.answerBy([this](const client::HttpRequest& request) { return list.answer(request); });
    QObject::connect(&connection.live(), &LiveFeed::orderChanged, &model, [this](const OrderRow& row) { model.tell(makeRow(row)); });
    query = orderQueryOf(state);
  }
  // Everything that is under way ends.
  void run() {
    for (int turn = 0; turn < 8; ++turn) outside.advance(client::Milliseconds(1));
  }
  void open() {
    model.setQuery(query);
    run();
  }
  void look(int first, int last) {
    model.setVisibleRows(first, last);
    run();
  }
  void tell(const std::vector<OrderRow>& rows) {
    for (const OrderRow& row : rows) feed(orderEvent(++told, row));
    outside.advance(client::Milliseconds(200));
    run();
  }
  void resync() {
    feed("id: 2-1\nevent: resync\ndata: {}\n\n");
    client::testing::settle();
    run();
  }
  [[nodiscard]] RowId idAt(int row) const {
    const Slot* slot = model.slotAt(row);
    return slot != nullptr && slot->row ? slot->row.id : 0;
  }
  [[nodiscard]] bool isPlaceholder(int row) const { return model.index(row, 0).data(RowTableModel::PlaceholderRole).toBool(); }
  [[nodiscard]] bool isGone(int row) const { return model.index(row, 0).data(RowTableModel::GoneRole).toBool(); }

  FakeList list;
  QueryPtr query;
  SparseWindowModel model;
  std::unique_ptr<QAbstractItemModelTester> tester;
  int told{0};
};

}  // namespace trunkline::models::testing
