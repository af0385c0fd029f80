// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/live/sse_parser.h"

#include <algorithm>
#include <utility>

#include "server/contract/console_limits.h"

namespace trunkline::client {
namespace {

constexpr auto kEventBytesMax = static_cast<qsizetype>(limits::kEventBytes);
constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

bool isLineEnd(char byte) { return byte == '\r' || byte == '\n'; }

}  // namespace

SseParser::Output SseParser::feed(QByteArrayView bytes) {
  Output out;
  while (!bytes.isEmpty()) {
    if (m_afterCr) {
      m_afterCr = false;
      if (bytes.front() == '\n') {
        bytes = bytes.sliced(1);
        continue;
      }
    }
    const qsizetype end = std::find_if(bytes.begin(), bytes.end(), isLineEnd) - bytes.begin();
    // Beyond the limit a line is only looked through for its end.
    const qsizetype room = kEventBytesMax - m_line.size();
    m_line.append(bytes.first(std::min(end, room)));
    if (end > room) m_tooLarge = true;
    if (end == bytes.size()) break;
    m_afterCr = bytes[end] == '\r';
    bytes = bytes.sliced(end + 1);
    const QByteArray line = std::exchange(m_line, {});
    takeLine(line, out);
  }
  return out;
}

void SseParser::restart(QByteArray lastEventId) {
  m_lastId = std::move(lastEventId);
  m_line.clear();
  m_afterCr = false;
  m_atStart = true;
  clearEvent();
}

void SseParser::takeLine(QByteArrayView line, Output& out) {
  if (std::exchange(m_atStart, false) && line.startsWith(kByteOrderMark)) line = line.sliced(kByteOrderMark.size());
  if (line.isEmpty()) return dispatch(out);
  const qsizetype colon = line.indexOf(':');
  if (colon == 0) return;  // a comment: the server's heartbeat
  if (colon < 0) return takeField(line, {}, out);
  QByteArrayView value = line.sliced(colon + 1);
  if (value.startsWith(' ')) value = value.sliced(1);
  takeField(line.first(colon), value, out);
}

void SseParser::takeField(QByteArrayView name, QByteArrayView value, Output& out) {
  if (name == "data") {
    if (m_data.size() + value.size() >= kEventBytesMax) {
      m_tooLarge = true;
      m_data.clear();
      return;
    }
    if (m_hasData) m_data.append('\n');
    m_data.append(value);
    m_hasData = true;
  } else if (name == "event") {
    m_type = value.toByteArray();
  } else if (name == "id") {
    if (value.size() <= static_cast<qsizetype>(limits::kEventIdBytes) && !value.contains('\0')) m_id = value.toByteArray();
  } else if (name == "retry") {
    bool isNumber = false;
    const int delayMs = value.toByteArray().toInt(&isNumber);
    if (isNumber && delayMs >= 0) out.retry = Milliseconds(delayMs);
  }
}

void SseParser::dispatch(Output& out) {
  if (m_id) m_lastId = *m_id;
  if (m_tooLarge) {
    out.leftOut = true;
  } else if (m_hasData) {
    out.events.push_back({m_lastId, m_type.isEmpty() ? QByteArray("message") : m_type, m_data});
  }
  clearEvent();
}

void SseParser::clearEvent() {
  m_id.reset();
  m_type.clear();
  m_data.clear();
  m_hasData = false;
  m_tooLarge = false;
}

}  // namespace trunkline::client
