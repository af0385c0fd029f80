// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/window/edit_history.h"

namespace trunkline::models {

class EditHistoryTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void whatWasDoneIsUndoneAndDoneAgain();
  void anEditAfterAnUndoForgetsWhatWasUndone();
  void editsOfOneFieldAreOneAndNothingIsNone();
  void itIsBounded();
  void itComesBackAsItWasSaved();
  void whatIsNoSavedHistoryChangesNothing_data();
  void whatIsNoSavedHistoryChangesNothing();
};

namespace {

Edit price(const QString& id, const QString& before, const QString& after) { return {id, QStringLiteral("price"), before, after}; }

EditStep step(int number) {
  return {QString::number(number), {price(QStringLiteral("r1"), QString::number(number - 1), QString::number(number))}};
}

}  // namespace

void EditHistoryTest::whatWasDoneIsUndoneAndDoneAgain() {
  EditHistory history;
  QVERIFY(!history.canUndo() && !history.undo() && !history.redo());
  const EditStep paste{
      QStringLiteral("Paste"),
      {price(QStringLiteral("r1"), QStringLiteral("1"), QStringLiteral("2")), price(QStringLiteral("r2"), QString(), QStringLiteral("3"))}};
  history.push(paste);
  const EditStep back{
      QStringLiteral("Paste"),
      {price(QStringLiteral("r2"), QStringLiteral("3"), QString()), price(QStringLiteral("r1"), QStringLiteral("2"), QStringLiteral("1"))}};
  QCOMPARE(*history.undo(), back);
  QVERIFY(!history.canUndo() && history.canRedo());
  QCOMPARE(*history.redo(), paste);
  QVERIFY(history.canUndo() && !history.canRedo());
}

void EditHistoryTest::anEditAfterAnUndoForgetsWhatWasUndone() {
  EditHistory history;
  for (int number = 1; number <= 3; ++number) history.push(step(number));
  QVERIFY(history.undo() && history.undo());
  history.push(step(9));
  QVERIFY(!history.canRedo());
  QCOMPARE(history.steps().size(), std::size_t{2});
  QCOMPARE(history.undo()->label, QStringLiteral("9"));
  QCOMPARE(history.undo()->label, QStringLiteral("1"));
}

void EditHistoryTest::editsOfOneFieldAreOneAndNothingIsNone() {
  EditHistory history;
  const QSignalSpy changes(&history, &EditHistory::changed);
  const QString id = QStringLiteral("r1");
  history.push(
      {QStringLiteral("none"), {price(id, QStringLiteral("1"), QStringLiteral("2")), price(id, QStringLiteral("2"), QStringLiteral("1"))}});
  QVERIFY(!history.canUndo());
  QCOMPARE(changes.count(), 0);
  history.push(
      {QStringLiteral("one"), {price(id, QStringLiteral("1"), QStringLiteral("2")), price(id, QStringLiteral("2"), QStringLiteral("3"))}});
  QCOMPARE(history.steps().front().edits, std::vector<Edit>{price(id, QStringLiteral("1"), QStringLiteral("3"))});
}

void EditHistoryTest::itIsBounded() {
  EditHistory history;
  for (int number = 1; number <= 250; ++number) history.push(step(number));
  QCOMPARE(history.steps().size(), EditHistory::kSteps);
  QCOMPARE(history.steps().front().label, QStringLiteral("51"));
  EditStep large{QStringLiteral("large"), {}};
  for (std::size_t at = 0; at <= EditHistory::kEdits; ++at)
    large.edits.push_back(price(QString::number(at), QString(), QStringLiteral("1")));
  history.push(large);
  QCOMPARE(history.steps().size(), std::size_t{1});
  QCOMPARE(history.undo()->edits.size(), large.edits.size());
}

void EditHistoryTest::itComesBackAsItWasSaved() {
  EditHistory history;
  for (int number = 1; number <= 3; ++number) history.push(step(number));
  history.push({QStringLiteral("«слово» 字"), {price(QStringLiteral("r\"2"), QString(), QStringLiteral("0.0100"))}});
  QVERIFY(history.undo());
  EditHistory other;
  QVERIFY(other.restore(history.save()));
  QCOMPARE(other.steps(), history.steps());
  QCOMPARE(other.done(), std::size_t{3});
  QCOMPARE(other.redo()->label, QStringLiteral("«слово» 字"));
}

void EditHistoryTest::whatIsNoSavedHistoryChangesNothing_data() {
  QTest::addColumn<QByteArray>("saved");
  QTest::newRow("nothing") << QByteArray();
  QTest::newRow("no json") << QByteArray("{\"form\":1,");
  QTest::newRow("another form") << QByteArray(R"({"form":2,"done":0,"steps":[]})");
  QTest::newRow("done without steps") << QByteArray(R"({"form":1,"done":1,"steps":[]})");
  QTest::newRow("no done") << QByteArray(R"({"form":1,"steps":[]})");
  QTest::newRow("short edit") << QByteArray(R"({"form":1,"done":1,"steps":[{"label":"x","edits":[["a","b","c"]]}]})");
  QTest::newRow("number") << QByteArray(R"({"form":1,"done":1,"steps":[{"label":"x","edits":[["a","b","c",1]]}]})");
  QTest::newRow("no edits") << QByteArray(R"({"form":1,"done":1,"steps":[{"label":"x"}]})");
}

void EditHistoryTest::whatIsNoSavedHistoryChangesNothing() {
  QFETCH(const QByteArray, saved);
  EditHistory history;
  history.push(step(1));
  QVERIFY(!history.restore(saved));
  QCOMPARE(history.steps().size(), std::size_t{1});
  QVERIFY(history.canUndo());
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::EditHistoryTest)
#include "edit_history_test.moc"
