// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/page.h"

namespace trunkline::demo {
namespace {

constexpr storage::Sql kDeliverAll{"UPDATE outbox SET done_us=created_us WHERE done_us IS NULL"};

}  // namespace

Result<> Page::apply(storage::Session& session) {
  for (const auto& step : m_steps) {
    if (auto taken = step->take(session); !taken) return taken;
  }
  const auto delivered = session.run(kDeliverAll, {});
  if (!delivered) return Failure(delivered.error());
  return {};
}

}  // namespace trunkline::demo
