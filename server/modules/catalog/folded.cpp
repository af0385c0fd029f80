// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/catalog/folded.h"

namespace trunkline::catalog {
namespace {

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool counts(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 0x7F; }

}  // namespace

Folded::Folded(std::string_view title) {
  for (const char raw : title) {
    const char c = lowered(raw);
    if (!counts(c)) continue;
    if (m_size == kMax) {
      m_size = 0;
      return;
    }
    m_text[m_size++] = c;
  }
}

}  // namespace trunkline::catalog
