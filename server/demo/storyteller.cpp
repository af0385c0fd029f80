// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/storyteller.h"

#include <algorithm>
#include <tuple>

#include "server/contract/limits.h"
#include "server/ledger/credit_wallet.h"
#include "server/modules/auth/auth_commands.h"
#include "server/modules/orders/commands/attach_number.h"
#include "server/modules/orders/commands/end_attempt.h"
#include "server/modules/orders/commands/finish_order.h"
#include "server/modules/orders/commands/place_order.h"
#include "server/modules/orders/commands/record_message.h"
#include "server/modules/orders/commands/release_order.h"
#include "server/modules/orders/commands/request_close.h"
#include "server/modules/orders/commands/shards.h"
#include "server/modules/orders/orders_service.h"

namespace trunkline::demo {
namespace {

using providers::ProviderNumber;

constexpr std::size_t kPageSteps = 1'000;
constexpr const char* kOwner = "demonstration";
constexpr std::int64_t kFirstRef = 210'000'000;  // below those of any seller that runs
constexpr int kActiveOrders = 1'000;             // no order of the story may stumble over the limit
constexpr std::string_view kNoDialCode = "888";
constexpr std::int64_t kSubscribers = 10'000'000;

bool isOpened(const auth::OpenAccount& command) { return command.opened(); }
bool isCredited(const ledger::CreditWallet& command) { return command.output().outcome == ledger::CreditWallet::Outcome::Credited; }
bool isPlaced(const orders::PlaceOrder& command) { return command.output().outcome == orders::PlaceOrder::Outcome::Placed; }
bool isAttached(const orders::AttachNumber& command) { return command.output().outcome == orders::AttachNumber::Outcome::Attached; }
bool isCaptured(const orders::RecordMessage& command) { return command.output().outcome == orders::RecordMessage::Outcome::Captured; }
bool isAccepted(const orders::RequestClose& command) { return command.output().outcome == orders::RequestClose::Outcome::Accepted; }
bool isReleased(const orders::ReleaseOrder& command) { return command.output().outcome == orders::ReleaseOrder::Outcome::Released; }
bool isFinished(const orders::FinishOrder& command) { return command.output().outcome == orders::FinishOrder::Outcome::Finished; }
bool isPassedOn(const orders::EndAttempt& command) { return command.output().outcome == orders::EndAttempt::Outcome::NextAttempt; }
bool isFailed(const orders::EndAttempt& command) { return command.output().outcome == orders::EndAttempt::Outcome::Released; }

ProviderNumber otherThan(ProviderNumber seller) {
  return seller == ProviderNumber::Sandbox ? ProviderNumber::SmsMan : ProviderNumber::Sandbox;
}

}  // namespace

Storyteller::Storyteller(Parts parts, Plan plan)
    : m_parts(parts), m_plan(std::move(plan)), m_users(m_plan.accounts.size()), m_told(m_plan.orders.size()) {}

Task<Result<UserId>> Storyteller::openFirst(std::string passwordHash) {
  m_parts.clock.set(m_plan.startUs);
  open(0, std::move(passwordHash));
  if (auto turned = co_await turnPage(); !turned) co_return Failure(turned.error());
  co_return m_users.front();
}

Task<Result<>> Storyteller::tell(KeyId firstKey, std::string sharedHash) {
  m_firstKey = firstKey;
  m_sharedHash = std::move(sharedHash);
  if (auto claimed = co_await claim(); !claimed) co_return claimed;
  for (const Moment& moment : moments()) {
    m_parts.clock.set(moment.atUs);
    if (auto added = add(moment); !added) co_return added;
    if (m_page->size() < kPageSteps) continue;
    if (auto turned = co_await turnPage(); !turned) co_return turned;
  }
  if (auto turned = co_await turnPage(); !turned) co_return turned;
  orders::ReleaseShards release(kOwner);
  co_return co_await m_parts.database.execute(&release);
}

Task<Result<>> Storyteller::claim() {
  orders::ClaimShards command({kOwner, m_plan.startUs, 0, limits::kShards});
  if (auto done = co_await m_parts.database.execute(&command); !done) co_return done;
  m_fences = command.held();
  if (m_fences.size() != static_cast<std::size_t>(limits::kShards))
    co_return fail(ErrorCode::Internal, "Somebody else works on these data");
  co_return Result<>();
}

Task<Result<>> Storyteller::turnPage() {
  const std::unique_ptr<Page> page = std::exchange(m_page, std::make_unique<Page>());
  co_return co_await m_parts.database.execute(page.get());
}

std::vector<Storyteller::Moment> Storyteller::moments() const {
  std::vector<Moment> all;
  for (std::size_t i = 1; i < m_plan.accounts.size(); ++i) all.push_back({m_plan.accounts[i].openedUs, What::Open, i});
  for (std::size_t i = 0; i < m_plan.credits.size(); ++i) all.push_back({m_plan.credits[i].atUs, What::Credit, i});
  for (std::size_t i = 0; i < m_plan.orders.size(); ++i) {
    const PlannedOrder& order = m_plan.orders[i];
    all.push_back({order.placedUs, What::Place, i});
    if (order.isRefusedFirst || order.ending == Ending::Failed) all.push_back({order.refusedUs, What::Refuse, i});
    if (order.ending == Ending::Failed) continue;
    all.push_back({order.numberUs, What::Number, i});
    all.push_back({order.turnUs, What::Turn, i});
    all.push_back({order.endUs, What::End, i});
  }
  std::sort(all.begin(), all.end(),
            [](const Moment& a, const Moment& b) { return std::tie(a.atUs, a.what, a.index) < std::tie(b.atUs, b.what, b.index); });
  return all;
}

Result<> Storyteller::add(const Moment& moment) {
  switch (moment.what) {
    case What::Open:
      open(moment.index, m_sharedHash);
      break;
    case What::Credit:
      credit(m_plan.credits[moment.index]);
      break;
    case What::Place:
      place(moment.index);
      break;
    case What::Refuse:
      refuse(moment.index);
      break;
    case What::Number:
      number(moment.index);
      break;
    case What::Turn:
      return turn(moment.index);
    case What::End:
      end(moment.index);
      break;
  }
  return {};
}

void Storyteller::open(std::size_t account, std::string passwordHash) {
  m_users[account] = UserId(m_parts.ids.next());
  m_page->add<auth::OpenAccount>({.user = m_users[account],
                                  .paidWallet = m_parts.ids.next(),
                                  .promotionalWallet = m_parts.ids.next(),
                                  .email = m_plan.accounts[account].email,
                                  .passwordHash = std::move(passwordHash),
                                  .currency = m_parts.currency,
                                  .session = std::nullopt,
                                  .nowUs = m_parts.clock.nowUs()},
                                 isOpened);
}

void Storyteller::credit(const PlannedCredit& credit) {
  m_page->add<ledger::CreditWallet>({.transferId = m_parts.ids.next(),
                                     .auditId = m_parts.ids.next(),
                                     .user = m_users[credit.account],
                                     .wallet = ledger::AccountCode::Paid,
                                     .amount = Money(credit.micros, m_parts.currency),
                                     .reason = "demo credit",
                                     .actor = std::nullopt,
                                     .ip = std::nullopt,
                                     .nowUs = m_parts.clock.nowUs()},
                                    isCredited);
}

void Storyteller::place(std::size_t index) {
  const PlannedOrder& order = m_plan.orders[index];
  m_told[index] = {.id = OrderId(m_parts.ids.next()), .user = m_users[order.account]};
  orders::PlaceOrder::Input input;
  input.order = m_told[index].id;
  input.holdId = m_parts.ids.next();
  input.user = m_told[index].user;
  if (order.account == 0) input.key = m_firstKey;
  input.idempotencyKey = "demo-" + std::to_string(index);
  input.requestHash = input.idempotencyKey;
  input.service = order.service;
  input.country = order.country;
  input.price = Money(order.priceMicros, m_parts.currency);
  input.shard = orders::shardOf(input.user);
  input.activeLimit = kActiveOrders;
  input.attempt = attemptPlan(order.isRefusedFirst ? otherThan(order.seller) : order.seller, order.askedFirstMicros);
  input.nowUs = m_parts.clock.nowUs();
  m_page->add<orders::PlaceOrder>(std::move(input), isPlaced);
}

void Storyteller::refuse(std::size_t index) {
  const PlannedOrder& order = m_plan.orders[index];
  Told& told = m_told[index];
  orders::EndAttempt::Input input;
  input.order = told.id;
  input.user = told.user;
  input.attempt = told.attempt;
  input.how = orders::EndAttempt::How::Refused;
  input.error = "no numbers";
  input.releaseTransferId = m_parts.ids.next();
  input.eventId = m_parts.ids.next();
  input.nowUs = m_parts.clock.nowUs();
  if (order.isRefusedFirst) {
    input.next = attemptPlan(order.seller, order.costMicros);
    ++told.attempt;
  }
  m_page->add<orders::EndAttempt>(std::move(input), order.isRefusedFirst ? isPassedOn : isFailed);
}

void Storyteller::number(std::size_t index) {
  const PlannedOrder& order = m_plan.orders[index];
  const Told& told = m_told[index];
  const std::int64_t nowUs = m_parts.clock.nowUs();
  m_page->add<orders::AttachNumber>({.order = told.id,
                                     .user = told.user,
                                     .attempt = told.attempt,
                                     .provider = static_cast<std::int64_t>(order.seller),
                                     .providerRef = std::to_string(kFirstRef + static_cast<std::int64_t>(index)),
                                     .phone = phone(order, index),
                                     .cost = Money(order.costMicros, m_parts.currency),
                                     .providerExpiresUs = nowUs + kNumberLifetimeUs,
                                     .expiresUs = nowUs + kNumberLifetimeUs,
                                     .cancelAllowedUs = nowUs + kCancelMinUs,
                                     .costTransferId = m_parts.ids.next(),
                                     .eventId = m_parts.ids.next(),
                                     .nowUs = nowUs},
                                    isAttached);
}

Result<> Storyteller::turn(std::size_t index) {
  if (m_plan.orders[index].ending == Ending::Code) return message(index);
  close(index);
  return {};
}

Result<> Storyteller::message(std::size_t index) {
  const PlannedOrder& order = m_plan.orders[index];
  const Told& told = m_told[index];
  const std::string code = std::to_string(order.code);
  const providers::UpstreamMessage text{std::nullopt, "Your verification code is " + code, code, std::nullopt};
  const std::int64_t id = m_parts.ids.next();
  auto sealed = m_parts.messages.seal(id, text);
  if (!sealed) return Failure(sealed.error());
  m_page->add<orders::RecordMessage>({.order = told.id,
                                      .user = told.user,
                                      .fence = fence(told.user),
                                      .messageId = id,
                                      .providerMsg = m_parts.messages.identity(told.id, text, 0),
                                      .sealed = std::move(*sealed),
                                      .captureTransferId = m_parts.ids.next(),
                                      .costTransferId = m_parts.ids.next(),
                                      .fxTransferId = m_parts.ids.next(),
                                      .eventId = m_parts.ids.next(),
                                      .nowUs = m_parts.clock.nowUs()},
                                     isCaptured);
  return {};
}

void Storyteller::close(std::size_t index) {
  const Told& told = m_told[index];
  const bool isExpiry = m_plan.orders[index].ending == Ending::Expired;
  orders::RequestClose::Input input;
  input.order = told.id;
  input.user = told.user;
  input.reason = isExpiry ? orders::CloseReason::Expiry : orders::CloseReason::Customer;
  if (isExpiry) input.fence = fence(told.user);
  input.eventId = m_parts.ids.next();
  input.nowUs = m_parts.clock.nowUs();
  m_page->add<orders::RequestClose>(std::move(input), isAccepted);
}

void Storyteller::end(std::size_t index) {
  const Told& told = m_told[index];
  const std::int64_t nowUs = m_parts.clock.nowUs();
  if (m_plan.orders[index].ending == Ending::Code) {
    m_page->add<orders::FinishOrder>({told.id, told.user, std::nullopt, m_parts.ids.next(), m_parts.ids.next(), nowUs}, isFinished);
    return;
  }
  m_page->add<orders::ReleaseOrder>({.order = told.id,
                                     .user = told.user,
                                     .fence = fence(told.user),
                                     .upstream = orders::ReleaseOrder::Upstream::Confirmed,
                                     .closedByProvider = false,
                                     .releaseTransferId = m_parts.ids.next(),
                                     .costTransferId = m_parts.ids.next(),
                                     .eventId = m_parts.ids.next(),
                                     .rejectEventId = m_parts.ids.next(),
                                     .nowUs = nowUs},
                                    isReleased);
}

const orders::Fence& Storyteller::fence(UserId user) const { return m_fences[static_cast<std::size_t>(orders::shardOf(user))]; }

orders::AttemptPlan Storyteller::attemptPlan(ProviderNumber seller, std::int64_t costMicros) const {
  orders::AttemptPlan plan;
  plan.provider = static_cast<std::int64_t>(seller);
  plan.maxCost = Money(costMicros, m_parts.currency);
  return plan;
}

std::string Storyteller::phone(const PlannedOrder& order, std::size_t index) const {
  const catalog::Country* const country = m_parts.catalog.country(order.country);
  const std::string_view dialCode = country == nullptr || country->dialCode.empty() ? kNoDialCode : std::string_view(country->dialCode);
  const auto subscriber = (static_cast<std::int64_t>(index) * 7'919 + 1'234'567) % kSubscribers;
  return std::string(dialCode) + std::to_string(kSubscribers * 20 + subscriber);
}

}  // namespace trunkline::demo
