// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api-client/client/api_client.h"
#include "tests/api-client/support/collected.h"
#include "tests/api-client/support/fake_scheduler.h"
#include "tests/api-client/support/scripted_transport.h"

namespace trunkline::client::testing {

// The outside of a client: a network by script, a clock that stands still, fixed chance.
struct ClientWorld {
  ScriptedTransport transport;
  FakeScheduler scheduler;
  FakeRandomness randomness;

  [[nodiscard]] ClientParts parts(Authorizer* authorizer = nullptr) {
    return {transport, scheduler, randomness, authorizer, QUrl(QStringLiteral("http://server.test:3000")), "trunkline-console/test"};
  }
  // Runs what is queued and what falls due within that time.
  void advance(Milliseconds by) {
    settle();
    scheduler.advance(by);
    settle();
  }
};

// Has one token; a renewal ends when the test says so.
class FakeAuthorizer final : public Authorizer {
 public:
  [[nodiscard]] std::string accessToken() const override { return token; }
  [[nodiscard]] Call<Nothing> renew(const std::string& used, bool background) override {
    ++renewals;
    lastUsed = used;
    lastWasBackground = background;
    return renewal.call();
  }
  std::string token;
  std::string lastUsed;
  CallSource<Nothing> renewal;
  int renewals{0};
  bool lastWasBackground{false};
};

inline const QByteArray kOrderJson =
    R"({"id":"ord_0000000000A","status":"waiting_sms","service":"whatsapp","country":"BR","operator":null,"number":"+5511999999999",)"
    R"("price":{"amount":"0.0120","currency":"USD"},"quantity_index":0,"created_at":"2026-01-01T00:00:00Z","expires_at":null,)"
    R"("cancel_allowed_at":null,"refund":{"state":"none","at":null},"messages":[],"closed_at":null,"end_user":null,"metadata":{},)"
    R"("sandbox":false,"invented_later":{"x":[1]}})";

}  // namespace trunkline::client::testing
