// SPDX-License-Identifier: GPL-3.0-or-later
// What an HTTP parser makes of bytes that arrive in given pieces, as one comparable text.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "server/contract/limits.h"
#include "server/http/request_parser.h"

namespace trunkline::testing {

inline void describeRequest(std::string& out, const http::Request& request) {
  out += std::to_string(static_cast<int>(request.verb)) + (request.keepAlive ? " keep " : " close ") + request.target;
  for (std::size_t i = 0; i < http::kHeaderCount; ++i) {
    out += '|';
    out += request.header(static_cast<http::Header>(i));
  }
  out += '|' + request.body + '\n';
}

// `cuts` are offsets into `bytes`, rising.
inline std::string parserTranscript(std::string_view bytes, const std::vector<std::size_t>& cuts) {
  std::string out;
  http::RequestParser parser;
  std::size_t consumed = 0;
  for (std::size_t piece = 0; piece <= cuts.size(); ++piece) {
    const std::size_t arrived = piece < cuts.size() ? cuts[piece] : bytes.size();
    for (;;) {
      const auto before = parser.state();
      consumed += parser.put(bytes.substr(consumed, arrived - consumed));
      if (parser.state() == http::RequestParser::State::HeadDone) parser.expectBody(limits::kBodyBytes);
      if (parser.state() == http::RequestParser::State::Refused) {
        return out + "refused " + std::to_string(static_cast<int>(parser.refusal().code)) + ' ' + parser.refusal().message;
      }
      if (parser.state() == http::RequestParser::State::Done) {
        describeRequest(out, parser.request());
        parser.next();
      } else if (parser.state() == before) {
        break;
      }
    }
  }
  return out + (parser.state() == http::RequestParser::State::Head ? "between" : "within");
}

}  // namespace trunkline::testing
