// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's commands, the same in a running server and in trunklinectl: create-customer, credit, verify, fx-set, and those
// of admin_staff.h.
#pragma once
#include <filesystem>
#include <string>

#include "server/app/admin_handler.h"
#include "server/base/clock.h"
#include "server/base/id_generator.h"
#include "server/contract/ids.h"
#include "server/contract/money.h"
#include "server/modules/auth/auth_service.h"
#include "server/modules/staff/staff_admin.h"
#include "server/storage/database.h"

namespace trunkline::app {

struct AdminParts {
  storage::Database& database;
  auth::AuthService& accounts;
  staff::StaffAdmin& staff;
  Clock& clock;
  IdGenerator& ids;
  Currency walletCurrency;
  std::filesystem::path directory;  // DIR: holds the mark of the last clean verify
};

class AdminCommands final : public AdminHandler {
 public:
  explicit AdminCommands(AdminParts parts);

  // create-customer {email, password, credit?}  → {"id":"usr_…","credit":{"id":"txn_…","available":"10.00","currency":"USD"}}
  // credit {email, amount, reason}              → {"id":"txn_…","available":"11.00","currency":"USD"}
  // verify {full?}                              → {"id":"ver_…","clean":…,"checked":…,"violations":[…],"alarms":[…]}
  // fx-set {from, to, ppm}                      → {"id":"RUB:USD:<set_us>","ppm":…}
  // NotSupported for any other command, ValidationFailed for missing, unknown or wrong arguments.
  Task<Result<std::string>> run(std::string command, boost::json::object arguments) override;

 private:
  Task<Result<std::string>> createCustomer(boost::json::object arguments);
  Task<Result<std::string>> credit(boost::json::object arguments);
  Task<Result<std::string>> verify(boost::json::object arguments);
  Task<Result<std::string>> setRate(boost::json::object arguments);
  Task<Result<boost::json::object>> give(UserId user, Money amount, std::string reason);

  AdminParts m_parts;
  auth::AuthStore m_store;
};

}  // namespace trunkline::app
