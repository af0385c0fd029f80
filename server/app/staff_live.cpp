// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/staff_live.h"

#include <unordered_map>

#include "server/contract/codec/encoder.h"

namespace trunkline::app {
namespace {

// Bits of a mask: customers, costs, addresses in full.
constexpr std::uint8_t kMasks = 8;
constexpr std::uint8_t kFullAddresses = 4;
constexpr auto kOrders = static_cast<std::uint8_t>(StaffTopic::orders);
constexpr auto kUsers = static_cast<std::uint8_t>(StaffTopic::users);
constexpr auto kJobs = static_cast<std::uint8_t>(StaffTopic::jobs);

desk::RowMask rowMask(std::uint8_t mask) { return {(mask & 1U) != 0, (mask & 2U) != 0}; }

std::string rowJson(const OrderRow& row, std::uint8_t mask) {
  std::string json;
  encode(json, desk::masked(row, rowMask(mask)));
  return json;
}

std::shared_ptr<const events::Rendering> renderingOf(const OrderRow& row, std::uint32_t masks) {
  auto rendering = std::make_shared<events::Rendering>();
  rendering->version = row.version;
  rendering->byMask.resize(kMasks);
  for (std::uint8_t mask = 0; mask < kMasks; ++mask)
    if (((masks >> mask) & 1U) != 0) rendering->byMask[mask] = rowJson(row, mask);
  return rendering;
}

events::EventHub::Limits staffLimits() {
  return {limits::kEventsRemembered, limits::kStreamsPerStaff, limits::kStaffStreams, limits::kStaffEventsQueued};
}

}  // namespace

Task<Result<std::vector<std::shared_ptr<const events::Rendering>>>> LiveOrders::render(std::vector<std::int64_t> objects,
                                                                                       std::uint32_t masks) {
  const auto rows = co_await m_list.rowsOf(objects);
  if (!rows) co_return Failure(rows.error());
  std::unordered_map<std::int64_t, const OrderRow*> byId;
  for (const OrderRow& row : *rows) byId.emplace(row.id.value(), &row);
  std::vector<std::shared_ptr<const events::Rendering>> out(objects.size());
  for (std::size_t at = 0; at < objects.size(); ++at) {
    const auto found = byId.find(objects[at]);
    if (found != byId.end()) out[at] = renderingOf(*found->second, masks);
  }
  co_return out;
}

// Customers change one at a time, when somebody bans them: a reading each is enough.
Task<Result<std::vector<std::shared_ptr<const events::Rendering>>>> LiveUsers::render(std::vector<std::int64_t> objects,
                                                                                      std::uint32_t masks) {
  std::vector<std::shared_ptr<const events::Rendering>> out;
  out.reserve(objects.size());
  for (const std::int64_t object : objects) {
    auto rendering = std::make_shared<events::Rendering>();
    rendering->byMask.resize(kMasks);
    for (std::uint8_t mask = 0; mask < kMasks; ++mask) {
      if (((masks >> mask) & 1U) == 0) continue;
      if (const auto added = co_await add(rendering.get(), UserId(object), mask); !added) co_return Failure(added.error());
    }
    out.push_back(rendering->version < 0 ? nullptr : std::move(rendering));
  }
  co_return out;
}

Task<Result<>> LiveUsers::add(events::Rendering* rendering, UserId id, std::uint8_t mask) {
  // Of what the roles differ in, a customer's row shows the address alone.
  const Role role = (mask & kFullAddresses) != 0 ? Role::admin : Role::support;
  const auto row = co_await m_list.row(id, role);
  if (!row) co_return Failure(row.error());
  if (!*row) {
    rendering->version = -1;
    co_return Result<>{};
  }
  rendering->version = (*row)->version;
  encode(rendering->byMask[mask], **row);
  co_return Result<>{};
}

// A person has few that run: a reading each is enough. No role sees more of its own than another.
Task<Result<std::vector<std::shared_ptr<const events::Rendering>>>> LiveJobs::render(std::vector<std::int64_t> objects,
                                                                                     std::uint32_t /*masks*/) {
  std::vector<std::shared_ptr<const events::Rendering>> out;
  out.reserve(objects.size());
  for (const std::int64_t object : objects) {
    const auto row = co_await m_store.row(JobId(object));
    if (!row) co_return Failure(row.error());
    if (!*row) {
      out.push_back(nullptr);
      continue;
    }
    auto rendering = std::make_shared<events::Rendering>();
    rendering->version = (*row)->job.version;
    rendering->owner = (*row)->owner;
    std::string json;
    encode(json, (*row)->job);
    rendering->byMask.assign(kMasks, json);
    out.push_back(std::move(rendering));
  }
  co_return out;
}

std::uint8_t LiveRows::maskOf(Role role) const {
  const auto mask = desk::RowMask::of(role);
  const bool addresses = desk::seesAddresses(role);
  return static_cast<std::uint8_t>((mask.users ? 1U : 0U) | (mask.costs ? 2U : 0U) | (addresses ? kFullAddresses : 0U));
}

Task<Result<std::optional<events::Object>>> LiveRows::find(events::Subscription::Filter reader, Ref order) {
  std::vector<Ref> one{{kOrders, order.id, order.version}};
  auto found = co_await findAll(reader, std::move(one));
  if (!found) co_return Failure(found.error());
  co_return std::move(found->front());
}

Task<Result<std::vector<std::optional<events::Object>>>> LiveRows::findAll(events::Subscription::Filter reader, std::vector<Ref> objects) {
  Found found(objects.size());
  for (std::size_t topic = 0; topic < m_renderers.size(); ++topic) {
    if (m_renderers.at(topic) == nullptr) continue;
    if (const auto done = co_await findOf(static_cast<std::uint8_t>(topic), &reader, &objects, &found); !done)
      co_return Failure(done.error());
  }
  co_return found;
}

Task<Result<>> LiveRows::findOf(std::uint8_t topic, const events::Subscription::Filter* reader, const std::vector<Ref>* objects,
                                Found* found) {
  const std::uint8_t mask = reader->mask;
  std::vector<std::int64_t> ids;
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < objects->size(); ++at) {
    if ((*objects)[at].topic != topic) continue;
    ids.push_back((*objects)[at].id);
    places.push_back(at);
  }
  if (ids.empty()) co_return Result<>{};
  const auto rendered = co_await m_renderers.at(topic)->render(std::move(ids), 1U << mask);
  if (!rendered) co_return Failure(rendered.error());
  for (std::size_t at = 0; at < places.size(); ++at) {
    const auto& rendering = (*rendered)[at];
    if (rendering == nullptr || !rendering->isFor(reader->staff)) continue;
    auto& object = (*found)[places[at]].emplace();
    object.json = std::shared_ptr<const std::string>(rendering, &rendering->byMask[mask]);
    object.version = rendering->version;
  }
  co_return Result<>{};
}

StaffLive::StaffLive(Foundation& base)
    : m_hub(std::make_shared<events::EventHub>(static_cast<std::uint64_t>(base.clock.nowUs()), staffLimits())),
      m_orderRows(desk::OrderList(*base.database, base.clock)),
      m_userRows(desk::UserList(*base.database, base.clock, base.configuration.walletCurrency)),
      m_jobRows(desk::JobStore(*base.database)),
      m_rows({&m_orderRows, &m_userRows, nullptr, &m_jobRows}),
      m_orders({base.threads.jobs(), m_hub, m_orderRows, base.clock, base.logger, kOrders, "order"}),
      m_users({base.threads.jobs(), m_hub, m_userRows, base.clock, base.logger, kUsers, "user"}),
      m_jobs({base.threads.jobs(), m_hub, m_jobRows, base.clock, base.logger, kJobs, "job"}) {}

void StaffLive::start() {
  m_orders.start();
  m_users.start();
  m_jobs.start();
}

Task<> StaffLive::stop(std::chrono::milliseconds patience) {
  co_await m_orders.stop(patience);
  co_await m_users.stop(patience);
  co_await m_jobs.stop(patience);
}

}  // namespace trunkline::app
