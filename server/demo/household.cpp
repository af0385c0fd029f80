// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/household.h"

#include "server/contract/codec/names.h"
#include "server/crypto/tokens.h"
#include "server/demo/plan.h"
#include "server/modules/keys/keys_service.h"
#include "server/modules/staff/enrolment.h"
#include "server/modules/staff/staff_commands.h"

namespace trunkline::demo {

Task<Result<std::vector<std::string>>> makeStaff(const HouseholdParts* parts, std::string passwordHash) {
  std::vector<std::string> emails;
  for (const codec::EnumEntry& role : codec::kEnumEntries<Role>) {
    emails.push_back(std::string(role.name).append("@").append(kDemoDomain));
    const StaffId id(parts->ids.next());
    const std::int64_t nowUs = parts->clock.nowUs();
    // Nobody enrols an authenticator in a demonstration: the secret is thrown away and has run out.
    staff::CreateStaff command({.staff = id,
                                .email = emails.back(),
                                .passwordHash = passwordHash,
                                .role = static_cast<Role>(role.value),
                                .enrolHash = staff::enrolmentHash(crypto::makeToken(parts->random)),
                                .enrolUntilUs = nowUs,
                                .activity = {.id = parts->ids.next(),
                                             .actor = {},
                                             .action = "staff.create",
                                             .object = id.text(),
                                             .reason = {},
                                             .before = std::nullopt,
                                             .after = std::nullopt,
                                             .atUs = nowUs}});
    if (auto done = co_await parts->database.execute(&command); !done) co_return Failure(done.error());
    if (!command.done()) co_return fail(ErrorCode::Internal, "The staff could not be made", emails.back());
  }
  co_return emails;
}

Task<Result<MadeKey>> makeKey(const HouseholdParts* parts, UserId user) {
  const keys::KeyTexts texts(parts->configuration.secrets.identity);
  keys::KeyUsage usage(parts->database);
  keys::KeyGate gate(parts->database, texts, usage, parts->clock);
  keys::KeysService service({parts->database, texts, gate, parts->clock, parts->random, parts->ids, parts->logger},
                            parts->configuration.walletCurrency);
  CreateKeyRequest request;
  request.name.value = "Demo shop";
  request.scopes.items = {KeyScope::read, KeyScope::order};
  auto made = co_await service.create(user, {.idempotencyKey = "demo-key", .requestHash = "demo-key"}, std::move(request));
  if (!made) co_return Failure(made.error());
  co_return MadeKey{made->key.id, made->key.secret.value_or("")};
}

}  // namespace trunkline::demo
