// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/application.h"

#include <boost/asio/signal_set.hpp>

#include "server/app/api_routes.h"
#include "server/app/descriptors.h"
#include "server/app/docs_page.h"
#include "server/ledger/house_accounts.h"

namespace trunkline::app {
namespace {

constexpr std::chrono::seconds kJobsPatience{5};

// Checked when the configuration was read.
std::vector<routing::FixedRate> fixedRates(const Configuration& configuration) {
  return routing::parseFixedRates(configuration.fxRates).value_or(std::vector<routing::FixedRate>{});
}

}  // namespace

Application::Application(std::unique_ptr<Foundation> foundation)
    : m_base(std::move(foundation)),
      m_names(m_catalog),
      m_upstreams(m_base->configuration, {m_base->threads.jobs(), m_names, m_base->clock, m_base->random, *m_base->metrics}),
      m_rates(*m_base->database, fixedRates(m_base->configuration)),
      m_offers(m_base->clock, m_rates,
               {m_base->configuration.walletCurrency, m_base->configuration.defaultMarkupBps, m_base->configuration.minMarginBps}),
      m_sync(
          {m_base->threads.jobs(), m_upstreams.set(), m_offers, m_rates, m_base->clock, m_base->random, m_base->logger, *m_base->metrics}),
      m_quotes(m_base->configuration.secrets.jwt),
      m_hub(std::make_shared<events::EventHub>(
          static_cast<std::uint64_t>(m_base->clock.nowUs()),
          events::EventHub::Limits{limits::kEventsRemembered, limits::kStreamsPerUser, limits::kStreams})),
      m_events(*m_hub),
      m_staffLive(*m_base),
      m_engine({m_base->threads.jobs(), *m_base->database, m_catalog, m_offers, m_quotes, m_upstreams.set(), m_base->envelope, m_events,
                m_base->clock, m_base->random, m_base->ids, m_base->logger, *m_base->metrics, m_base->configuration.times,
                m_base->configuration.minMarginBps, m_base->configuration.limits.activeOrders, m_base->configuration.secrets.identity,
                &m_staffLive}),
      m_hasher(m_base->random, {}),
      m_tokens({m_base->configuration.secrets.jwt}),
      m_gate(*m_base->database, m_base->clock),
      m_keyTexts(m_base->configuration.secrets.identity),
      m_keyUsage(*m_base->database),
      m_keyGate(*m_base->database, m_keyTexts, m_keyUsage, m_base->clock),
      m_keyUpkeep(m_base->threads.jobs(), m_keyGate, m_keyUsage, m_base->clock, m_base->logger),
      m_authenticator(m_tokens, m_gate, m_keyGate, m_base->clock),
      m_requestGate(m_base->clock, m_base->random, m_base->configuration.limits),
      m_auth({*m_base->database, m_hasher, m_base->envelope, m_tokens, m_gate, m_base->clock, m_base->random, m_base->ids, m_base->logger},
             {m_base->configuration.secrets.jwtRefresh, m_base->configuration.walletCurrency, m_base->configuration.limits.authPerMinute,
              m_base->configuration.limits.authAllPerMinute}),
      m_staff(*m_base, m_hasher, m_authenticator, m_requestGate),
      m_authController(m_auth),
      m_sessions(*m_base->database, m_gate, m_base->clock, m_base->logger),
      m_sessionsController(m_sessions),
      m_keys({*m_base->database, m_keyTexts, m_keyGate, m_base->clock, m_base->random, m_base->ids, m_base->logger},
             m_base->configuration.walletCurrency),
      m_keysController(m_keys),
      m_catalogController(m_catalog, m_offers, m_quotes, m_base->clock),
      m_walletController(*m_base->database, m_base->clock, m_base->configuration.walletCurrency),
      m_ordersController(m_engine.service(), m_engine.store(), m_authenticator, m_base->clock),
      m_orderObjects(m_engine.desk()),
      m_eventsController(m_hub, m_orderObjects, m_authenticator, m_base->clock),
      m_staffEvents(m_staffLive.hub(), m_staffLive.objects(), m_staff.authenticator(), m_base->clock),
      m_ordersDesk({*m_base->database, m_catalog, m_engine.service(), m_base->clock, m_base->random, m_base->ids}),
      m_access(m_gate, m_keyGate, m_staffLive),
      m_usersDesk({*m_base->database, m_access, m_base->clock, m_base->random, m_base->ids, m_base->configuration.walletCurrency}),
      m_searchDesk({*m_base->database, m_catalog, m_base->clock, m_base->configuration.walletCurrency}),
      m_savedViews({*m_base->database, m_base->clock, m_base->ids}),
      m_bulkJobs({m_base->threads.jobs(), *m_base->database, m_ordersDesk, m_staffLive, m_base->clock, m_base->ids, m_base->logger}),
      m_jobsDesk({*m_base->database, m_ordersDesk, m_bulkJobs, m_staffLive, m_base->clock, m_base->ids}),
      m_banEnds({m_base->threads.jobs(), *m_base->database, m_access, m_base->clock, m_base->ids, m_base->logger}),
      m_health(*m_base->database, m_engine),
      m_commands({*m_base->database, m_auth, m_staff.admin(), m_base->clock, m_base->ids, m_base->configuration.walletCurrency,
                  m_base->configuration.dataDir}) {
  addRoutes();
}

// The threads end first: no coroutine runs any more while the parts that it uses are destroyed.
Application::~Application() { m_base->threads.stop(); }

void Application::addRoutes() {
  addApiRoutes(m_routes, {&m_authController, &m_sessionsController, &m_keysController, &m_catalogController, &m_walletController,
                          &m_ordersController, &m_eventsController, &m_staffEvents, &m_staff.controller(), &m_ordersDesk, &m_usersDesk,
                          &m_searchDesk, &m_savedViews, &m_jobsDesk});
  m_document = openApiDocument();
  m_docs = docsPage(m_document);
  m_routes.addDocument("/openapi.json", "application/json", [this] { return m_document; });
  m_routes.addDocument("/docs", "text/html; charset=utf-8", [this] { return m_docs; });
  m_routes.addDocument("/docs.css", "text/css; charset=utf-8", docsStyle);
  for (http::Router* router : {&m_routes, &m_adminRoutes}) {
    router->addText("/healthz", "application/json", [] { return std::string(R"({"status":"alive"})"); });
    router->addRaw(Method::Get, "/readyz", &m_health, &Health::ready);
  }
  m_base->metrics->gauge("trunkline_event_streams", "Open event streams", [this] { return static_cast<double>(m_hub->readers()); });
  m_base->metrics->gauge("trunkline_staff_event_streams", "Open event streams of staff",
                         [this] { return static_cast<double>(m_staffLive.hub()->readers()); });
  m_adminRoutes.addText("/metrics", "text/plain; version=0.0.4; charset=utf-8", [this] { return m_base->metrics->render(); });
}

Result<> Application::start() {
  if (auto prepared = m_base->threads.await(prepareBooks()); !prepared) return prepared;
  if (!m_upstreams.anySeller())
    m_base->logger.warn(
        "providers.none",
        {{"message",
          std::string_view(
              "No provider is switched on: every order will be out of stock. Set SMSMAN_API_KEY, or SANDBOX_ONLY=1 for a trial.")}});
  m_staffLive.start();
  m_engine.start();
  m_sync.start();
  m_keyUpkeep.start();
  m_banEnds.start();
  m_bulkJobs.start();
  return listen();
}

Task<Result<>> Application::prepareBooks() {
  ledger::EnsureHouseAccounts house(
      {m_base->configuration.walletCurrency, Currency::parse("XTS").value(), m_base->configuration.smsMan.currency});
  if (auto done = co_await m_base->database->execute(&house); !done) co_return done;
  // One process works on a SQLite directory: whatever leases are left belong to nobody.
  orders::ReleaseShards all("");
  co_return co_await m_base->database->execute(&all);
}

Result<> Application::listen() {
  const Configuration& configuration = m_base->configuration;
  http::ServerParts parts{m_base->clock, m_base->random, m_base->logger, *m_base->metrics, m_staff.authenticator(), &m_staff.gate()};
  http::ServerOptions options;
  options.address = configuration.listenAddress;
  options.port = configuration.port;
  options.tlsCertificate = configuration.tlsCertificate;
  options.tlsKey = configuration.tlsKey;
  options.trustedProxies = configuration.trustedProxies;
  options.corsOrigins = configuration.corsOrigins;
  options.connectionsMax = connectionRoom();
  options.connectionsPerIp = configuration.limits.connectionsPerIp;
  options.accessLogEvery = configuration.accessLogEvery;
  auto opened = http::Server::start(options, parts, m_routes, m_base->threads.requests());
  if (!opened) return Failure(opened.error());
  m_public = std::move(*opened);

  http::ServerOptions admin;
  admin.name = "admin";
  admin.port = configuration.adminPort;
  admin.connectionsMax = limits::kAdminHttpConnections;
  admin.accessLogEvery = 0;
  boost::asio::io_context* const context = &m_base->threads.jobs();
  auto openedAdmin = http::Server::start(admin, parts, m_adminRoutes, std::span(&context, 1));
  if (!openedAdmin) return Failure(openedAdmin.error());
  m_admin = std::move(*openedAdmin);

  auto socket = AdminSocket::open(m_base->threads.jobs(), configuration.dataDir, m_commands, m_base->logger);
  if (!socket) return Failure(socket.error());
  m_socket = std::move(*socket);
  return {};
}

Task<int> Application::awaitSignal() {
  boost::asio::basic_signal_set<IoExecutor> signals(co_await boost::asio::this_coro::executor, SIGTERM, SIGINT);
  co_return co_await signals.async_wait(kUseTask);
}

void Application::serve() {
  const int signal = m_base->threads.await(awaitSignal());
  m_base->logger.info("server.draining", {{"signal", std::int64_t{signal}}});
  const bool clean = m_base->threads.await(drain());
  m_base->logger.info("server.stopped", {{"clean", clean}});
}

Task<bool> Application::drain() {
  m_health.startDraining();
  m_sync.stop();
  m_engine.wakeWaiters();
  m_hub->close();
  m_staffLive.close();
  bool clean = co_await m_public->drain(limits::kDrainDeadline);
  // A purchase whose caller has gone still gets its result written.
  const auto deadline = m_base->clock.steady() + m_base->configuration.times.common.buyDeadline + kJobsPatience;
  while (m_engine.purchases().count() > 0 && m_base->clock.steady() < deadline)
    co_await m_base->clock.sleepFor(std::chrono::milliseconds(20));
  clean = clean && m_engine.purchases().count() == 0;
  co_await m_bulkJobs.stop(kJobsPatience);
  co_await m_engine.stop(kJobsPatience);
  co_await m_staffLive.stop(kJobsPatience);
  co_await m_keyUpkeep.stop();
  m_banEnds.stop();
  m_socket.reset();
  co_await m_admin->drain(std::chrono::seconds(1));
  co_return clean;
}

}  // namespace trunkline::app
