// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/session/keychain_secret_store.h"

#include <qt6keychain/keychain.h>

#include <utility>

#include "server/contract/console_limits.h"

namespace trunkline::client {
namespace {

// Starts the job, which deletes itself when it is done; `read` turns its end into the outcome.
template <class T, class Job, class Read>
SecretCall<T> started(Job* job, const std::string& key, Scheduler& scheduler, Read read) {
  struct Pending {
    CallSource<T, SecretError> source;
    std::unique_ptr<Scheduler::Timer> deadline;
  };
  const auto pending = std::make_shared<Pending>();
  pending->deadline = scheduler.after(limits::kKeychainAnswer, [weak = std::weak_ptr(pending)] {
    if (const auto late = weak.lock()) late->source.fail({false, "the key store does not answer"});
  });
  job->setAutoDelete(true);
  job->setInsecureFallback(false);
  job->setKey(QString::fromStdString(key));
  QObject::connect(job, &QKeychain::Job::finished, job, [pending, job, read] {
    pending->deadline.reset();
    pending->source.finish(read(*job));
  });
  job->start();
  return pending->source.call();
}

template <class T>
using Stored = typename SecretCall<T>::Outcome;

template <class T>
Stored<T> failure(const QKeychain::Job& job) {
  return Stored<T>(tl::unexpect, SecretError{false, job.errorString().toStdString()});
}

// For jobs where "not there" is as good as done.
Stored<Nothing> done(const QKeychain::Job& job) {
  if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound) return failure<Nothing>(job);
  return std::make_shared<const Nothing>();
}

Stored<std::optional<std::string>> secretOf(const QKeychain::ReadPasswordJob& job) {
  using Secret = std::optional<std::string>;
  if (job.error() == QKeychain::EntryNotFound) return std::make_shared<const Secret>();
  if (job.error() != QKeychain::NoError) return failure<Secret>(job);
  return std::make_shared<const Secret>(job.textData().toStdString());
}

}  // namespace

SecretCall<std::optional<std::string>> KeychainSecretStore::read(const std::string& key) {
  return started<std::optional<std::string>>(new QKeychain::ReadPasswordJob(m_service), key, m_scheduler, secretOf);
}

SecretCall<Nothing> KeychainSecretStore::write(const std::string& key, const std::string& secret) {
  auto* job = new QKeychain::WritePasswordJob(m_service);
  job->setTextData(QString::fromStdString(secret));
  return started<Nothing>(job, key, m_scheduler, done);
}

SecretCall<Nothing> KeychainSecretStore::remove(const std::string& key) {
  return started<Nothing>(new QKeychain::DeletePasswordJob(m_service), key, m_scheduler, done);
}

}  // namespace trunkline::client
