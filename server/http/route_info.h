// SPDX-License-Identifier: GPL-3.0-or-later
// A route type's facts as plain data, for everything that is not a template: filters, metrics, the OpenAPI document.
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/codec/schema.h"
#include "server/contract/route.h"

namespace trunkline::http {

struct RouteInfo {
  Method method{Method::Get};
  std::string path;
  std::string_view operation;
  std::string_view summary;
  Permission permission{Permission::Public};
  Audit audit{Audit::None};
  Idempotency idempotency{Idempotency::None};
  Reason reason{Reason::None};
  Precondition precondition{Precondition::None};
  Allowance allowance{Allowance::Requests};
  std::size_t bodyBytes{limits::kBodyBytes};
  std::span<const int> statuses;
  std::span<const ErrorCode> errors;
  bool secretAnswer{false};
  bool raw{false};                        // outside the contract: in no document, needs no sign-in
  bool charged{false};                    // of a raw route: counts towards what an address may ask
  bool streams{false};                    // answers with events that go on
  bool waits{false};                      // may keep its caller waiting: earlier answers are sent before it runs
  std::vector<std::string_view> members;  // the request's wire names
  std::vector<std::string> placeholders;  // of the path, in order
  // For the document; null for raw routes, the last also for those without a body.
  std::vector<MemberSchema> (*requestMembers)(SchemaComponents&){nullptr};
  std::string (*requestSchema)(SchemaComponents&){nullptr};
  std::string (*responseSchema)(SchemaComponents&){nullptr};

  [[nodiscard]] bool inPath(std::string_view member) const {
    return std::find(placeholders.begin(), placeholders.end(), member) != placeholders.end();
  }
  [[nodiscard]] bool takesBody() const { return method == Method::Post || method == Method::Put || method == Method::Patch; }
  // True when some member must come from the body.
  [[nodiscard]] bool needsBody() const {
    return takesBody() && std::any_of(members.begin(), members.end(), [this](std::string_view name) { return !inPath(name); });
  }
};

// The names in braces of a path template.
[[nodiscard]] std::vector<std::string> placeholdersOf(std::string_view path);

}  // namespace trunkline::http
