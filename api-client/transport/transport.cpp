// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/transport/transport.h"

namespace trunkline::client {

QByteArray headerOf(const HttpHeaders& headers, QByteArrayView name) {
  for (const HttpHeader& header : headers) {
    if (header.name.compare(name, Qt::CaseInsensitive) == 0) return header.value;
  }
  return {};
}

}  // namespace trunkline::client
