// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/http/call.h"
#include "server/modules/keys/keys_service.h"

namespace trunkline::keys {

class KeysController {
 public:
  explicit KeysController(KeysService& service) : m_service(service) {}
  http::Answer<ApiKey> create(const http::Call* call, CreateKeyRequest request);
  http::Answer<ApiKeyList> list(const http::Call* call, Nothing request);
  http::Answer<ApiKey> get(const http::Call* call, KeyRef request);
  http::Answer<ApiKey> edit(const http::Call* call, EditKeyRequest request);
  http::Answer<Nothing> revoke(const http::Call* call, KeyRef request);
  http::Answer<ApiKey> rotate(const http::Call* call, RotateKeyRequest request);

 private:
  KeysService& m_service;
};

}  // namespace trunkline::keys
