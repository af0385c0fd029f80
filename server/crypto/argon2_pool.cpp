// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/argon2_pool.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>

#include "server/crypto/bytes.h"

namespace trunkline::crypto {
namespace {

constexpr std::chrono::seconds kQuiet{5};
constexpr int kNice = 10;

Failure tooMany() { return fail(ErrorCode::Overloaded, "The server is busy, please try again", "password hashing queue"); }

}  // namespace

// Lives in the frame of the coroutine that waits for it.
struct Argon2Pool::Work {
  std::string password;
  std::string stored;  // empty: make a hash
  bool refused{false};
  Result<std::string> made{};
  bool matches{false};
};

// Who waits, without the handler's type.
class Argon2Pool::Job {
 public:
  explicit Job(Work* work) : m_work(work) {}
  virtual ~Job() = default;
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;
  [[nodiscard]] Work& work() { return *m_work; }
  virtual void complete() = 0;  // posts to the waiting coroutine's executor; once

 private:
  Work* m_work;
};

template <class Handler>
class Argon2Pool::HandlerJob final : public Job {
 public:
  HandlerJob(Work* work, Handler handler)
      : Job(work), m_guard(boost::asio::make_work_guard(boost::asio::get_associated_executor(handler))), m_handler(std::move(handler)) {}
  void complete() override {
    boost::asio::post(m_guard.get_executor(), std::move(m_handler));
    m_guard.reset();
  }

 private:
  boost::asio::executor_work_guard<boost::asio::associated_executor_t<Handler>> m_guard;
  Handler m_handler;
};

Argon2Pool::Argon2Pool(Random& random, Options options)
    : m_random(random), m_options(options), m_decoy(argon2Decoy(options.parameters, random)) {
  const unsigned cores = std::max(2U, std::thread::hardware_concurrency());
  const unsigned count = m_options.threads == 0 ? cores - 1 : m_options.threads;
  for (unsigned i = 0; i < count; ++i) m_threads.emplace_back(&Argon2Pool::serve, this);
}

Argon2Pool::~Argon2Pool() {
  std::deque<std::unique_ptr<Job>> left;
  {
    const std::lock_guard lock(m_mutex);
    m_ending = true;
    left.swap(m_jobs);
  }
  m_wake.notify_all();
  for (auto& job : left) {
    job->work().refused = true;
    job->complete();
  }
  for (auto& thread : m_threads) thread.join();
}

std::size_t Argon2Pool::waiting() const {
  const std::lock_guard lock(m_mutex);
  return m_jobs.size();
}

bool Argon2Pool::needsRehash(std::string_view phc) const {
  const auto parameters = argon2ParametersOf(phc);
  return !parameters || parameters->memoryKiB < m_options.parameters.memoryKiB || parameters->passes < m_options.parameters.passes;
}

Task<Result<std::string>> Argon2Pool::hash(std::string password) {
  Work work{.password = std::move(password), .stored = {}};
  co_await run(&work);
  wipe(work.password);
  if (work.refused) co_return tooMany();
  co_return std::move(work.made);
}

Task<Result<bool>> Argon2Pool::verify(std::string password, std::string phc) {
  Work work{.password = std::move(password), .stored = std::move(phc)};
  if (work.stored.empty()) work.stored = m_decoy;  // an account without a password
  co_await run(&work);
  wipe(work.password);
  if (work.refused) co_return tooMany();
  co_return work.matches;
}

Task<> Argon2Pool::run(Work* work) {
  auto start = [this, work](auto handler) {
    submit(std::make_unique<HandlerJob<std::decay_t<decltype(handler)>>>(work, std::move(handler)));
  };
  return boost::asio::async_initiate<decltype(kUseTask), void()>(std::move(start), kUseTask);
}

void Argon2Pool::submit(std::unique_ptr<Job> job) {
  std::unique_lock lock(m_mutex);
  if (!m_ending && m_jobs.size() < m_options.queue) {
    m_jobs.push_back(std::move(job));
    lock.unlock();
    m_wake.notify_one();
    return;
  }
  lock.unlock();
  job->work().refused = true;
  job->complete();
}

void Argon2Pool::serve() {
  // On Linux the call reaches the calling thread alone. Refused (a sandbox): the pool works at normal priority.
  static_cast<void>(setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice));
  HashMemory memory;
  const auto called = [this] { return m_ending || !m_jobs.empty(); };
  std::unique_lock lock(m_mutex);
  while (true) {
    if (!m_wake.wait_for(lock, kQuiet, called)) {
      memory.release();
      m_wake.wait(lock, called);
    }
    if (m_jobs.empty()) return;
    auto job = std::move(m_jobs.front());
    m_jobs.pop_front();
    lock.unlock();
    perform(job->work(), memory);
    job->complete();
    job.reset();
    lock.lock();
  }
}

void Argon2Pool::perform(Work& work, HashMemory& memory) {
  if (work.stored.empty()) {
    work.made = argon2Hash(work.password, m_options.parameters, m_random, memory);
  } else {
    work.matches = verifyPasswordHash(work.password, work.stored, memory);
  }
}

}  // namespace trunkline::crypto
