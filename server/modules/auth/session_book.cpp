// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/session_book.h"

namespace trunkline::auth {
namespace {

using storage::Sql;

// A customer's session lives as long as it is used: its end at the latest is the largest number there is.
constexpr Sql kCustomerByCurrent{
    "SELECT s.id, s.user_id, s.rotated_us, s.successor_sealed, s.client, s.ip, s.expires_us, 9223372036854775807, s.revoked_us, u.state, "
    "u.token_epoch FROM sessions s JOIN users u ON u.id=s.user_id WHERE s.token_hash=$1"};
constexpr Sql kCustomerByPrevious{
    "SELECT s.id, s.user_id, s.rotated_us, s.successor_sealed, s.client, s.ip, s.expires_us, 9223372036854775807, s.revoked_us, u.state, "
    "u.token_epoch FROM sessions s JOIN users u ON u.id=s.user_id WHERE s.previous_hash=$1"};
constexpr Sql kCustomerRotate{
    "UPDATE sessions SET previous_hash=token_hash, token_hash=$3, rotated_us=$4, used_us=$4, successor_sealed=$5, expires_us=$6, "
    "client=$7, ip=$8 WHERE id=$1 AND token_hash=$2"};
constexpr Sql kCustomerRevoke{"UPDATE sessions SET revoked_us=$2, successor_sealed=NULL WHERE id=$1 AND revoked_us IS NULL"};

constexpr Sql kStaffByCurrent{
    "SELECT s.id, s.staff_id, s.rotated_us, s.successor_sealed, s.client, s.ip, s.expires_us, s.ends_us, s.revoked_us, p.state, "
    "p.token_epoch FROM staff_sessions s JOIN staff p ON p.id=s.staff_id WHERE s.token_hash=$1"};
constexpr Sql kStaffByPrevious{
    "SELECT s.id, s.staff_id, s.rotated_us, s.successor_sealed, s.client, s.ip, s.expires_us, s.ends_us, s.revoked_us, p.state, "
    "p.token_epoch FROM staff_sessions s JOIN staff p ON p.id=s.staff_id WHERE s.previous_hash=$1"};
constexpr Sql kStaffRotate{
    "UPDATE staff_sessions SET previous_hash=token_hash, token_hash=$3, rotated_us=$4, used_us=$4, successor_sealed=$5, expires_us=$6, "
    "client=$7, ip=$8 WHERE id=$1 AND token_hash=$2"};
constexpr Sql kStaffRevoke{"UPDATE staff_sessions SET revoked_us=$2, successor_sealed=NULL WHERE id=$1 AND revoked_us IS NULL"};

constexpr SessionBook kCustomerBook{"sessions", &kCustomerByCurrent, &kCustomerByPrevious, &kCustomerRotate, &kCustomerRevoke};
constexpr SessionBook kStaffBook{"staff_sessions", &kStaffByCurrent, &kStaffByPrevious, &kStaffRotate, &kStaffRevoke};

}  // namespace

const SessionBook& customerSessions() { return kCustomerBook; }
const SessionBook& staffSessions() { return kStaffBook; }

}  // namespace trunkline::auth
