// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admin_socket_path.h"

#include <fcntl.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace trunkline::app {

Result<AdminSocketPath> AdminSocketPath::in(const std::string& directory) {
  const int fd = ::open(directory.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) {
    const std::string reason = std::error_code(errno, std::generic_category()).message();
    return fail(ErrorCode::NotFound, "The data directory " + directory + " cannot be opened: " + reason + ".");
  }
  std::string text = directory + "/" + std::string(kAdminSocketName);
  if (text.size() >= sizeof(sockaddr_un::sun_path)) text = "/proc/self/fd/" + std::to_string(fd) + "/" + std::string(kAdminSocketName);
  return AdminSocketPath(fd, std::move(text));
}

AdminSocketPath::AdminSocketPath(AdminSocketPath&& other) noexcept
    : m_directory(std::exchange(other.m_directory, -1)), m_text(std::move(other.m_text)) {}

AdminSocketPath& AdminSocketPath::operator=(AdminSocketPath&& other) noexcept {
  std::swap(m_directory, other.m_directory);
  std::swap(m_text, other.m_text);
  return *this;
}

AdminSocketPath::~AdminSocketPath() {
  if (m_directory >= 0) ::close(m_directory);
}

}  // namespace trunkline::app
