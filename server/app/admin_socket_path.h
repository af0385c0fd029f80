// SPDX-License-Identifier: GPL-3.0-or-later
// DIR/ctl.sock as an address: a Unix socket's path holds 107 bytes, a data directory's may be longer.
#pragma once
#include <string>

#include "server/contract/error.h"

namespace trunkline::app {

inline constexpr std::string_view kAdminSocketName = "ctl.sock";

// Where the path is too long, the directory is held open and reached through /proc/self/fd.
class AdminSocketPath {
 public:
  // NotFound when there is no such directory.
  [[nodiscard]] static Result<AdminSocketPath> in(const std::string& directory);
  AdminSocketPath(AdminSocketPath&& other) noexcept;
  AdminSocketPath& operator=(AdminSocketPath&& other) noexcept;
  AdminSocketPath(const AdminSocketPath&) = delete;
  AdminSocketPath& operator=(const AdminSocketPath&) = delete;
  ~AdminSocketPath();

  // What bind, connect, chmod and unlink are given; valid while this object lives.
  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  AdminSocketPath(int directory, std::string text) : m_directory(directory), m_text(std::move(text)) {}
  int m_directory;
  std::string m_text;
};

}  // namespace trunkline::app
