// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace trunkline::http {

// Whether an Accept-Encoding header admits gzip (named, or by *, with a quality above 0).
[[nodiscard]] bool acceptsGzip(std::string_view acceptEncoding);

// False, with `out` empty, when it did not become smaller.
[[nodiscard]] bool gzip(std::string_view body, std::string& out);

}  // namespace trunkline::http
