// SPDX-License-Identifier: GPL-3.0-or-later
// The only way in which something asynchronous comes back in the console.
//
// A Call gives every waiter exactly one outcome, always from the event loop, never from within onResult(), and never to a
// context that is gone. It is a handle: copies mean the same call. Qt's own continuations are avoided on purpose: they run
// synchronously on a finished future, the last one displaces the others, cancelling does not reach the producer, and each
// copies the payload. Everything here belongs to one thread, that of the contexts.
#pragma once
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QThread>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "api-client/call/api_error.h"

namespace trunkline::client {

template <class T, class E>
class CallSource;

template <class T, class E = ApiError>  // E has a static cancelled()
class Call {
 public:
  using Outcome = tl::expected<std::shared_ptr<const T>, E>;
  using Handler = std::function<void(const Outcome&)>;

  // May be called any number of times, before and after the call ended. The handler is dropped with its context.
  void onResult(QObject* context, Handler handler) const {
    Q_ASSERT(context != nullptr && context->thread() == QThread::currentThread());
    QPromise<Outcome> promise;
    promise.start();
    // The watcher hears of its promise through posted events only, and dies with the context.
    auto* watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, state = m_state, handler = std::move(handler)] {
      const Outcome outcome = state->cancelled ? Outcome(tl::unexpect, E::cancelled()) : watcher->result();
      watcher->deleteLater();
      handler(outcome);  // last: it may destroy the context
    });
    watcher->setFuture(promise.future());
    if (const auto& outcome = m_state->outcome) {
      State::give(promise, *outcome);
    } else {
      m_state->waiters.push_back(std::move(promise));
    }
  }

  // Stops the work behind the call. From now on every waiter that has not been told gets `cancelled`, even if an answer was
  // already on its way to it.
  void cancel() const {
    const std::shared_ptr<State> state = m_state;  // the abort may drop what holds this handle
    state->cancelled = true;
    if (const auto abort = std::exchange(state->abort, nullptr)) abort();
    state->settle(Outcome(tl::unexpect, E::cancelled()));
  }

  [[nodiscard]] bool isSettled() const { return m_state->outcome.has_value(); }

 private:
  friend class CallSource<T, E>;

  struct State {
    std::optional<Outcome> outcome;
    std::vector<QPromise<Outcome>> waiters;  // one promise a waiter
    std::function<void()> abort;
    bool cancelled{false};

    static void give(QPromise<Outcome>& promise, const Outcome& outcome) {
      promise.addResult(outcome);
      promise.finish();
    }
    // The first outcome is the only one.
    void settle(Outcome value) {
      if (outcome) return;
      outcome = std::move(value);
      abort = nullptr;
      for (QPromise<Outcome>& promise : std::exchange(waiters, {})) give(promise, *outcome);
    }
  };

  explicit Call(std::shared_ptr<State> state) : m_state(std::move(state)) {}

  std::shared_ptr<State> m_state;
};

// The end of whoever does the work; copies mean the same call. When the last copy goes without an outcome, it is `cancelled`.
template <class T, class E = ApiError>
class CallSource {
 public:
  using Outcome = typename Call<T, E>::Outcome;

  CallSource() : m_producer(std::make_shared<Producer>()) {}

  [[nodiscard]] Call<T, E> call() const { return Call<T, E>(m_producer->state); }
  // What stops the work. It must not hold this source: the call would keep itself alive.
  void onCancel(std::function<void()> abort) const {
    if (!m_producer->state->outcome) m_producer->state->abort = std::move(abort);
  }
  void finish(Outcome outcome) const { m_producer->state->settle(std::move(outcome)); }
  void succeed(T value) const { finish(std::make_shared<const T>(std::move(value))); }
  void fail(E error) const { finish(Outcome(tl::unexpect, std::move(error))); }

 private:
  struct Producer {
    Producer() = default;
    Producer(const Producer&) = delete;
    Producer& operator=(const Producer&) = delete;
    ~Producer() { state->settle(Outcome(tl::unexpect, E::cancelled())); }
    std::shared_ptr<typename Call<T, E>::State> state = std::make_shared<typename Call<T, E>::State>();
  };
  std::shared_ptr<Producer> m_producer;
};

}  // namespace trunkline::client
