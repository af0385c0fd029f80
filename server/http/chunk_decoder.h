// SPDX-License-Identifier: GPL-3.0-or-later
// Chunked bodies, strictly: hex size, CR LF, data, CR LF; extensions and trailers are refused.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/contract/error.h"

namespace trunkline::http {

class ChunkDecoder {
 public:
  explicit ChunkDecoder(std::size_t limitBytes) : m_limitBytes(limitBytes) {}
  // Appends the data to `body`; answers how many bytes it took, all unless done or failed.
  [[nodiscard]] Result<std::size_t> put(std::string_view bytes, std::string& body);
  [[nodiscard]] bool done() const { return m_state == State::Done; }

 private:
  enum class State : std::uint8_t { Size, SizeLf, Data, DataCr, DataLf, LastCr, LastLf, Done };
  [[nodiscard]] Result<> framing(char c, std::size_t bodyBytes);
  [[nodiscard]] Result<> sizeByte(char c);

  std::size_t m_limitBytes;
  std::size_t m_left{0};
  unsigned m_digits{0};
  State m_state{State::Size};
};

}  // namespace trunkline::http
