// SPDX-License-Identifier: GPL-3.0-or-later
// Password hashing on its own few threads of lower priority: a flood of sign-ins costs sign-ins, not the other requests.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "server/contract/limits.h"
#include "server/crypto/argon2_hash.h"
#include "server/crypto/password_hasher.h"

namespace trunkline::crypto {

// Ends before the io contexts whose coroutines wait in it; what still waits then is answered Overloaded.
class Argon2Pool final : public PasswordHasher {
 public:
  struct Options {
    unsigned threads{0};  // 0 = cores − 1, at least 1
    std::size_t queue{limits::kHashQueue};
    Argon2Parameters parameters{};
  };
  Argon2Pool(Random& random, Options options);
  ~Argon2Pool() override;
  Argon2Pool(const Argon2Pool&) = delete;
  Argon2Pool& operator=(const Argon2Pool&) = delete;

  Task<Result<std::string>> hash(std::string password) override;
  Task<Result<bool>> verify(std::string password, std::string phc) override;
  [[nodiscard]] bool needsRehash(std::string_view phc) const override;
  [[nodiscard]] const std::string& decoy() const override { return m_decoy; }
  [[nodiscard]] std::size_t waiting() const;  // for the gauge

 private:
  class Job;
  template <class Handler>
  class HandlerJob;
  struct Work;

  Task<> run(Work* work);
  void submit(std::unique_ptr<Job> job);
  void serve();
  void perform(Work& work, HashMemory& memory);

  Random& m_random;
  Options m_options;
  std::string m_decoy;
  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  std::deque<std::unique_ptr<Job>> m_jobs;
  bool m_ending{false};
  std::vector<std::thread> m_threads;
};

}  // namespace trunkline::crypto
