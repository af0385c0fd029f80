// SPDX-License-Identifier: GPL-3.0-or-later
// A TOML file as a flat list of texts: what the settings' table then reads as it reads the environment.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "server/contract/error.h"

namespace trunkline::app {

struct FileEntry {
  std::string key;       // number_lifetime_s
  std::string provider;  // the NAME of [provider.NAME]; empty at the top level
  std::string value;
  std::uint32_t line{};
};

// Strings, whole numbers, booleans and lists of strings; other values, other tables and files above 1 MiB are refused with
// the line. ValidationFailed.
[[nodiscard]] Result<std::vector<FileEntry>> readTomlFile(const std::string& path);

}  // namespace trunkline::app
