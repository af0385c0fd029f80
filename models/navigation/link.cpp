// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigation/link.h"

#include <QtCore/QUrl>
#include <array>

#include "server/contract/ids.h"

namespace trunkline::models {
namespace {

constexpr qsizetype kLinkMax = 2'000;
constexpr QLatin1String kScheme("trunkline");

struct RecordKind {
  std::string_view prefix;
  QLatin1String page;
};
constexpr std::array kRecordKinds{RecordKind{OrderId::prefix(), QLatin1String("orders")},
                                  RecordKind{UserId::prefix(), QLatin1String("users")}};

}  // namespace

QString Link::text() const {
  QString out = kScheme + QStringLiteral("://") + page;
  if (!record.isEmpty()) out += QLatin1Char('/') + record;
  if (!filter.isEmpty()) out += QLatin1Char('?') + filter;
  return out;
}

std::optional<Link> Link::parse(const QString& text) {
  if (text.size() > kLinkMax) return std::nullopt;
  const QUrl url(text, QUrl::StrictMode);
  if (!url.isValid() || url.scheme() != kScheme || url.host().isEmpty()) return std::nullopt;
  if (url.port() != -1 || !url.userInfo().isEmpty() || url.hasFragment()) return std::nullopt;
  const QString record = url.path().mid(1);
  if (record.contains(QLatin1Char('/'))) return std::nullopt;
  return Link{url.host(), record, url.query(QUrl::FullyEncoded)};
}

std::optional<Link> linkOfPasted(const QString& text) {
  const QString plain = text.trimmed();
  if (auto link = Link::parse(plain)) return link;
  const std::string id = plain.toStdString();
  for (const RecordKind& kind : kRecordKinds) {
    const auto value = parseIdText(kind.prefix, id);
    if (!value) continue;
    std::string normal;  // as it is written everywhere else, whatever the case it was typed in
    appendIdText(normal, kind.prefix, *value);
    return Link{kind.page, QString::fromStdString(normal), {}};
  }
  return std::nullopt;
}

}  // namespace trunkline::models
