// SPDX-License-Identifier: GPL-3.0-or-later
// Runs trunklinectl as an operator does.
#pragma once
#include <sys/wait.h>

#include <boost/json.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "tests/unit/app/configuration_support.h"

namespace trunkline::ctl {

struct Outcome {
  int exit{};
  std::string out;
  std::string err;
  [[nodiscard]] boost::json::object json() const { return boost::json::parse(out).as_object(); }
};

inline std::string contentOf(const std::string& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

// `words` go through the shell: only literals without quotes of their own.
inline Outcome run(const std::string& words, const std::string& input = {}) {
  const app::ScratchDirectory scratch;
  const std::string in = scratch.write("in", input);
  const std::string out = scratch.path() + "/out";
  const std::string err = scratch.path() + "/err";
  const std::string line = std::string("env -u DATA_DIR ") + TRUNKLINECTL + " " + words + " <" + in + " >" + out + " 2>" + err;
  const int status = std::system(line.c_str());
  return {WEXITSTATUS(status), contentOf(out), contentOf(err)};
}

inline constexpr const char* kGoodPassword = "violet tram 4417 over the quarry\n";

}  // namespace trunkline::ctl
