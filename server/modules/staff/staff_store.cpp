// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/staff/staff_store.h"

namespace trunkline::staff {
namespace {

constexpr storage::Sql kByEmail{
    "SELECT id, email, password_hash, role, state, totp_sealed, totp_active, totp_step, enrol_hash, enrol_until_us, token_epoch "
    "FROM staff WHERE email=$1"};
constexpr storage::Sql kById{
    "SELECT id, email, password_hash, role, state, totp_sealed, totp_active, totp_step, enrol_hash, enrol_until_us, token_epoch "
    "FROM staff WHERE id=$1"};
constexpr storage::Sql kStaffStanding{
    "SELECT CASE WHEN s.revoked_us IS NULL AND p.state=0 THEN 1 ELSE 0 END, p.token_epoch, p.role, s.expires_us, s.ends_us "
    "FROM staff_sessions s JOIN staff p ON p.id=s.staff_id WHERE s.id=$1 AND s.staff_id=$2"};
constexpr storage::Sql kOwnSessions{
    "SELECT id, client, ip, created_us, used_us, expires_us, ends_us FROM staff_sessions "
    "WHERE staff_id=$1 AND revoked_us IS NULL AND expires_us>$2 ORDER BY id DESC"};

StaffAccount accountOf(const storage::RowView& row) {
  return {.id = StaffId(row.integer(0)),
          .email = std::string(row.text(1)),
          .passwordHash = std::string(row.text(2)),
          .role = static_cast<Role>(row.integer(3)),
          .state = StaffState{row.integer(4)},
          .totpSealed = row.optionalText(5).value_or(""),
          .totpActive = row.integer(6) == 1,
          .totpStep = row.integer(7),
          .enrolHash = row.optionalText(8).value_or(""),
          .enrolUntilUs = row.optionalInteger(9).value_or(0),
          .epoch = row.integer(10)};
}

Task<Result<std::optional<StaffAccount>>> findStaff(storage::Database* database, const storage::Sql* sql, storage::OwnedValue key) {
  std::optional<StaffAccount> account;
  storage::OnRow onRow = [&account](const storage::RowView& row) { account = accountOf(row); };
  std::vector<storage::OwnedValue> parameters{std::move(key)};
  const auto rows = co_await database->read(sql, std::move(parameters), std::move(onRow));
  if (!rows) co_return tl::unexpected(rows.error());
  co_return account;
}

}  // namespace

Task<Result<std::optional<StaffAccount>>> StaffStore::byEmail(std::string email) {
  return findStaff(&m_database, &kByEmail, std::move(email));
}

Task<Result<std::optional<StaffAccount>>> StaffStore::byId(StaffId staff) { return findStaff(&m_database, &kById, staff.value()); }

Task<Result<StaffStanding>> StaffStore::standing(StaffId staff, SessionId session) {
  StaffStanding standing;
  storage::OnRow onRow = [&standing](const storage::RowView& row) {
    standing = {row.integer(0) == 1, row.integer(1), static_cast<Role>(row.integer(2)), row.integer(3), row.integer(4)};
  };
  std::vector<storage::OwnedValue> parameters{session.value(), staff.value()};
  const auto rows = co_await m_database.read(&kStaffStanding, std::move(parameters), std::move(onRow));
  if (!rows) co_return tl::unexpected(rows.error());
  co_return standing;
}

Task<Result<std::vector<StaffSession>>> StaffStore::sessions(StaffId staff, SessionId current, std::int64_t nowUs) {
  std::vector<StaffSession> found;
  storage::OnRow onRow = [&found, current](const storage::RowView& row) {
    const SessionId id(row.integer(0));
    found.push_back({id,
                     std::string(row.text(1)),
                     std::string(row.text(2)),
                     {row.integer(3)},
                     {row.integer(4)},
                     {row.integer(5)},
                     {row.integer(6)},
                     id == current});
  };
  std::vector<storage::OwnedValue> parameters{staff.value(), nowUs};
  const auto rows = co_await m_database.read(&kOwnSessions, std::move(parameters), std::move(onRow));
  if (!rows) co_return tl::unexpected(rows.error());
  co_return found;
}

}  // namespace trunkline::staff
