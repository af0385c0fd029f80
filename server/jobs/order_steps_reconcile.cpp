// SPDX-License-Identifier: GPL-3.0-or-later
// An order whose purchase has no answer, at a provider that lists its numbers: a number of ours that no order has is taken for
// it. Numbers of one class (provider, service, country) are interchangeable, so no exact match is needed.
#include "server/jobs/order_steps.h"
#include "server/jobs/poll_cadence.h"
#include "server/modules/orders/commands/attach_number.h"

namespace trunkline::jobs {

using orders::AttachNumber;
using orders::Fence;

namespace {

constexpr std::chrono::seconds kSkew{5};    // between their clock and ours
constexpr std::chrono::seconds kSettle{5};  // after the deadline of a purchase its number is in their list

bool isOfClass(const providers::ActiveNumber& number, const orders::LiveOrder& order, std::chrono::seconds deadline) {
  if (number.service != order.service || number.country != order.country || number.ref.empty() || number.phone.empty()) return false;
  if (!number.boughtUs) return true;
  return *number.boughtUs >= order.sentUs - toMicros(kSkew) && *number.boughtUs <= order.sentUs + toMicros(deadline + kSkew);
}

}  // namespace

Task<std::optional<NextLook>> OrderSteps::reconcile(std::shared_ptr<Watched> watched, Fence fence) {
  const orders::LiveOrder order = watched->order;
  const auto list = co_await m_lists.read(provider(order), m_parts.clock.nowUs() - toMicros(kReconcileCadence));
  if (!list) co_return std::nullopt;
  const auto deadline = times(order).buyDeadline;
  std::vector<providers::ActiveNumber> orphans;
  for (const providers::ActiveNumber& number : list->numbers) {
    if (!isOfClass(number, order, deadline)) continue;
    const auto known = co_await m_parts.store.knowsReference(order.provider, number.ref);
    if (!known) co_return std::nullopt;
    if (!*known) orphans.push_back(number);
  }
  if (orphans.empty()) {
    if (list->askedUs < order.sentUs + toMicros(deadline + kSettle)) co_return std::nullopt;
    co_return co_await endUnknown(watched, std::move(fence), orders::EndAttempt::How::Refused, "not among the provider's numbers");
  }
  // A number may belong to a purchase whose answer is on its way.
  const auto rivals = co_await m_parts.store.purchasesUnderWay(order.provider, order.service, order.country);
  if (!rivals || static_cast<std::int64_t>(orphans.size()) <= *rivals) co_return std::nullopt;
  for (providers::ActiveNumber& orphan : orphans) {
    const auto next = co_await adopt(watched, std::move(orphan));
    if (next) co_return next;
  }
  co_return std::nullopt;
}

Task<std::optional<NextLook>> OrderSteps::adopt(std::shared_ptr<Watched> watched, providers::ActiveNumber orphan) {
  const orders::LiveOrder order = watched->order;
  const providers::Traits& traits = provider(order)->traits();
  const std::int64_t now = m_parts.clock.nowUs();
  AttachNumber::Input input;
  input.order = order.id;
  input.user = order.user;
  input.attempt = order.attempt;
  input.provider = order.provider;
  input.providerRef = orphan.ref;
  input.phone = std::move(orphan.phone);
  input.cost = order.maxCost;
  input.providerExpiresUs = orphan.boughtUs.value_or(order.sentUs) + toMicros(traits.numberLifetime);
  input.expiresUs = *input.providerExpiresUs + toMicros(times(order).expiryGrace);
  input.cancelAllowedUs = now + toMicros(traits.cancelMin);
  input.costTransferId = m_parts.ids.next();
  input.eventId = m_parts.ids.next();
  input.nowUs = now;
  AttachNumber command(std::move(input));
  if (const auto done = co_await m_parts.database.execute(&command); !done) co_return NextLook{kRetryCadence};
  if (command.output().outcome == AttachNumber::Outcome::DuplicateRef) co_return std::nullopt;  // another order was faster
  if (command.output().outcome == AttachNumber::Outcome::Attached) {
    m_reconciled.add();
    m_parts.logger.info("order.reconciled", {{"order", order.id.value()}, {"provider", std::string_view(traits.name)}});
    co_await m_parts.desk.refresh(order.id);
  }
  co_return co_await reread(watched);
}

}  // namespace trunkline::jobs
