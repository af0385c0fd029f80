// SPDX-License-Identifier: GPL-3.0-or-later
// DIR/ctl.sock: how trunklinectl reaches a running server. One request a connection:
//   {"command":"credit","arguments":{…}}\n  →  {"ok":true,…}\n  or  {"ok":false,"error":{"code":…,"message":…}}\n
// Only the server's own user and root are heard (mode 0600 and the kernel's word on who connects).
#pragma once
#include <boost/asio/io_context.hpp>
#include <memory>
#include <string>

#include "server/app/admin_handler.h"
#include "server/base/log.h"

namespace trunkline::app {

class AdminSocket {
 public:
  // Takes the place of a socket that a killed server left behind: the caller holds DIR/trunkline.lock. `context` is run by
  // one thread; handler and logger outlive its last run.
  [[nodiscard]] static Result<std::unique_ptr<AdminSocket>> open(boost::asio::io_context& context, const std::string& directory,
                                                                 AdminHandler& handler, log::Logger& logger);
  // Removes the socket. On the context's thread, or when that no longer runs; commands that run go on while it runs.
  ~AdminSocket();
  AdminSocket(const AdminSocket&) = delete;
  AdminSocket& operator=(const AdminSocket&) = delete;

 private:
  class Listener;
  explicit AdminSocket(std::shared_ptr<Listener> listener) : m_listener(std::move(listener)) {}
  std::shared_ptr<Listener> m_listener;  // shared with the connections that are being served
};

}  // namespace trunkline::app
