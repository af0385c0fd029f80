// SPDX-License-Identifier: GPL-3.0-or-later
// Customers as rows of a staff list.
#pragma once
#include "server/contract/staff_permissions.h"
#include "server/contract/wire/staff_users.h"
#include "server/modules/desk/list_keys.h"

namespace trunkline::desk {

// From the first address on, up to before the second.
struct EmailRange {
  std::string low;
  std::string end;
};
// The addresses that begin with the text; for who does not see addresses that one alone. Nothing where it is no beginning of one.
[[nodiscard]] std::optional<EmailRange> emailRange(std::string_view text, Role role);

// Id and time of opening bound the keys themselves; empty members let everything through.
struct UserCriteria {
  std::optional<std::int64_t> state;
  std::optional<EmailRange> email;
  KeyRange keys{0, INT64_MAX};

  // True when one index serves the filter: every page can be numbered.
  [[nodiscard]] bool indexed() const { return !state || !email; }
};
using UserView = ListView<UserCriteria>;

[[nodiscard]] Result<UserCriteria> criteriaOf(const UserFilter& filter, Role role);

class UserList {
 public:
  using Criteria = UserCriteria;
  using Page = UserRowPage;
  using Rows = ListRows<UserRow>;

  UserList(storage::Database& database, Clock& clock, Currency currency) : m_database(database), m_clock(clock), m_currency(currency) {}

  Task<Result<KeyRange>> span(UserCriteria criteria);
  Task<> mark(std::shared_ptr<UserView> view);
  Task<Result<Rows>> rows(std::shared_ptr<UserView> view, KeyRange range, Role role);
  Task<Result<std::optional<UserRow>>> row(UserId id, Role role);
  // The first of those whose address begins so, or is this where the role does not see addresses; by address.
  Task<Result<std::vector<UserRow>>> byEmail(std::string text, std::int64_t count, Role role);

 private:
  Task<Result<std::vector<UserRow>>> read(const storage::Sql* sql, std::vector<storage::OwnedValue> parameters, Role role);

  storage::Database& m_database;
  Clock& m_clock;
  Currency m_currency;
};

}  // namespace trunkline::desk
