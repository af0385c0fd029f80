// SPDX-License-Identifier: GPL-3.0-or-later
// Why something did not work, in words for the person in front of it. Plain text throughout: parts come from the server.
#pragma once
#include <QtCore/QHash>
#include <QtCore/QString>

namespace trunkline::client {
struct ApiError;
}

namespace trunkline::models {

struct Notice {
  QString text;                    // one sentence; empty: nothing is wrong
  QString requestId;               // as in the server's log
  QHash<QString, QString> fields;  // path of a field of the request → what is wrong with it

  [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
  [[nodiscard]] QString copyText() const;
};

[[nodiscard]] Notice noticeOf(const client::ApiError& error);
[[nodiscard]] Notice noticeAt(const QString& field, const QString& text);  // found here, before anything was sent

}  // namespace trunkline::models
