// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/client/request_text.h"

#include <QtCore/QByteArray>

#include "server/contract/codec/decoder.h"
#include "server/contract/codec/text_output.h"

namespace trunkline::client {
namespace {

// What a scalar is called outside JSON: texts without their quotes.
std::string plainText(std::string_view json) {
  if (!json.starts_with('"')) return std::string(json);
  auto text = decode<std::string>(json);
  return text ? std::move(*text) : std::string{};  // our own encoder wrote it
}

std::string percentEncoded(std::string_view text) {
  const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
  return bytes.toPercentEncoding().toStdString();
}

}  // namespace

void RequestTextBuilder::inPath(std::string_view name, std::string_view json) {
  const std::string placeholder = "{" + std::string(name) + "}";
  m_target.replace(m_target.find(placeholder), placeholder.size(), percentEncoded(plainText(json)));
}

void RequestTextBuilder::elsewhere(std::string_view name, std::string_view json) {
  if (m_hasBody) {
    m_body.push_back(m_body.empty() ? '{' : ',');
    codec::appendQuoted(m_body, name);
    m_body.append(":").append(json);
  } else {
    m_query.push_back(m_query.empty() ? '?' : '&');
    m_query.append(name).append("=").append(percentEncoded(plainText(json)));
  }
}

RequestText RequestTextBuilder::take() && {
  if (m_hasBody) m_body.append(m_body.empty() ? "{}" : "}");
  return {std::move(m_target) + m_query, std::move(m_body)};
}

}  // namespace trunkline::client
