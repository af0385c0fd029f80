// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a plan through the commands of the server, moment by moment.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "server/base/id_generator.h"
#include "server/contract/money.h"
#include "server/demo/page.h"
#include "server/demo/plan.h"
#include "server/demo/story_clock.h"
#include "server/modules/catalog/catalog.h"
#include "server/modules/orders/commands/common.h"
#include "server/modules/orders/message_box.h"

namespace trunkline::demo {

class Storyteller {
 public:
  // All of it outlives the storyteller.
  struct Parts {
    storage::Database& database;
    StoryClock& clock;
    IdGenerator& ids;
    const orders::MessageBox& messages;
    const catalog::Catalog& catalog;
    Currency currency;
  };
  Storyteller(Parts parts, Plan plan);

  // The first account, with a password of its own; before everything else.
  Task<Result<UserId>> openFirst(std::string passwordHash);
  // The rest. `firstKey` is what the first account orders with, `sharedHash` the password of all the others.
  Task<Result<>> tell(KeyId firstKey, std::string sharedHash);

 private:
  // What happens at one moment, earlier members first where moments are the same.
  enum class What { Open, Credit, Place, Refuse, Number, Turn, End };
  struct Moment {
    std::int64_t atUs{};
    What what{};
    std::size_t index{};
  };
  struct Told {
    OrderId id;
    UserId user;
    int attempt{1};
  };

  [[nodiscard]] std::vector<Moment> moments() const;
  Task<Result<>> claim();
  Task<Result<>> turnPage();
  Result<> add(const Moment& moment);
  void open(std::size_t account, std::string passwordHash);
  void credit(const PlannedCredit& credit);
  void place(std::size_t index);
  void refuse(std::size_t index);
  void number(std::size_t index);
  Result<> turn(std::size_t index);
  Result<> message(std::size_t index);
  void close(std::size_t index);
  void end(std::size_t index);
  [[nodiscard]] const orders::Fence& fence(UserId user) const;
  [[nodiscard]] orders::AttemptPlan attemptPlan(providers::ProviderNumber seller, std::int64_t costMicros) const;
  [[nodiscard]] std::string phone(const PlannedOrder& order, std::size_t index) const;

  Parts m_parts;
  Plan m_plan;
  KeyId m_firstKey;
  std::string m_sharedHash;
  std::vector<UserId> m_users;
  std::vector<Told> m_told;
  std::vector<orders::Fence> m_fences;  // by shard
  std::unique_ptr<Page> m_page{std::make_unique<Page>()};
};

}  // namespace trunkline::demo
