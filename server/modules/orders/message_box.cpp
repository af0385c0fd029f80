// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/message_box.h"

#include "server/contract/codec/decoder.h"
#include "server/contract/codec/encoder.h"

namespace trunkline::orders {
namespace {

struct SealedMessage {
  std::string text;
  std::optional<std::string> code;
  std::optional<std::string> sender;
};
BOOST_DESCRIBE_STRUCT(SealedMessage, (), (text, code, sender))

crypto::Place placeOf(std::int64_t messageId) { return {"sms", "sealed", messageId}; }

}  // namespace

Result<std::string> MessageBox::seal(std::int64_t messageId, const providers::UpstreamMessage& message) const {
  std::string plain;
  encode(plain, SealedMessage{message.text, message.code, message.sender});
  return m_envelope.seal(plain, placeOf(messageId));
}

Message MessageBox::open(std::int64_t messageId, std::string_view sealed, std::int64_t receivedUs, bool late) const {
  Message message;
  message.id = MessageId(messageId);
  message.received_at = {receivedUs};
  message.late = late;
  const auto plain = m_envelope.open(sealed, placeOf(messageId));
  if (!plain) return message;
  if (auto opened = decode<SealedMessage>(*plain, DecodeMode::Tolerant)) {
    message.text = std::move(opened->text);
    message.code = std::move(opened->code);
    message.sender = std::move(opened->sender);
  }
  return message;
}

std::string MessageBox::identity(OrderId order, const providers::UpstreamMessage& message, std::int64_t resends) const {
  if (message.id) return "id:" + *message.id;
  std::string subject = order.text();
  subject += '\0';
  subject += message.code.value_or(message.text);
  return m_identity.signHex(subject) + ":" + std::to_string(resends);
}

}  // namespace trunkline::orders
