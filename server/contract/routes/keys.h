// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "server/contract/route.h"
#include "server/contract/wire/keys.h"

namespace trunkline {

struct CreateKeyRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/api-keys";
  static constexpr std::string_view kOperation = "createKey";
  static constexpr std::string_view kSummary = "Make an API key; its secret is shown this once";
  using Request = CreateKeyRequest;
  using Response = ApiKey;
  static constexpr Permission kPermission = Permission::AccountManage;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Idempotency kIdempotency = Idempotency::Required;
  static constexpr std::array kStatuses{201};
  static constexpr std::array kErrors{ErrorCode::SecretAlreadyShown, ErrorCode::IdempotencyKeyReused, ErrorCode::InvalidState};
  static constexpr bool kSecretAnswer = true;
};

struct ListKeysRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/api-keys";
  static constexpr std::string_view kOperation = "listKeys";
  static constexpr std::string_view kSummary = "Own API keys that are not revoked, newest first";
  using Request = Nothing;
  using Response = ApiKeyList;
  static constexpr Permission kPermission = Permission::AccountManage;
  static constexpr bool kSecretAnswer = true;
};

struct GetKeyRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Get;
  static constexpr std::string_view kPath = "/v1/api-keys/{id}";
  static constexpr std::string_view kOperation = "getKey";
  static constexpr std::string_view kSummary = "One API key";
  using Request = KeyRef;
  using Response = ApiKey;
  static constexpr Permission kPermission = Permission::AccountManage;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct EditKeyRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Patch;
  static constexpr std::string_view kPath = "/v1/api-keys/{id}";
  static constexpr std::string_view kOperation = "editKey";
  static constexpr std::string_view kSummary = "Change an API key";
  using Request = EditKeyRequest;
  using Response = ApiKey;
  static constexpr Permission kPermission = Permission::AccountManage;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Precondition kPrecondition = Precondition::IfMatch;
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct RevokeKeyRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Delete;
  static constexpr std::string_view kPath = "/v1/api-keys/{id}";
  static constexpr std::string_view kOperation = "revokeKey";
  static constexpr std::string_view kSummary = "Revoke an API key; it is refused within 5 s";
  using Request = KeyRef;
  using Response = Nothing;
  static constexpr Permission kPermission = Permission::AccountManage;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr std::array kStatuses{204};
  static constexpr std::array kErrors{ErrorCode::NotFound};
  static constexpr bool kSecretAnswer = true;
};

struct RotateKeyRoute : RouteDefaults {
  static constexpr Method kMethod = Method::Post;
  static constexpr std::string_view kPath = "/v1/api-keys/{id}/rotate";
  static constexpr std::string_view kOperation = "rotateKey";
  static constexpr std::string_view kSummary = "A new secret, shown this once; the present one works on for a while";
  using Request = RotateKeyRequest;
  using Response = ApiKey;
  static constexpr Permission kPermission = Permission::AccountManage;
  static constexpr Audit kAudit = Audit::Mutation;
  static constexpr Idempotency kIdempotency = Idempotency::Required;
  static constexpr std::array kErrors{ErrorCode::NotFound, ErrorCode::SecretAlreadyShown, ErrorCode::IdempotencyKeyReused};
  static constexpr bool kSecretAnswer = true;
};

}  // namespace trunkline
