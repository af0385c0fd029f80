// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <optional>

#include "server/contract/codec/decoder.h"

namespace trunkline::models {

// What FilterModel::wire() says, as the contract's own struct; none: it is another list's.
template <class Filter>
[[nodiscard]] std::optional<Filter> filterOf(const QJsonObject& wire) {
  const std::string json = QJsonDocument(wire).toJson(QJsonDocument::Compact).toStdString();
  auto filter = decode<Filter>(json, DecodeMode::Strict);
  return filter ? std::optional(std::move(*filter)) : std::nullopt;
}

}  // namespace trunkline::models
