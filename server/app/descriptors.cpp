// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/descriptors.h"

#include <sys/resource.h>

#include <algorithm>

#include "server/contract/limits.h"

namespace trunkline::app {

void raiseDescriptorLimit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  // Refused (a sandbox): connectionRoom() makes do with what there is.
  static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
}

int connectionRoom() {
  rlimit limit{};
  return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? connectionRoom(limit.rlim_cur) : limits::kConnections;
}

int connectionRoom(unsigned long long descriptors) {
  const auto reserved = std::min<unsigned long long>(limits::kReservedDescriptors, descriptors / 2);
  return static_cast<int>(std::min<unsigned long long>(limits::kConnections, descriptors - reserved));
}

}  // namespace trunkline::app
