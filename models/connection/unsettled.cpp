// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/unsettled.h"

namespace trunkline::models {

bool isUnsettled(const client::ApiError& error) {
  return error.kind != client::ErrorKind::Problem || error.status >= 500 || error.status == 429 ||
         error.code == ErrorCode::RequestInProgress || error.code == ErrorCode::Unauthenticated;
}

bool mayHaveHappened(const client::ApiError& error) {
  using client::ErrorKind;
  return error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Garbage || error.status >= 500;
}

}  // namespace trunkline::models
