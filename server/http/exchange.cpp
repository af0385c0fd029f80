// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/exchange.h"

namespace trunkline::http {
namespace {

constexpr std::size_t kKeptAnswerBytes = 16 * 1024;

}  // namespace

void Exchange::clear() {
  request = nullptr;
  endpoint = nullptr;
  allowed = 0;
  path = {};
  query = {};
  captures.count = 0;
  pathParameters.clear();
  queryParameters.clear();
  requestId.clear();
  clientIp.clear();
  call.principal = {};
  call.route = nullptr;
  call.requestId = {};
  call.clientIp = {};
  call.userAgent = {};
  call.idempotencyKey = {};
  call.authorization = {};
  call.lastEventId = {};
  call.reason.clear();
  call.expectedVersion = 0;
  call.background = false;
  call.requestHash.clear();
  call.rate = {};
  status = 200;
  contentType = {};
  body.clear();
  if (body.capacity() > kKeptAnswerBytes) body.shrink_to_fit();
  rendered.reset();
  stream.reset();
  headers.clear();
}

}  // namespace trunkline::http
