// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <boost/beast/core/string.hpp>

namespace trunkline::http {
namespace {

constexpr int kLevel = 1;             // JSON shrinks to a sixth at level 1 already; higher levels only cost the io thread
constexpr int kGzipWindow = 15 + 16;  // zlib: +16 writes a gzip wrapper
constexpr int kMemory = 8;

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// q=0, q=0.0, q=0.00, q=0.000
bool isZeroQuality(std::string_view parameters) {
  const std::string_view text = trim(parameters);
  if (text.size() < 3 || (text[0] != 'q' && text[0] != 'Q') || text[1] != '=') return false;
  return std::all_of(text.begin() + 2, text.end(), [](char c) { return c == '0' || c == '.'; });
}

// One deflate state a thread: setting it up allocates 256 KiB.
class Deflater {
 public:
  Deflater() : m_good(deflateInit2(&m_stream, kLevel, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) == Z_OK) {}
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  Deflater(Deflater&&) = delete;
  Deflater& operator=(Deflater&&) = delete;
  ~Deflater() {
    if (m_good) deflateEnd(&m_stream);
  }

  bool run(std::string_view body, std::string& out) {
    if (!m_good || deflateReset(&m_stream) != Z_OK) return false;
    out.resize(body.size());
    m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));  // zlib's interface lacks the const
    m_stream.avail_in = static_cast<uInt>(body.size());
    m_stream.next_out = reinterpret_cast<Bytef*>(out.data());
    m_stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&m_stream, Z_FINISH) != Z_STREAM_END) return false;
    out.resize(out.size() - m_stream.avail_out);
    return true;
  }

 private:
  z_stream m_stream{};
  bool m_good;
};

}  // namespace

bool acceptsGzip(std::string_view acceptEncoding) {
  bool any = false;
  while (!acceptEncoding.empty()) {
    const std::size_t end = std::min(acceptEncoding.find(','), acceptEncoding.size());
    const std::string_view entry = acceptEncoding.substr(0, end);
    acceptEncoding.remove_prefix(std::min(end + 1, acceptEncoding.size()));
    const std::size_t semicolon = std::min(entry.find(';'), entry.size());
    const std::string_view coding = trim(entry.substr(0, semicolon));
    const bool wanted = semicolon == entry.size() || !isZeroQuality(entry.substr(semicolon + 1));
    if (boost::beast::iequals(coding, "gzip")) return wanted;
    if (coding == "*") any = wanted;
  }
  return any;
}

bool gzip(std::string_view body, std::string& out) {
  thread_local Deflater deflater;
  if (deflater.run(body, out)) return true;
  out.clear();
  return false;
}

}  // namespace trunkline::http
