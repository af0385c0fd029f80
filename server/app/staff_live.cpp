// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/staff_live.h"

#include <unordered_map>

#include "server/contract/codec/encoder.h"

namespace trunkline::app {
namespace {

constexpr std::uint8_t kMasks = 4;

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

std::uint8_t LiveOrderRows::maskOf(Role role) const {
  const auto mask = desk::RowMask::of(role);
  return static_cast<std::uint8_t>((mask.users ? 1U : 0U) | (mask.costs ? 2U : 0U));
}

Task<Result<std::vector<std::shared_ptr<const events::Rendering>>>> LiveOrderRows::render(std::vector<std::int64_t> objects,
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

Task<Result<std::optional<events::Object>>> LiveOrderRows::find(events::Subscription::Filter reader, std::int64_t object) {
  std::vector<Ref> one{{static_cast<std::uint8_t>(StaffTopic::orders), object}};
  auto found = co_await findAll(reader, std::move(one));
  if (!found) co_return Failure(found.error());
  co_return std::move(found->front());
}

Task<Result<std::vector<std::optional<events::Object>>>> LiveOrderRows::findAll(events::Subscription::Filter reader,
                                                                                std::vector<Ref> objects) {
  std::vector<std::int64_t> ids;
  ids.reserve(objects.size());
  for (const Ref& object : objects) ids.push_back(object.id);
  const auto rendered = co_await render(std::move(ids), 1U << reader.mask);
  if (!rendered) co_return Failure(rendered.error());
  std::vector<std::optional<events::Object>> out(objects.size());
  for (std::size_t at = 0; at < out.size(); ++at) {
    const auto& rendering = (*rendered)[at];
    if (rendering == nullptr) continue;
    out[at].emplace();
    out[at]->json = std::shared_ptr<const std::string>(rendering, &rendering->byMask[reader.mask]);
    out[at]->version = rendering->version;
  }
  co_return out;
}

StaffLive::StaffLive(Foundation& base)
    : m_hub(std::make_shared<events::EventHub>(static_cast<std::uint64_t>(base.clock.nowUs()), staffLimits())),
      m_rows(desk::OrderList(*base.database, base.clock)),
      m_orders({base.threads.jobs(), m_hub, m_rows, base.clock, base.logger, static_cast<std::uint8_t>(StaffTopic::orders), "order"}) {}

}  // namespace trunkline::app
