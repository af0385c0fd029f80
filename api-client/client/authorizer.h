// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "api-client/call/call.h"
#include "server/contract/route.h"

namespace trunkline::client {

// Who has the access token. The Session is one; tests have a simpler one.
class Authorizer {
 public:
  virtual ~Authorizer() = default;
  // Empty: nobody is signed in, or the token has to be renewed first.
  [[nodiscard]] virtual std::string accessToken() const = 0;
  // Ends well once there is a token other than `used`, which the server refused. A 401 as error means that nobody is signed in
  // any more; another error that the server could not be asked. `background`: nobody is at the keyboard for this.
  [[nodiscard]] virtual Call<Nothing> renew(const std::string& used, bool background) = 0;
};

}  // namespace trunkline::client
