// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt/real_customer.h"

#include <QtCore/QUuid>
#include <QtTest/QTest>

#include "server/contract/routes/auth.h"
#include "server/contract/routes/orders.h"
#include "server/contract/routes/wallet.h"

namespace trunkline::testing {
namespace {

constexpr int kAnswerMs = 15'000;
constexpr int kStockTries = 50;
constexpr int kStockPauseMs = 100;
constexpr Amount kMostMicros{100'000'000};

QString password() { return QStringLiteral("a password of the customer's tests"); }

// How the call ended; an error after the time.
template <class T>
typename client::Call<T>::Outcome await(const client::Call<T>& call) {
  QObject context;
  std::optional<typename client::Call<T>::Outcome> found;
  call.onResult(&context, [&found](const auto& outcome) { found = outcome; });
  if (!QTest::qWaitFor([&found] { return found.has_value(); }, kAnswerMs))
    return tl::unexpected(client::ApiError::make(client::ErrorKind::Timeout, "no answer in time"));
  if (!*found && found->error().code != ErrorCode::OutOfStock)
    qWarning("a customer's call failed: %d %s", found->error().status, found->error().detail.c_str());
  return *found;
}

QString newEmail() { return QStringLiteral("customer-%1@example.com").arg(QUuid::createUuid().toString(QUuid::Id128)); }

}  // namespace

RealCustomer::RealCustomer(RealServer& server)
    : m_server(server),
      m_email(newEmail()),
      m_asking(parts(nullptr)),
      m_session(m_asking, m_secrets, m_scheduler, {client::exchangeBy<RefreshRoute>(), "customer"}),
      m_client(parts(&m_session)) {}

client::ClientParts RealCustomer::parts(client::Authorizer* authorizer) {
  return {m_transport, m_scheduler, m_randomness, authorizer, m_server.url(), "trunkline-tests/1"};
}

bool RealCustomer::signIn() {
  m_isKnown = m_isKnown || m_server.addCustomer(m_email, password(), QStringLiteral("100.00"));
  if (!m_isKnown) return false;
  LoginRequest request;
  request.email.value = m_email.toStdString();
  request.password.value = password().toStdString();
  return await(m_session.signIn<LoginRoute>(request)).has_value();
}

std::optional<OrderId> RealCustomer::place() {
  PlaceOrderRequest request;
  request.service.value = "whatsapp";
  request.country.value = "US";
  request.max_price = kMostMicros;
  // A server that has just started does not know yet what its sellers have.
  for (int tries = 0; tries < kStockTries; ++tries) {
    const auto placed = await(m_client.send<PlaceOrderRoute>(request));
    if (placed) return (*placed)->id;
    if (placed.error().code != ErrorCode::OutOfStock) return std::nullopt;
    QTest::qWait(kStockPauseMs);
  }
  return std::nullopt;
}

bool RealCustomer::cancel(OrderId id) { return await(m_client.send<CancelOrderRoute>({id})).has_value(); }

std::optional<OrderStatus> RealCustomer::statusOf(OrderId id) {
  const auto order = await(m_client.send<GetOrderRoute>({id, {}}));
  return order ? std::optional((*order)->status) : std::nullopt;
}

std::optional<Money> RealCustomer::available() {
  const auto wallet = await(m_client.send<GetWalletRoute>({}));
  return wallet ? std::optional((*wallet)->available) : std::nullopt;
}

}  // namespace trunkline::testing
