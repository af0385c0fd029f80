// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over its corpus where libFuzzer is not linked, so that every seed and every past finding is a
// test of the ordinary build. A missing or empty corpus is a failure: it would prove nothing.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ios>
#include <iterator>
#include <span>
#include <string>
#include <system_error>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> filesOf(const std::filesystem::path& given) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  if (std::filesystem::is_regular_file(given, error)) files.push_back(given);
  for (std::filesystem::recursive_directory_iterator it(given, error), end; !error && it != end; it.increment(error)) {
    if (it->is_regular_file(error)) files.push_back(it->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool replay(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (!stream.good() && !stream.eof()) return false;
  const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
  LLVMFuzzerTestOneInput(input.data(), input.size());
  return true;
}

}  // namespace

int main(int count, char** values) {
  const std::span arguments(values, static_cast<std::size_t>(count));
  std::size_t replayed = 0;
  for (const char* argument : arguments.subspan(1)) {
    for (const auto& file : filesOf(argument)) {
      std::printf("%s\n", file.c_str());
      std::fflush(stdout);  // the last line before a crash names its input
      if (!replay(file)) {
        std::fprintf(stderr, "cannot read %s\n", file.c_str());
        return 1;
      }
      ++replayed;
    }
  }
  if (replayed == 0) {
    std::fprintf(stderr, "nothing to replay: give a corpus folder or files\n");
    return 2;
  }
  std::printf("replayed %zu inputs\n", replayed);
  return 0;
}
