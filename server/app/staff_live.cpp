// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/staff_live.h"

#include <unordered_map>

#include "server/contract/codec/encoder.h"

namespace trunkline::app {
namespace {

constexpr std::uint8_t kMasks = 4;
constexpr auto kOrders = static_cast<std::uint8_t>(StaffTopic::orders);

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

std::uint8_t LiveRows::maskOf(Role role) const {
  const auto mask = desk::RowMask::of(role);
  return static_cast<std::uint8_t>((mask.users ? 1U : 0U) | (mask.costs ? 2U : 0U));
}

Task<Result<std::optional<events::Object>>> LiveRows::find(events::Subscription::Filter reader, std::int64_t order) {
  std::vector<Ref> one{{kOrders, order}};
  auto found = co_await findAll(reader, std::move(one));
  if (!found) co_return Failure(found.error());
  co_return std::move(found->front());
}

Task<Result<std::vector<std::optional<events::Object>>>> LiveRows::findAll(events::Subscription::Filter reader, std::vector<Ref> objects) {
  Found found(objects.size());
  for (std::uint8_t topic = 0; topic < m_renderers.size(); ++topic) {
    if (m_renderers.at(topic) == nullptr) continue;
    if (const auto done = co_await findOf(topic, reader.mask, &objects, &found); !done) co_return Failure(done.error());
  }
  co_return found;
}

Task<Result<>> LiveRows::findOf(std::uint8_t topic, std::uint8_t mask, const std::vector<Ref>* objects, Found* found) {
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
    if (rendering == nullptr) continue;
    auto& object = (*found)[places[at]].emplace();
    object.json = std::shared_ptr<const std::string>(rendering, &rendering->byMask[mask]);
    object.version = rendering->version;
  }
  co_return Result<>{};
}

StaffLive::StaffLive(Foundation& base)
    : m_hub(std::make_shared<events::EventHub>(static_cast<std::uint64_t>(base.clock.nowUs()), staffLimits())),
      m_orderRows(desk::OrderList(*base.database, base.clock)),
      m_rows({&m_orderRows, nullptr, nullptr}),
      m_orders({base.threads.jobs(), m_hub, m_orderRows, base.clock, base.logger, kOrders, "order"}) {}

}  // namespace trunkline::app
