// SPDX-License-Identifier: GPL-3.0-or-later
// The 19 MiB that an Argon2 hash works in. A hashing thread keeps them from hash to hash (mapping them anew costs a third of
// its time) and gives them back when nothing comes any more (an idle server stays small).
#pragma once
#include <cstddef>
#include <cstdint>

namespace trunkline::crypto {

class HashMemory {
 public:
  HashMemory() = default;
  ~HashMemory() { release(); }
  HashMemory(const HashMemory&) = delete;
  HashMemory& operator=(const HashMemory&) = delete;

  // At least so many bytes, the same block as before where it is large enough; null when the system has none.
  [[nodiscard]] std::uint8_t* take(std::size_t bytes);
  void release();
  [[nodiscard]] std::size_t held() const { return m_bytes; }

 private:
  void* m_block{nullptr};  // of mmap; null when nothing is held
  std::size_t m_bytes{0};
};

}  // namespace trunkline::crypto
