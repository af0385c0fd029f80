// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenAPI document as a page for people: no script, no outside address, so it works wherever the server does.
#pragma once
#include <string>
#include <string_view>

namespace trunkline::app {

// `openApi` is a document that this program made.
[[nodiscard]] std::string docsPage(std::string_view openApi);
[[nodiscard]] std::string docsStyle();

}  // namespace trunkline::app
