// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <optional>
#include <vector>

#include "api-client/base/scheduler.h"

namespace trunkline::client {

struct ServerEvent {
  QByteArray id;    // of this event or, without one, of the last that had one
  QByteArray type;  // "message" when the server named none
  QByteArray data;
};

// The text/event-stream format, fed as it comes: lines end in CR, LF or CRLF, and a chunk may end anywhere. An event counts only
// when its empty line has come, so what a broken connection cut off leaves nothing behind, not even its id.
class SseParser {
 public:
  struct Output {
    std::vector<ServerEvent> events;
    std::optional<Milliseconds> retry;  // how long the server wants a client to wait before it comes back
    bool leftOut{false};                // an event above limits::kEventBytes was skipped; its id is taken
  };

  [[nodiscard]] Output feed(QByteArrayView bytes);
  // A new connection: what was half read is dropped; it resumes behind the event with that id.
  void restart(QByteArray lastEventId);
  // Of the last whole event, or of what stood for one, such as an id alone.
  [[nodiscard]] const QByteArray& lastEventId() const { return m_lastId; }

 private:
  void takeLine(QByteArrayView line, Output& out);
  void takeField(QByteArrayView name, QByteArrayView value, Output& out);
  void dispatch(Output& out);
  void clearEvent();

  QByteArray m_line;
  QByteArray m_lastId;
  std::optional<QByteArray> m_id;
  QByteArray m_type;
  QByteArray m_data;
  bool m_hasData{false};
  bool m_afterCr{false};  // an LF that comes next belongs to the same line end
  bool m_tooLarge{false};
  bool m_atStart{true};
};

}  // namespace trunkline::client
