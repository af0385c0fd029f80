// SPDX-License-Identifier: GPL-3.0-or-later
// The keys module on a real database that counts what is asked of it, with a clock that the test moves.
#pragma once
#include <gtest/gtest.h>

#include "server/ledger/house_accounts.h"
#include "server/modules/keys/keys_service.h"
#include "tests/support/fake_clock.h"
#include "tests/support/memory_logger.h"
#include "tests/support/run_task.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_database.h"

namespace trunkline::keys {

class CountingDatabase final : public storage::Database {
 public:
  explicit CountingDatabase(storage::Database& real) : m_real(real) {}
  using Database::read;
  Task<Result<std::int64_t>> read(const storage::Sql* sql, std::vector<storage::OwnedValue> parameters, storage::OnRow onRow,
                                  storage::ReadOptions options) override {
    ++reads;
    return m_real.read(sql, std::move(parameters), std::move(onRow), options);
  }
  Task<Result<>> execute(storage::HotCommand* command) override {
    ++writes;
    return m_real.execute(command);
  }
  Task<Result<>> transaction(storage::TransactionBody* body) override { return m_real.transaction(body); }
  Task<Result<std::int64_t>> jobRead(std::string sql, storage::OnRow onRow, std::chrono::seconds deadline) override {
    return m_real.jobRead(std::move(sql), std::move(onRow), deadline);
  }
  [[nodiscard]] bool writable() const override { return m_real.writable(); }

  int reads{0};
  int writes{0};

 private:
  storage::Database& m_real;
};

class KeysWorld : public ::testing::Test {
 protected:
  static constexpr UserId kOwner{11};
  static constexpr UserId kStranger{12};

  void SetUp() override {
    for (const UserId user : {kOwner, kStranger}) {
      const std::string id = std::to_string(user.value());
      database.run("INSERT INTO users(id,email,password_hash,created_us) VALUES(" + id + ",'" + id + "@example.org','x',1)");
    }
    ledger::EnsureHouseAccounts house({Currency(), Currency::parse("XTS").value()});
    ASSERT_TRUE(testing::runTask(database->execute(&house)));
  }

  static CreateKeyRequest request(std::vector<KeyScope> scopes = {KeyScope::read}) {
    CreateKeyRequest wanted;
    wanted.name.value = "a key";
    wanted.scopes.items = std::move(scopes);
    return wanted;
  }
  Result<VersionedKey> tryCreate(CreateKeyRequest wanted, const std::string& repeatKey = {}, const std::string& hash = "hash") {
    const std::string key = repeatKey.empty() ? "repeat-" + std::to_string(++m_repeats) : repeatKey;
    return testing::runTask(service.create(kOwner, {key, hash}, std::move(wanted)));
  }
  ApiKey create(CreateKeyRequest wanted) { return tryCreate(std::move(wanted)).value().key; }
  ApiKey createTest() {
    auto wanted = request();
    wanted.sandbox = true;
    return create(std::move(wanted));
  }
  Result<VersionedKey> rotate(KeyId id, std::optional<std::int64_t> overlapS, const std::string& repeatKey = {}) {
    RotateKeyRequest wanted{id, {}};
    if (overlapS) wanted.overlap_seconds.emplace().value = *overlapS;
    const std::string key = repeatKey.empty() ? "repeat-" + std::to_string(++m_repeats) : repeatKey;
    return testing::runTask(service.rotate(kOwner, {key, "hash"}, wanted));
  }
  // As the authenticator asks.
  Result<http::Principal> present(const std::string& secret) {
    if (auto known = gate.known(secret)) return *known;
    return testing::runTask(gate.ask(secret));
  }
  static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Internal : result.error().code; }

  testing::FakeClock clock;
  testing::SeededRandom random;
  testing::MemoryLogger logger;
  testing::TestDatabase database{clock};
  CountingDatabase counted{*database};
  IdGenerator ids{clock, 0};
  KeyTexts texts{std::string(32, 'i')};
  KeyUsage usage{counted};
  KeyGate gate{counted, texts, usage, clock};
  KeysService service{{counted, texts, gate, clock, random, ids, logger}, Currency()};

 private:
  int m_repeats{0};
};

}  // namespace trunkline::keys
