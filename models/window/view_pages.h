// SPDX-License-Identifier: GPL-3.0-or-later
// One list view of the server and the reading of its pages: what is wanted most first, two at a time, and what is no longer
// wanted is not waited for.
#pragma once
#include <QtCore/QObject>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "models/connection/connection.h"
#include "models/window/list_query.h"

namespace trunkline::models {

class ViewPages final : public QObject {
  Q_OBJECT
 public:
  static constexpr std::size_t kAtOnce = 2;

  explicit ViewPages(Connection& connection) : m_connection(connection) {}
  ~ViewPages() override { stop(); }

  // Another view; opened() follows. Quiet: nobody asked for it, so it is no use of the session.
  void open(QueryPtr query, bool isQuiet);
  // These from now on, the most important first; what is under way and is not among them ends.
  void want(const std::vector<std::int64_t>& pages, bool isQuiet);
  // Where the rows of a moment are; located() follows.
  void locate(Timestamp moment, bool isQuiet);
  // The server counts the list; counted() follows when it has, or unnumbered().
  void count();
  // The rows after a cursor; more() follows.
  void readOn(const std::string& cursor);
  void stop();

  [[nodiscard]] const std::string& view() const { return m_view; }  // empty: none is open
  [[nodiscard]] bool isReading() const { return !m_reads.empty(); }
  [[nodiscard]] bool isReading(std::int64_t page) const { return m_reads.contains(page); }
  [[nodiscard]] bool isCounting() const { return m_reads.contains(kCount); }

 Q_SIGNALS:
  void opened(const trunkline::ListViewInfo& info);
  void arrived(std::int64_t page, const trunkline::models::RowPage& answer);
  void located(const trunkline::models::RowPage& answer);
  void counted(const trunkline::models::RowPage& answer);
  void more(const trunkline::models::RowPage& answer);
  void unnumbered();  // the filter has no index: one reads from the start on
  void dropped();     // what was asked ended with its connection
  void expired();     // the server has forgotten the view, and what was asked with it
  void failed(std::int64_t page, const trunkline::client::ApiError& error);  // −1: not one of the pages

 private:
  // What is under way besides pages, in place of their number.
  static constexpr std::int64_t kOpening = -1;
  static constexpr std::int64_t kLocating = -2;
  static constexpr std::int64_t kCount = -3;
  static constexpr std::int64_t kMore = -4;

  void next();
  void read(std::int64_t what, const ListPageRequest& request, bool isQuiet);
  void take(std::int64_t what, const RowPage& answer);
  void fail(std::int64_t what, const client::ApiError& error);
  // Whether that call is still the one that counts; it is over then.
  [[nodiscard]] bool finish(std::int64_t what, int serial);
  void end(std::int64_t what);
  [[nodiscard]] std::size_t pagesUnderWay() const;
  [[nodiscard]] ListPageRequest request() const { return {{m_view}, {}, {}, {}}; }

  Connection& m_connection;
  QueryPtr m_query;
  std::string m_view;
  std::vector<std::int64_t> m_wanted;  // not begun yet
  bool m_isQuiet{false};
  struct Read {
    int serial{};  // what ended may be asked for again
    std::function<void()> stop;
  };
  std::map<std::int64_t, Read> m_reads;
  int m_serial{0};
};

}  // namespace trunkline::models
