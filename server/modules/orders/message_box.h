// SPDX-License-Identifier: GPL-3.0-or-later
// Message texts and codes: sealed before they reach the database, opened only to be rendered.
#pragma once
#include <string>
#include <string_view>

#include "server/contract/wire/orders.h"
#include "server/crypto/envelope.h"
#include "server/crypto/hmac.h"
#include "server/providers/provider.h"

namespace trunkline::orders {

class MessageBox {
 public:
  // identityKey: never rotated; makes the same code on the same order the same message.
  MessageBox(const crypto::Envelope& envelope, std::string_view identityKey) : m_envelope(envelope), m_identity(identityKey) {}

  [[nodiscard]] Result<std::string> seal(std::int64_t messageId, const providers::UpstreamMessage& message) const;
  // A message whose seal cannot be opened (key missing, text erased by retention) is shown without its text, never dropped.
  [[nodiscard]] Message open(std::int64_t messageId, std::string_view sealed, std::int64_t receivedUs, bool late) const;
  // `id:` + the provider's id, else HMAC(identity key, order, code) + `:` + resends.
  [[nodiscard]] std::string identity(OrderId order, const providers::UpstreamMessage& message, std::int64_t resends) const;

 private:
  const crypto::Envelope& m_envelope;
  crypto::Hmac m_identity;
};

}  // namespace trunkline::orders
