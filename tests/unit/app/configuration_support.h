// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "server/app/configuration.h"

namespace trunkline::app {

// A directory of the test's own, removed at its end.
class ScratchDirectory {
 public:
  ScratchDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "trunkline-test-XXXXXX").string();
    m_path = ::mkdtemp(pattern.data());
  }
  ~ScratchDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  [[nodiscard]] std::string path() const { return m_path; }
  [[nodiscard]] std::string write(const std::string& name, const std::string& text, mode_t mode = 0600) const {
    const std::string file = m_path + "/" + name;
    std::ofstream(file) << text;
    ::chmod(file.c_str(), mode);
    return file;
  }

 private:
  std::string m_path;
};

inline Result<Configuration> load(std::vector<std::string> flags, const Environment& environment = {}, Purpose purpose = Purpose::Server) {
  flags.insert(flags.begin(), "trunklined");
  std::vector<const char*> argv;
  argv.reserve(flags.size());
  for (const std::string& flag : flags) argv.push_back(flag.c_str());
  return loadConfiguration(static_cast<int>(argv.size()), argv.data(), environment, purpose);
}

inline bool refuses(const Result<Configuration>& result, std::string_view setting, std::string_view words) {
  if (result) return false;
  for (const FieldError& field : result.error().fields)
    if (field.path == setting && field.message.find(words) != std::string::npos) return true;
  return false;
}

}  // namespace trunkline::app
