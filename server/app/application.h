// SPDX-License-Identifier: GPL-3.0-or-later
// trunklined put together: the only place that knows every part. Each member refers to what stands above it.
#pragma once
#include "server/app/access_caches.h"
#include "server/app/admin_commands.h"
#include "server/app/admin_socket.h"
#include "server/app/foundation.h"
#include "server/app/health.h"
#include "server/app/live_events.h"
#include "server/app/staff_live.h"
#include "server/app/staff_side.h"
#include "server/app/upstreams.h"
#include "server/crypto/argon2_pool.h"
#include "server/http/server.h"
#include "server/modules/auth/auth_controller.h"
#include "server/modules/auth/auth_service.h"
#include "server/modules/auth/request_gate.h"
#include "server/modules/auth/sessions_controller.h"
#include "server/modules/auth/token_authenticator.h"
#include "server/modules/desk/ban_ends.h"
#include "server/modules/desk/jobs_desk.h"
#include "server/modules/desk/orders_desk.h"
#include "server/modules/desk/saved_views_desk.h"
#include "server/modules/desk/search_desk.h"
#include "server/modules/desk/users_desk.h"
#include "server/modules/events/events_controller.h"
#include "server/modules/keys/key_upkeep.h"
#include "server/modules/keys/keys_controller.h"
#include "server/modules/orders/orders_controller.h"
#include "server/modules/routing/catalog_controller.h"
#include "server/modules/routing/catalogue_offers.h"
#include "server/modules/routing/catalogue_sync.h"
#include "server/modules/wallet/wallet_controller.h"

namespace trunkline::app {

class Application {
 public:
  explicit Application(std::unique_ptr<Foundation> foundation);
  ~Application();
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  // Prepares the books, starts the jobs and listens. Afterwards port() and adminPort() are known.
  Result<> start();
  // Until SIGTERM or SIGINT; then drains: requests under way are answered, purchases finished, leases given back.
  void serve();

  [[nodiscard]] std::uint16_t port() const { return m_public->port(); }
  [[nodiscard]] std::uint16_t adminPort() const { return m_admin->port(); }

 private:
  void addRoutes();
  Result<> listen();
  Task<Result<>> prepareBooks();
  Task<int> awaitSignal();
  Task<bool> drain();

  std::unique_ptr<Foundation> m_base;
  catalog::Catalog m_catalog;
  catalog::CatalogNames m_names;
  Upstreams m_upstreams;
  routing::StoredFxRates m_rates;
  routing::CatalogueOffers m_offers;
  routing::CatalogueSync m_sync;
  routing::QuoteSigner m_quotes;
  std::shared_ptr<events::EventHub> m_hub;
  HubSink m_events;
  StaffLive m_staffLive;
  jobs::OrderEngine m_engine;
  crypto::Argon2Pool m_hasher;
  auth::AccessTokens m_tokens;
  auth::SessionGate m_gate;
  keys::KeyTexts m_keyTexts;
  keys::KeyUsage m_keyUsage;
  keys::KeyGate m_keyGate;
  keys::KeyUpkeep m_keyUpkeep;
  auth::TokenAuthenticator m_authenticator;
  auth::RequestGate m_requestGate;
  auth::AuthService m_auth;
  StaffSide m_staff;
  auth::AuthController m_authController;
  auth::Sessions m_sessions;
  auth::SessionsController m_sessionsController;
  keys::KeysService m_keys;
  keys::KeysController m_keysController;
  routing::CatalogController m_catalogController;
  wallet::WalletController m_walletController;
  orders::OrdersController m_ordersController;
  OrderObjects m_orderObjects;
  events::EventsController m_eventsController;
  events::StaffEventsController m_staffEvents;
  desk::OrdersDesk m_ordersDesk;
  AccessCaches m_access;
  desk::UsersDesk m_usersDesk;
  desk::SearchDesk m_searchDesk;
  desk::SavedViewsDesk m_savedViews;
  desk::BulkJobs m_bulkJobs;
  desk::JobsDesk m_jobsDesk;
  desk::BanEnds m_banEnds;
  Health m_health;
  std::string m_document;  // OpenAPI
  std::string m_docs;      // the same as a page
  http::Router m_routes;
  http::Router m_adminRoutes;
  std::unique_ptr<http::Server> m_public;
  std::unique_ptr<http::Server> m_admin;
  AdminCommands m_commands;
  std::unique_ptr<AdminSocket> m_socket;
};

}  // namespace trunkline::app
