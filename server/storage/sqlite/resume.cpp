// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/resume.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/post.hpp>
#include <utility>

namespace trunkline::storage::sqlite {
namespace {

struct ResumeAll {
  std::vector<ResumeHandler> handlers;
  void operator()() {
    for (ResumeHandler& handler : handlers) std::move(handler)();
  }
};

}  // namespace

void Resumer::add(Waiter& waiter) {
  if (!waiter.handler) return;  // nobody waits
  ResumeHandler handler = std::move(*waiter.handler);
  waiter.handler.reset();
  const IoExecutor executor = boost::asio::get_associated_executor(handler);
  for (Group& group : m_groups) {
    if (&group.work.get_executor().context() != &executor.context()) continue;
    group.handlers.push_back(std::move(handler));
    return;
  }
  m_groups.push_back({boost::asio::make_work_guard(executor), {}});
  m_groups.back().handlers.push_back(std::move(handler));
}

void Resumer::flush() {
  for (Group& group : m_groups) boost::asio::post(group.work.get_executor(), ResumeAll{std::move(group.handlers)});
  m_groups.clear();
}

}  // namespace trunkline::storage::sqlite
