// SPDX-License-Identifier: GPL-3.0-or-later
// Heads and bodies: bytes cut at random places must give the same requests and the same refusal as the whole.
// Input: one byte with the number of cuts, two bytes a cut, then the bytes of the connection.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/parser_transcript.h"

namespace {

constexpr std::size_t kCutsMax = 16;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.empty()) return 0;
  const std::size_t count = static_cast<unsigned char>(input.front()) % (kCutsMax + 1);
  input.remove_prefix(1);
  if (input.size() < count * 2) return 0;
  const std::string_view bytes = input.substr(count * 2);
  std::vector<std::size_t> cuts;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t value = static_cast<unsigned char>(input[2 * i]) * 256U + static_cast<unsigned char>(input[2 * i + 1]);
    cuts.push_back(bytes.empty() ? 0 : value % bytes.size());
  }
  std::sort(cuts.begin(), cuts.end());

  const std::string whole = trunkline::testing::parserTranscript(bytes, {});
  const std::string pieces = trunkline::testing::parserTranscript(bytes, cuts);
  if (whole != pieces) {
    std::fprintf(stderr, "whole:\n%s\npieces:\n%s\n", whole.c_str(), pieces.c_str());
    std::abort();
  }
  return 0;
}
