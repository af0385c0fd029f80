// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/crypto/hash_memory.h"

#include <sys/mman.h>

namespace trunkline::crypto {

std::uint8_t* HashMemory::take(std::size_t bytes) {
  if (bytes > m_bytes) {
    release();
    void* const block = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) return nullptr;
    m_block = block;
    m_bytes = bytes;
  }
  return static_cast<std::uint8_t*>(m_block);
}

void HashMemory::release() {
  if (m_block != nullptr) ::munmap(m_block, m_bytes);
  m_block = nullptr;
  m_bytes = 0;
}

}  // namespace trunkline::crypto
