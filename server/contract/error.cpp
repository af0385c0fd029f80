// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/error.h"

namespace trunkline {

Failure fail(ErrorCode code, std::string message, std::string cause) {
  return Failure(Error{code, std::move(message), {}, std::move(cause), {}});
}

Failure failField(std::string path, FieldCode code, std::string message) {
  Error error{ErrorCode::ValidationFailed, "Invalid request data", {}, {}, {}};
  error.fields.push_back({std::move(path), code, std::move(message)});
  return Failure(std::move(error));
}

}  // namespace trunkline
