// SPDX-License-Identifier: GPL-3.0-or-later
// One record as it is shown beside its list: read when it is opened, and again when the server tells that it has changed.
#pragma once
#include <QtCore/QObject>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "api-client/call/call.h"
#include "models/base/view_state.h"
#include "models/connection/connection.h"
#include "models/format/notice.h"

namespace trunkline::models {

// What of a record stands in its list too; of a record without such a part it is the record itself.
template <class Detail>
[[nodiscard]] const auto& rowOf(const Detail& detail) {
  if constexpr (requires { detail.row; }) {
    return detail.row;
  } else {
    return detail;
  }
}

// `Route` answers with the record: its row has an id and a version that grows.
template <class Route>
class RecordReader {
 public:
  using Detail = typename Route::Response;
  using Row = std::remove_cvref_t<decltype(rowOf(std::declval<const Detail&>()))>;
  using Id = decltype(Row::id);
  struct Told {
    std::function<void()> changed;
    std::function<void(const Row& row)> rowChanged;  // what a list should know of
  };

  // Connection and owner outlive the reader; it listens for what concerns every record.
  RecordReader(Connection& connection, QObject& owner, Told told) : m_connection(connection), m_owner(owner), m_told(std::move(told)) {
    const auto quietly = [this] { readQuietly(); };
    QObject::connect(&connection.live(), &LiveFeed::missed, &owner, quietly);
    QObject::connect(&connection, &Connection::rightsChanged, &owner, quietly);
    QObject::connect(&connection, &Connection::signedOut, &owner, [this] { close(); });
  }
  ~RecordReader() { stop(); }
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;

  void open(Id id) {
    m_id = id;
    m_detail = nullptr;
    refresh();
  }
  void refresh() {
    if (!m_id || !m_connection.isOpen()) return;
    read(false);
    enter(ViewState::Loading, {});
  }
  void close() {
    stop();
    m_id.reset();
    m_detail = nullptr;
    enter(ViewState::Idle, {});
  }
  // Nobody asked: what is on the screen stays as it is until there is something newer.
  void readQuietly() {
    if (!m_id || !m_connection.isOpen()) return;
    if (m_stop) {
      m_isOutdated = true;
    } else {
      read(true);
    }
  }
  void hear(const Row& row) {
    if (m_id == row.id && (m_detail == nullptr || row.version >= rowOf(*m_detail).version)) readQuietly();
  }
  // The answer to a command about a record, whichever is open.
  void adopt(const std::shared_ptr<const Detail>& answer) {
    const bool isOpen = m_id == rowOf(*answer).id;
    const bool isOvertaken =
        isOpen && m_detail != nullptr && rowOf(*m_detail).version > rowOf(*answer).version;  // a retry gets the first answer
    if (!isOpen || isOvertaken) {
      m_told.rowChanged(rowOf(*answer));
      return m_told.changed();
    }
    // A read from before may say less than this answer, and may know of what came after it.
    m_isOutdated = m_isOutdated || m_stop != nullptr;
    stop();
    take(answer);
  }

  [[nodiscard]] ViewState state() const { return m_state; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }  // why it could not be read
  [[nodiscard]] std::optional<Id> id() const { return m_id; }
  [[nodiscard]] const Detail* detail() const { return m_detail.get(); }  // null until read

 private:
  void read(bool background) {
    stop();
    m_isOutdated = false;
    client::SendOptions options;
    options.background = background;
    const auto call = m_connection.client().template send<Route>({*m_id}, options);
    m_stop = [call] { call.cancel(); };
    call.onResult(&m_owner, [this](const auto& outcome) {
      if (outcome) return take(*outcome);
      if (outcome.error().kind == client::ErrorKind::Cancelled) return;  // by stop(): another read has taken its place
      m_stop = nullptr;
      enter(m_detail == nullptr ? ViewState::Failed : ViewState::Stale, noticeOf(outcome.error()));
    });
  }
  void take(const std::shared_ptr<const Detail>& detail) {
    m_stop = nullptr;
    m_detail = detail;
    m_told.rowChanged(rowOf(*detail));
    enter(ViewState::Ready, {});
    if (m_isOutdated) readQuietly();
  }
  void enter(ViewState state, const Notice& notice) {
    m_state = state;
    m_notice = notice;
    m_told.changed();
  }
  void stop() {
    if (const auto stopping = std::exchange(m_stop, nullptr)) stopping();
  }

  Connection& m_connection;
  QObject& m_owner;
  Told m_told;
  ViewState m_state{ViewState::Idle};
  Notice m_notice;
  std::optional<Id> m_id;
  std::shared_ptr<const Detail> m_detail;
  std::function<void()> m_stop;  // ends the read that is under way
  bool m_isOutdated{false};      // it changed while it was read: once more
};

}  // namespace trunkline::models
