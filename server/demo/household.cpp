// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/household.h"

#include "server/contract/codec/names.h"
#include "server/demo/plan.h"
#include "server/modules/keys/keys_service.h"
#include "server/modules/staff/staff_admin.h"

namespace trunkline::demo {

Task<Result<std::vector<std::string>>> makeStaff(const HouseholdParts* parts, std::string password) {
  staff::StaffAdmin admin({parts->database, parts->hasher, parts->clock, parts->random, parts->ids, nullptr});
  std::vector<std::string> emails;
  for (const codec::EnumEntry& role : codec::kEnumEntries<Role>) {
    std::string email = std::string(role.name).append("@").append(kDemoDomain);
    const auto made = co_await admin.create(email, static_cast<Role>(role.value), password);
    if (!made) co_return Failure(made.error());
    emails.push_back(std::move(email));
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
