// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "models/window/filter_model.h"
#include "models/window/wire_filter.h"
#include "server/contract/wire/staff_users.h"
#include "tests/models/support/orders_world.h"

namespace trunkline::models {

class FilterModelTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aChipIsTheWiresFilterAndALink();
  void theFilterOfTheWireIsWhatTheServerReads();
  void aMomentIsTypedInTheZoneOfTheSettings();
  void everyFieldOfTheFormIsOneOfTheContract();
  void aChipTakesThePlaceOfItsLike();
  void aChipThatIsTurnedOffStays();
  void valuesAreCheckedByTheirField_data();
  void valuesAreCheckedByTheirField();
  void badLinksAreRefusedWhole_data();
  void badLinksAreRefusedWhole();
  void badFiltersOfSavedViewsAreRefusedWhole();
};

namespace {

FilterChip chip(const char* field, const char* value, FilterOperator op = FilterOperator::Is) {
  return {QString::fromUtf8(field), op, QString::fromUtf8(value)};
}

struct World {
  explicit World(FilterForm form = orderFilterForm()) : model(std::move(form)) {}
  FilterModel model;
  QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

}  // namespace

void FilterModelTest::aChipIsTheWiresFilterAndALink() {
  World world;
  const QSignalSpy changes(&world.model, &FilterModel::changed);
  QVERIFY(world.model.put(chip("state", "waiting")) && world.model.put(chip("country", " us ")) &&
          world.model.put(chip("sandbox", "false")));
  QVERIFY(world.model.put(chip("provider", "a&b=ü c+d")));
  QCOMPARE(changes.count(), 4);
  QCOMPARE(world.model.link(), QStringLiteral("trunkline://orders?state=waiting&country=US&sandbox=false&provider=a%26b%3D%C3%BC%20c%2Bd"));
  World other;
  QVERIFY(other.model.setLink(world.model.link()));
  QCOMPARE(other.model.chips(), world.model.chips());
  World third;
  QVERIFY(third.model.setWire(world.model.wire()));
  QCOMPARE(third.model.wire(), world.model.wire());
  QCOMPARE(third.model.rowCount(), 4);
  QVERIFY(other.model.setLink(QStringLiteral("trunkline://orders")));
  QCOMPARE(other.model.rowCount(), 0);
  QCOMPARE(other.model.link(), QStringLiteral("trunkline://orders"));
}

void FilterModelTest::theFilterOfTheWireIsWhatTheServerReads() {
  World world(userFilterForm());
  QVERIFY(world.model.put(chip("created", "2026-01-31T10:00:00+01:00", FilterOperator::From)));
  QVERIFY(world.model.put(chip("created", "2026-02-01T00:00:00Z", FilterOperator::Before)));
  QVERIFY(world.model.put(chip("email", "ann@", FilterOperator::StartsWith)));
  QVERIFY(world.model.put(chip("id", "usr_00000000001")));
  const auto filter = filterOf<UserFilter>(world.model.wire());
  QVERIFY(filter.has_value());
  QCOMPARE(filter->created_from->us, 1'769'850'000'000'000);
  QCOMPARE(filter->email->value, std::string("ann@"));
  QCOMPARE(filter->id->value(), 1);
  World other(userFilterForm());
  QVERIFY(other.model.setLink(world.model.link()));
  QCOMPARE(other.model.chips(), world.model.chips());
  QVERIFY(!world.model.put(chip("email", "ann@", FilterOperator::Is)));
}

void FilterModelTest::aMomentIsTypedInTheZoneOfTheSettings() {
  const testing::StillClock clock;
  const Formats formats(QLocale::c(), QTimeZone("Europe/Berlin"), clock);
  World world(userFilterForm(&formats));
  QVERIFY(world.model.put(chip("created", "2026-01-31 18:00", FilterOperator::From)));
  QCOMPARE(world.model.chips()[0].value, QStringLiteral("2026-01-31T17:00:00.000Z"));
  const QString words = world.model.index(0).data().toString();
  QVERIFY2(words.contains(QStringLiteral("18:00:00")), qUtf8Printable(words));
}

void FilterModelTest::everyFieldOfTheFormIsOneOfTheContract() {
  World orders;
  const std::vector<FilterChip> chips{chip("state", "unknown"), chip("user", "usr_00000000001"), chip("service", "WhatsApp"),
                                      chip("country", "de"),    chip("provider", "smsman"),      chip("sandbox", "true")};
  for (const FilterChip& each : chips) QVERIFY2(orders.model.put(each), qPrintable(each.field));
  QCOMPARE(chips.size(), orderFilterForm().fields.size());
  const auto filter = filterOf<OrderFilter>(orders.model.wire());
  QVERIFY(filter && filter->state && filter->user && filter->service && filter->country && filter->provider && filter->sandbox);
  QCOMPARE(filter->country->value, std::string("DE"));
  QVERIFY(!filterOf<UserFilter>(orders.model.wire()));
}

void FilterModelTest::aChipTakesThePlaceOfItsLike() {
  World world;
  QVERIFY(world.model.put(chip("state", "waiting")) && world.model.put(chip("service", "whatsapp")));
  const QSignalSpy inserts(&world.model, &QAbstractItemModel::rowsInserted);
  const QSignalSpy changes(&world.model, &FilterModel::changed);
  QVERIFY(world.model.put(chip("state", "received")) && world.model.put(chip("state", "received")));
  QCOMPARE(world.model.index(0).data().toString(), QStringLiteral("State is Received"));
  QCOMPARE(inserts.count(), 0);
  QCOMPARE(changes.count(), 1);
  world.model.removeChip(0);
  QCOMPARE(world.model.link(), QStringLiteral("trunkline://orders?service=whatsapp"));
}

void FilterModelTest::aChipThatIsTurnedOffStays() {
  World world;
  QVERIFY(world.model.put(chip("state", "waiting")));
  world.model.setEnabled(0, false);
  QVERIFY(world.model.wire().isEmpty());
  QCOMPARE(world.model.link(), QStringLiteral("trunkline://orders"));
  QCOMPARE(world.model.rowCount(), 1);
  QCOMPARE(world.model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("State is Waiting (turned off)"));
  const QSignalSpy changes(&world.model, &FilterModel::changed);
  world.model.removeChip(0);
  QCOMPARE(changes.count(), 0);
}

void FilterModelTest::valuesAreCheckedByTheirField_data() {
  QTest::addColumn<QString>("field");
  QTest::addColumn<QString>("value");
  QTest::newRow("no such field") << "phone" << "1";
  QTest::newRow("no such state") << "state" << "Waiting";
  QTest::newRow("empty") << "state" << "";
  QTest::newRow("another kind of id") << "user" << "ord_00000000001";
  QTest::newRow("no id") << "user" << "usr_0000000000U";
  QTest::newRow("country by name") << "country" << "Germany";
  QTest::newRow("no letters") << "country" << "1ß";
  QTest::newRow("service with a space") << "service" << "whats app";
  QTest::newRow("long service") << "service" << QString(41, QLatin1Char('a'));
  QTest::newRow("long provider") << "provider" << QString(21, QChar(0x00FC));
  QTest::newRow("line break") << "provider" << "a\nb";
  QTest::newRow("neither yes nor no") << "sandbox" << "1";
}

void FilterModelTest::valuesAreCheckedByTheirField() {
  QFETCH(const QString, field);
  QFETCH(const QString, value);
  World world;
  const auto done = world.model.put({field, FilterOperator::Is, value});
  QVERIFY(!done);
  QVERIFY(!done.error().isEmpty());
  QCOMPARE(world.model.rowCount(), 0);
}

void FilterModelTest::badLinksAreRefusedWhole_data() {
  QTest::addColumn<QString>("link");
  QTest::newRow("empty") << "";
  QTest::newRow("another scheme") << "https://orders?state=waiting";
  QTest::newRow("another page") << "trunkline://users?state=active";
  QTest::newRow("a path") << "trunkline://orders/ord_1?state=waiting";
  QTest::newRow("a port") << "trunkline://orders:80?state=waiting";
  QTest::newRow("somebody") << "trunkline://a@orders?state=waiting";
  QTest::newRow("a fragment") << "trunkline://orders?state=waiting#x";
  QTest::newRow("not a field") << "trunkline://orders?state=waiting&drop=1";
  QTest::newRow("not a value") << "trunkline://orders?service=whatsapp&state=no";
  QTest::newRow("twice") << "trunkline://orders?state=waiting&state=received";
  QTest::newRow("no value") << "trunkline://orders?state";
  QTest::newRow("a control character") << "trunkline://orders?provider=a%00b";
  QTest::newRow("bad escape") << "trunkline://orders?provider=a%zz";
  QTest::newRow("too long") << QStringLiteral("trunkline://orders?state=waiting") + QString(2'000, QLatin1Char(' ')) + QLatin1Char('x');
}

void FilterModelTest::badLinksAreRefusedWhole() {
  QFETCH(const QString, link);
  World world;
  QVERIFY(world.model.put(chip("country", "DE")));
  const QSignalSpy changes(&world.model, &FilterModel::changed);
  const auto done = world.model.setLink(link);
  QVERIFY(!done);
  QVERIFY(!done.error().isEmpty());
  QCOMPARE(changes.count(), 0);
  QCOMPARE(world.model.link(), QStringLiteral("trunkline://orders?country=DE"));
}

void FilterModelTest::badFiltersOfSavedViewsAreRefusedWhole() {
  World world;
  QVERIFY(world.model.put(chip("country", "DE")));
  QVERIFY(!world.model.setWire({{QStringLiteral("state"), QStringLiteral("waiting")}, {QStringLiteral("phone"), QStringLiteral("1")}}));
  QVERIFY(!world.model.setWire({{QStringLiteral("state"), 3}}));
  QVERIFY(!world.model.setWire({{QStringLiteral("sandbox"), QStringLiteral("maybe")}}));
  QCOMPARE(world.model.link(), QStringLiteral("trunkline://orders?country=DE"));
  QVERIFY(world.model.setWire({{QStringLiteral("state"), QStringLiteral("waiting")}, {QStringLiteral("user"), QJsonValue()}}));
  QCOMPARE(world.model.link(), QStringLiteral("trunkline://orders?state=waiting"));
}

}  // namespace trunkline::models

QTEST_GUILESS_MAIN(trunkline::models::FilterModelTest)
#include "filter_model_test.moc"
