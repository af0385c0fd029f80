// SPDX-License-Identifier: GPL-3.0-or-later
// Requests are written here and read by the server: what one writes, the contract's own decoder must read back.
#include "api-client/client/request_text.h"

#include <QtTest/QTest>
#include <array>

#include "api-client/client/request_run.h"
#include "server/contract/codec/decoder.h"
#include "server/contract/routes/orders.h"

namespace trunkline::client::testing {

// NOLINTNEXTLINE(readability-identifier-naming): operator_ is a wire name
struct ProbeRequest {
  Text<1, 40> name;
  std::int64_t level{};
  bool deep{};
  std::optional<OperatorMode> operator_;
  std::optional<Text<1, 40>> cursor;
};
BOOST_DESCRIBE_STRUCT(ProbeRequest, (), (name, level, deep, operator_, cursor))

struct ProbeGetRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/probes/{name}/levels/{level}";
  using Request = ProbeRequest;
};
struct ProbePatchRoute : ProbeGetRoute {
  static constexpr Method kMethod = Method::Patch;
};

class RequestTextTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void namesInThePath();
  void whatIsNotInThePathGoesToTheQuery();
  void whatIsNotInThePathGoesToTheBody();
  void aRequestWithoutMembersHasAnEmptyObjectAsBody();
  void theServersDecoderReadsItBack();
  void theAddressKeepsWhatIsEncoded();
};

namespace {

ProbeRequest probe() { return {{"a/b ?&=+%ü\""}, 7, true, OperatorMode::prefer, {}}; }

}  // namespace

void RequestTextTest::namesInThePath() {
  static_assert(isInPath("/a/{id}/b", "id"));
  static_assert(!isInPath("/a/{id}/b", "i"));
  static_assert(!isInPath("/a/{id}/b", "idx"));
  static_assert(!isInPath("/a/id/b", "id"));
  static_assert(isInPath("/a/{x}/{id}", "id"));
  QCOMPARE(requestText<GetOrderRoute>({OrderId(5), {}}).target, "/v1/orders/" + OrderId(5).text());
}

void RequestTextTest::whatIsNotInThePathGoesToTheQuery() {
  const RequestText text = requestText<ProbeGetRoute>(probe());
  QCOMPARE(text.target, std::string("/v1/probes/a%2Fb%20%3F%26%3D%2B%25%C3%BC%22/levels/7?deep=true&operator=prefer"));
  QVERIFY(text.body.empty());
}

void RequestTextTest::whatIsNotInThePathGoesToTheBody() {
  const RequestText text = requestText<ProbePatchRoute>(probe());
  QCOMPARE(text.target, std::string("/v1/probes/a%2Fb%20%3F%26%3D%2B%25%C3%BC%22/levels/7"));
  QCOMPARE(text.body, std::string(R"({"deep":true,"operator":"prefer"})"));
}

void RequestTextTest::aRequestWithoutMembersHasAnEmptyObjectAsBody() {
  QCOMPARE(requestText<CancelOrderRoute>({OrderId(9)}).body, std::string("{}"));
}

void RequestTextTest::theServersDecoderReadsItBack() {
  const RequestText text = requestText<ProbePatchRoute>(probe());
  const std::array path{TextParameter{"name", "a/b ?&=+%ü\""}, TextParameter{"level", "7"}};
  const auto read = decodeRequest<ProbeRequest>(path, {}, text.body, true);
  QVERIFY(read.has_value());
  QCOMPARE(read->name.value, probe().name.value);
  QVERIFY(read->deep);
  QVERIFY(read->operator_ == OperatorMode::prefer);
  QVERIFY(!read->cursor);
}

void RequestTextTest::theAddressKeepsWhatIsEncoded() {
  const std::string target = requestText<ProbeGetRoute>(probe()).target;
  const QUrl url = urlOf(QUrl(QStringLiteral("https://example.test:8443/trunk/")), target);
  QVERIFY(url.isValid());
  QCOMPARE(url.toEncoded().toStdString(), "https://example.test:8443/trunk" + target);
}

}  // namespace trunkline::client::testing

QTEST_GUILESS_MAIN(trunkline::client::testing::RequestTextTest)
#include "request_text_test.moc"
