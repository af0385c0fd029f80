// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/live/sse_parser.h"

#include <QtTest/QTest>

#include "server/contract/console_limits.h"

namespace trunkline::client::testing {

class SseParserTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void fields_data();
  void fields();
  void itMayBeCutAnywhere();
  void aHalfEventLeavesNothingBehind();
  void theServersPauseIsTaken();
  void aTooLargeEventIsLeftOutAndTheNextIsRead_data();
  void aTooLargeEventIsLeftOutAndTheNextIsRead();
};

namespace {

// One line a whole event: id|type|data.
QByteArray shown(const SseParser::Output& output) {
  QByteArray text;
  for (const ServerEvent& event : output.events) text += event.id + '|' + event.type + '|' + event.data + ';';
  return text;
}

}  // namespace

void SseParserTest::fields_data() {
  QTest::addColumn<QByteArray>("stream");
  QTest::addColumn<QByteArray>("events");
  const auto row = [](const char* name, const char* stream, const char* events) {
    QTest::newRow(name) << QByteArray(stream) << QByteArray(events);
  };
  row("one", "id: e-1\nevent: order.received\ndata: {}\n\n", "e-1|order.received|{};");
  row("CRLF", "id: 1\r\nevent: a\r\ndata: x\r\n\r\n", "1|a|x;");
  row("CR", "id: 1\revent: a\rdata: x\r\r", "1|a|x;");
  row("mixed ends", "id: 1\revent: a\r\ndata: x\n\r\n", "1|a|x;");
  row("no type", "data: x\n\n", "|message|x;");
  row("several lines of data", "data: x\ndata\ndata: y\n\n", "|message|x\n\ny;");
  row("one space only", "data:  x\n\n", "|message| x;");
  row("no space", "data:x\n\n", "|message|x;");
  row("comments", ": heartbeat\n\n:\n\ndata: x\n: y\n\n", "|message|x;");
  row("without data nothing is sent", "event: a\n\ndata: x\n\n", "|message|x;");
  row("empty data counts", "data:\n\n", "|message|;");
  row("the id stays for the next", "id: 1\ndata: x\n\ndata: y\n\n", "1|message|x;1|message|y;");
  row("an id alone is taken", "id: 1\n\ndata: y\n\n", "1|message|y;");
  row("an empty id clears", "id: 1\ndata: x\n\nid\ndata: y\n\n", "1|message|x;|message|y;");
  row("unknown fields", "colour: red\ndata: x\n\n", "|message|x;");
  row("byte order mark",
      "\xEF\xBB\xBF"
      "data: x\n\n",
      "|message|x;");
  row("colons in data", "data: a:b: c\n\n", "|message|a:b: c;");
}

void SseParserTest::fields() {
  QFETCH(QByteArray, stream);
  QFETCH(QByteArray, events);
  SseParser parser;
  QCOMPARE(shown(parser.feed(stream)), events);
}

void SseParserTest::itMayBeCutAnywhere() {
  const QByteArray stream = "\xEF\xBB\xBFid: e-1\r\nevent: a\r\ndata: x\r\n\r\n: beat\r\rdata: y\rdata: z\n\nid: e-2\ndata: \xD0\xB4\n\n";
  const QByteArray expected = "e-1|a|x;e-1|message|y\nz;e-2|message|\xD0\xB4;";
  for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
    SseParser parser;
    QByteArray events = shown(parser.feed(stream.first(cut)));
    events += shown(parser.feed(stream.sliced(cut)));
    QCOMPARE(events, expected);
  }
  SseParser parser;
  QByteArray events;
  for (const char byte : stream) events += shown(parser.feed(QByteArrayView(&byte, 1)));
  QCOMPARE(events, expected);
}

void SseParserTest::aHalfEventLeavesNothingBehind() {
  SseParser parser;
  QCOMPARE(shown(parser.feed("id: 1\ndata: x\n\nid: 2\nevent: a\ndata: half\nda")), QByteArray("1|message|x;"));
  QCOMPARE(parser.lastEventId(), QByteArray("1"));
  parser.restart(parser.lastEventId());
  QCOMPARE(shown(parser.feed("id: 2\ndata: whole\n\n")), QByteArray("2|message|whole;"));
}

void SseParserTest::theServersPauseIsTaken() {
  SseParser parser;
  QVERIFY(parser.feed("retry: 1500\n").retry == Milliseconds(1'500));
  QVERIFY(!parser.feed("retry: soon\nretry: -1\n").retry);
}

void SseParserTest::aTooLargeEventIsLeftOutAndTheNextIsRead_data() {
  QTest::addColumn<QByteArray>("line");
  QTest::addColumn<int>("times");
  QTest::newRow("one line") << QByteArray("data: ") + QByteArray(limits::kEventBytes, 'x') + '\n' << 1;
  QTest::newRow("many lines") << QByteArray("data: ") + QByteArray(limits::kEventBytes / 4, 'x') + '\n' << 5;
}

void SseParserTest::aTooLargeEventIsLeftOutAndTheNextIsRead() {
  QFETCH(QByteArray, line);
  QFETCH(int, times);
  SseParser parser;
  (void)parser.feed("id: 1\n");
  for (int i = 0; i < times; ++i) QVERIFY(parser.feed(line).events.empty());
  const SseParser::Output output = parser.feed("\nid: 2\ndata: y\n\n");
  QVERIFY(output.leftOut);
  QCOMPARE(shown(output), QByteArray("2|message|y;"));
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::SseParserTest)
#include "sse_parser_test.moc"
