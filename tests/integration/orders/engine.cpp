// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/orders/engine.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>

#include "server/ledger/credit_wallet.h"
#include "server/ledger/house_accounts.h"
#include "server/ledger/invariants/verify.h"
#include "server/ledger/wallets.h"

namespace trunkline::testing {
namespace {

using storage::Session;

// A user with his two wallets, as auth makes them.
class AddUser final : public storage::HotCommand {
 public:
  AddUser(UserId user, std::int64_t paid, std::int64_t promotional) : m_user(user), m_paid(paid), m_promotional(promotional) {}
  [[nodiscard]] std::string_view name() const override { return "addUser"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(Session& session) override {
    static constexpr storage::Sql kAdd{"INSERT INTO users(id, email, password_hash, created_us) VALUES($1, $2, 'x', 1)"};
    const auto added = session.run(kAdd, {m_user.value(), m_user.text()});
    if (!added) return Failure(added.error());
    const auto paid = ledger::openWallet(session, m_paid, m_user, ledger::AccountCode::Paid, {});
    if (!paid) return Failure(paid.error());
    return ledger::openWallet(session, m_promotional, m_user, ledger::AccountCode::Promotional, {}).map([](bool) {});
  }

 private:
  UserId m_user;
  std::int64_t m_paid;
  std::int64_t m_promotional;
};

class HireStaff final : public storage::HotCommand {
 public:
  HireStaff(StaffId staff, Role role) : m_staff(staff), m_role(role) {}
  [[nodiscard]] std::string_view name() const override { return "hireStaff"; }
  [[nodiscard]] std::int64_t sortKey() const override { return 0; }
  Result<> apply(Session& session) override {
    static constexpr storage::Sql kAdd{"INSERT INTO staff(id, email, password_hash, role, created_us) VALUES($1, $2, 'x', $3, 1)"};
    const auto added = session.run(kAdd, {m_staff.value(), m_staff.text(), static_cast<std::int64_t>(m_role)});
    if (!added) return Failure(added.error());
    return {};
  }

 private:
  StaffId m_staff;
  Role m_role;
};

int statusOf(const orders::CachedOrder& order) { return order.hasNumber ? 201 : 202; }

}  // namespace

Result<routing::Offer> FixedOffers::find(std::string_view service, std::string_view country, std::optional<std::string_view> operatorName,
                                         bool) const {
  if (operatorName || service != "whatsapp" || country != "US" || m_sellers.empty())
    return fail(ErrorCode::OutOfStock, "Nobody sells this now.");
  routing::Offer offer;
  offer.service = service;
  offer.country = country;
  offer.price = Money(priceMicros, {});
  for (providers::Provider* seller : m_sellers) offer.candidates.push_back({seller, Money(700'000, {}), 1'000'000, 700'000, 100});
  return offer;
}

Engine::Engine(const std::filesystem::path& directory, const std::vector<providers::Provider*>& sellers, OrderTimes times, Faults faults)
    : offers(sellers),
      m_logger(log::makeSilentLogger()),
      m_metrics(makeMetrics()),
      m_envelope({{"k1", {}}}, m_random),
      m_quotes("a secret of at least thirty-two bytes"),
      m_requestsWork(m_requests.get_executor()),
      m_jobsWork(m_jobs.get_executor()) {
  storage::SqliteOptions options;
  options.path = directory / "trunkline.db";
  auto opened = storage::SqliteDatabase::open(options, *m_logger, m_clock);
  if (!opened) throw std::runtime_error(opened.error().message + " " + opened.error().cause);
  m_database = std::move(*opened);
  m_flaky = std::make_unique<FlakyDatabase>(*m_database);
  m_flaky->setFaults(std::move(faults));
  for (providers::Provider* seller : sellers) m_providers.add(*seller);
  m_engine = std::make_unique<jobs::OrderEngine>(
      jobs::OrderEngine::Parts{m_jobs, *m_flaky, m_catalog, offers, m_quotes, m_providers, m_envelope, m_events, m_clock, m_random, m_ids,
                               *m_logger, *m_metrics, OrderTimesTable{times, {}}, 500, 100, "identity", &changes});
  m_requestThread = std::thread([this] { m_requests.run(); });
  m_jobThread = std::thread([this] { m_jobs.run(); });
  ledger::EnsureHouseAccounts house({Currency{}});
  if (!run(m_database->execute(&house))) throw std::runtime_error("house accounts");
  orders::ReleaseShards clear("");
  if (!run(m_database->execute(&clear))) throw std::runtime_error("leases");
  m_engine->start();
}

Engine::~Engine() {
  boost::asio::co_spawn(m_jobs, m_engine->stop(std::chrono::seconds(2)), boost::asio::use_future).wait();
  m_requestsWork.reset();
  m_jobsWork.reset();
  m_requests.stop();
  m_jobs.stop();
  m_requestThread.join();
  m_jobThread.join();
  m_database.reset();
}

template <class T>
T Engine::run(Task<T> task) {
  return boost::asio::co_spawn(m_requests, std::move(task), boost::asio::use_future).get();
}

UserId Engine::addCustomer(std::int64_t creditMicros) {
  const UserId user(m_ids.next());
  AddUser add(user, m_ids.next(), m_ids.next());
  if (const auto done = run(m_database->execute(&add)); !done) throw std::runtime_error(done.error().cause);
  if (creditMicros == 0) return user;
  ledger::CreditWallet::Input input;
  input.transferId = m_ids.next();
  input.auditId = m_ids.next();
  input.user = user;
  input.amount = Money(creditMicros, {});
  input.reason = "test credit";
  input.nowUs = m_clock.nowUs();
  ledger::CreditWallet credit(std::move(input));
  if (const auto done = run(m_database->execute(&credit)); !done) throw std::runtime_error(done.error().cause);
  return user;
}

StaffId Engine::hire(Role role) {
  const StaffId staff(m_ids.next());
  HireStaff hire(staff, role);
  if (const auto done = run(m_database->execute(&hire)); !done) throw std::runtime_error(done.error().cause);
  return staff;
}

Result<orders::PollOrder::Outcome> Engine::poll(OrderId id, StaffId staff) {
  ledger::Activity activity;
  activity.id = m_ids.next();
  activity.actor.staff = staff;
  activity.action = "order.poll";
  activity.object = id.text();
  activity.atUs = m_clock.nowUs();
  return run(m_engine->service().poll(id, std::move(activity)));
}

PlaceOrderRequest orderRequest(const std::string& maxPrice) {
  PlaceOrderRequest request;
  request.service.value = "whatsapp";
  request.country.value = "US";
  request.max_price = Amount{Money::parse(maxPrice, {}).value().micros()};
  return request;
}

Task<PlaceResult> Engine::placeTask(UserId user, std::string key, PlaceOrderRequest request) {
  http::Call call;
  call.principal.user = user;
  call.idempotencyKey = key;
  call.requestHash = "hash of " + std::to_string(request.max_price ? request.max_price->micros : 0);
  auto answer = co_await m_engine->service().place(&call, std::move(request));
  if (!answer) {
    PlaceResult result{httpStatus(answer.error().code), std::string(errorCodeName(answer.error().code)), {}, false};
    for (const auto& [name, value] : answer.error().members)
      if (name == "order_id") result.id = OrderId::parse(value.substr(1, value.size() - 2)).value();
    co_return result;
  }
  const auto body = boost::json::parse(*answer->order.body);
  co_return PlaceResult{statusOf(answer->order), {}, OrderId::parse(body.at("id").as_string()).value(), answer->replayed};
}

PlaceResult Engine::place(UserId user, const std::string& key, const std::string& maxPrice) {
  return run(placeTask(user, key, orderRequest(maxPrice)));
}

PlaceResult Engine::placeQuoted(UserId user, const std::string& key, Money quoted) {
  routing::VerifiedQuote quote;
  quote.service = "whatsapp";
  quote.country = "US";
  quote.price = quoted;
  quote.expiresUs = m_clock.nowUs() + 60'000'000;
  PlaceOrderRequest request = orderRequest();
  request.max_price.reset();
  request.quote_id = Text<1, 400>{m_quotes.sign(user, quote)};
  return run(placeTask(user, key, std::move(request)));
}

std::vector<PlaceResult> Engine::placeAll(const std::vector<std::pair<UserId, std::string>>& requests) {
  std::vector<std::future<PlaceResult>> waiting;
  waiting.reserve(requests.size());
  for (const auto& [user, key] : requests)
    waiting.push_back(boost::asio::co_spawn(m_requests, placeTask(user, key, orderRequest()), boost::asio::use_future));
  std::vector<PlaceResult> results;
  for (auto& one : waiting) results.push_back(one.get());
  return results;
}

Result<orders::CachedOrder> Engine::cancel(UserId user, OrderId id) { return run(m_engine->service().cancel(user, id)); }
Result<orders::CachedOrder> Engine::finish(UserId user, OrderId id) { return run(m_engine->service().finish(user, id)); }
Result<orders::CachedOrder> Engine::status(UserId user, OrderId id, std::chrono::seconds wait) {
  return run(m_engine->service().status(user, id, wait));
}

orders::OrderRecord Engine::load(OrderId id) { return run(m_engine->store().load(id)).value().value(); }

std::string Engine::cachedBody(OrderId id) {
  const auto cached = m_engine->cache().find(id);
  return cached ? *cached->body : std::string();
}

orders::State Engine::await(OrderId id, orders::State wanted, std::chrono::milliseconds atMost) {
  const auto deadline = std::chrono::steady_clock::now() + atMost;
  auto state = load(id).state;
  while (state != wanted && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    state = load(id).state;
  }
  return state;
}

std::int64_t Engine::number(const std::string& sql) {
  std::int64_t value = -1;
  const auto onRow = [&value](const storage::RowView& row) { value = row.integer(0); };
  const auto rows = run(m_database->jobRead(sql, onRow, std::chrono::seconds(10)));
  if (!rows) throw std::runtime_error(rows.error().cause);
  return value;
}

std::string Engine::violations() {
  const auto report = run(ledger::verify(m_database.get(), ledger::Scope{true, 0, m_clock.nowUs()}, std::chrono::seconds(30)));
  if (!report) return report.error().cause;
  std::string names;
  for (const ledger::Finding& finding : report->violations) names += finding.name + " ";
  return names;
}

}  // namespace trunkline::testing
