// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/commands/place_order.h"

#include "server/ledger/holds.h"
#include "server/ledger/key_spend.h"

namespace trunkline::orders {
namespace {

constexpr storage::Sql kIdemOf{"SELECT request_hash,CAST(result_ids AS BIGINT) FROM idem WHERE user_id=$1 AND key=$2"};
constexpr storage::Sql kAddIdem{"INSERT INTO idem(user_id,key,request_hash,result_ids,created_us) VALUES($1,$2,$3,$4,$5)"};
constexpr storage::Sql kAddOrder{
    "INSERT INTO orders(id,user_id,shard,state,service,country,operator,provider,sandbox,price,currency,price_set,price_rule,hold_id,"
    "attempt_n,created_us,key_id) VALUES($1,$2,$3,2,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,1,$14,$15)"};
// The first attempt repeats the order's words as values: reading the row just written would cost a look-up per purchase.
constexpr storage::Sql kAddFirstAttempt{
    "INSERT INTO attempts(order_id,n,provider,state,service,country,operator,max_cost,cost_currency,fx_ppm,sent_us) "
    "VALUES($1,1,$2,0,$3,$4,$5,$6,$7,$8,$9)"};
constexpr storage::Sql kAddExtras{"INSERT INTO order_extras(order_id,json) VALUES($1,$2)"};

ledger::Reservation reservationOf(const PlaceOrder::Input& input) {
  return {input.user, input.sandbox, input.price, input.activeLimit, input.idempotencyKey, input.key, input.nowUs};
}

Result<> addOrder(storage::Session& session, const PlaceOrder::Input& input) {
  const auto order = session.run(kAddOrder, {input.order.value(), input.user.value(), input.shard, input.service, input.country,
                                             input.operatorName, input.attempt.provider, input.sandbox, input.price.micros(),
                                             input.price.currency().text(), input.priceSet, input.priceRule, input.holdId, input.nowUs,
                                             input.key.value() == 0 ? storage::Value() : storage::Value(input.key.value())});
  if (!order) return Failure(order.error());
  const auto attempt = session.run(
      kAddFirstAttempt, {input.order.value(), input.attempt.provider, input.service, input.country, input.operatorName,
                         input.attempt.maxCost.micros(), input.attempt.maxCost.currency().text(), input.attempt.fxPpm, input.nowUs});
  if (!attempt) return Failure(attempt.error());
  if (!input.extrasJson) return {};
  const auto extras = session.run(kAddExtras, {input.order.value(), *input.extrasJson});
  if (!extras) return Failure(extras.error());
  return {};
}

Result<PlaceOrder::Output> whyNotPlaced(storage::Session& session, const PlaceOrder::Input& input) {
  using Outcome = PlaceOrder::Outcome;
  std::optional<PlaceOrder::Output> earlier;
  const auto rows = session.run(kIdemOf, {input.user.value(), input.idempotencyKey}, [&](const storage::RowView& row) {
    const bool same = row.text(0) == input.requestHash;
    earlier = {same ? Outcome::Replayed : Outcome::KeyReused, same ? OrderId(row.integer(1)) : OrderId()};
  });
  if (!rows) return Failure(rows.error());
  if (earlier) return *earlier;
  const auto why = ledger::whyRefused(session, reservationOf(input));
  if (!why) return Failure(why.error());
  switch (*why) {
    case ledger::Refusal::Frozen:
      return PlaceOrder::Output{Outcome::WalletFrozen, {}};
    case ledger::Refusal::TooManyActive:
      return PlaceOrder::Output{Outcome::TooManyActive, {}};
    case ledger::Refusal::KeyRevoked:
      return PlaceOrder::Output{Outcome::ApiKeyRevoked, {}};
    case ledger::Refusal::KeyCap:
      return PlaceOrder::Output{Outcome::ApiKeyCap, {}};
    case ledger::Refusal::Funds:
      break;
  }
  return PlaceOrder::Output{Outcome::InsufficientFunds, {}};
}

}  // namespace

Result<> PlaceOrder::apply(storage::Session& session) {
  m_output = {};
  const auto wallet = ledger::reserve(session, reservationOf(m_input));
  if (!wallet) return Failure(wallet.error());
  if (!*wallet) {
    auto refused = whyNotPlaced(session, m_input);
    if (!refused) return Failure(refused.error());
    m_output = *refused;
    return {};
  }
  const auto idem = session.run(
      kAddIdem, {m_input.user.value(), m_input.idempotencyKey, m_input.requestHash, std::to_string(m_input.order.value()), m_input.nowUs});
  if (!idem) return Failure(idem.error());
  if (auto hold = ledger::recordHold(session, m_input.holdId, m_input.order, m_input.price, **wallet, m_input.nowUs); !hold) return hold;
  if (auto order = addOrder(session, m_input); !order) return order;
  if (auto spent = ledger::raiseKeySpend(session, {m_input.key, m_input.nowUs, m_input.price}); !spent) return spent;
  m_output.outcome = Outcome::Placed;
  return {};
}

}  // namespace trunkline::orders
