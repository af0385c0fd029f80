// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/secrets_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "server/app/configuration_file.h"
#include "server/app/configuration_settings.h"
#include "server/crypto/bytes.h"

namespace trunkline::app {
namespace {

constexpr std::array<std::string_view, 4> kSecretNames{"JWT_SECRET", "JWT_REFRESH_SECRET", "ENCRYPTION_KEY", "IDENTITY_SECRET"};

std::string secretsPath(const Configuration& configuration) { return configuration.dataDir + "/secrets.toml"; }

std::string systemReason() { return std::error_code(errno, std::generic_category()).message(); }

Failure secretsFault(const std::string& path, const std::string& end) { return fail(ErrorCode::ValidationFailed, path + " " + end + "."); }

std::string freshSecret(Random& random) {
  std::array<std::uint8_t, 32> bytes{};
  random.fill(std::as_writable_bytes(std::span(bytes)));
  return crypto::toHex(bytes);
}

bool writeWhole(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(fd, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(fd) == 0;
}

// A file under a name of its own, then linked to its place: whoever comes second finds the first one's secrets whole.
Result<> writeOnce(const std::string& path, const std::string& text) {
  const std::string temporary = path + "." + std::to_string(::getpid());
  const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (fd < 0) return secretsFault(temporary, "cannot be created: " + systemReason());
  bool written = writeWhole(fd, text);
  std::string reason = systemReason();
  ::close(fd);
  if (written && ::link(temporary.c_str(), path.c_str()) != 0 && errno != EEXIST) {
    reason = systemReason();
    written = false;
  }
  ::unlink(temporary.c_str());
  if (!written) return secretsFault(path, "cannot be written: " + reason);
  return {};
}

// An existing file that lacks a name (made by an older version) is extended by replacing it whole.
Result<> replaceFile(const std::string& path, const std::string& text) {
  const std::string temporary = path + ".new";
  ::unlink(temporary.c_str());
  if (auto written = writeOnce(temporary, text); !written) return written;
  if (::rename(temporary.c_str(), path.c_str()) != 0) return secretsFault(path, "cannot be replaced: " + systemReason());
  return {};
}

std::string fileText(const Configuration& configuration) {
  std::string text = "# Made once by trunklined for development. Whoever reads this file can sign in as anyone.\n";
  for (const std::string_view name : kSecretNames) {
    const auto source = configuration.sources.find(name);
    if (source == configuration.sources.end() || source->second != Source::SecretsFile) continue;
    const Setting* setting = settingByName(name);
    text.append(setting->key).append(" = \"").append(setting->show(configuration)).append("\"\n");
  }
  return text;
}

}  // namespace

std::optional<std::string> secretsFileFault(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return "cannot be read: " + systemReason();
  if (!S_ISREG(status.st_mode)) return "is not a regular file";
  if (status.st_uid != ::geteuid() && status.st_uid != 0) return "belongs to another user";
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) return "may be read or written by others than its owner: chmod 600 it";
  return std::nullopt;
}

Result<> readSecretsFile(Configuration& configuration) {
  const std::string path = secretsPath(configuration);
  if (::access(path.c_str(), F_OK) != 0 && errno == ENOENT) return {};
  if (const auto fault = secretsFileFault(path)) return secretsFault(path, *fault);
  const auto entries = readTomlFile(path);
  if (!entries) return tl::unexpected(entries.error());
  for (const FileEntry& entry : *entries) {
    const Setting* setting = settingByKey(entry.key);
    const bool known = setting != nullptr && std::find(kSecretNames.begin(), kSecretNames.end(), setting->name) != kSecretNames.end();
    if (!known || !entry.provider.empty()) return secretsFault(path, "names \"" + entry.key + "\", which is no secret of this server");
    if (configuration.sources.contains(setting->name)) continue;
    if (!setting->apply(configuration, entry.value)) {
      return secretsFault(path, "has a bad " + entry.key + ": expected " + std::string(setting->expected));
    }
    configuration.sources.emplace(setting->name, Source::SecretsFile);
  }
  return {};
}

Result<> completeSecrets(Configuration& configuration, Random& random) {
  const bool complete = std::all_of(kSecretNames.begin(), kSecretNames.end(),
                                    [&](std::string_view name) { return !settingByName(name)->show(configuration).empty(); });
  if (complete) return {};
  if (configuration.production) return fail(ErrorCode::ValidationFailed, "In production every secret must be given.");
  if (::mkdir(configuration.dataDir.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
    return fail(ErrorCode::ValidationFailed, "The directory " + configuration.dataDir + " cannot be made: " + systemReason() + ".");
  }
  const std::string path = secretsPath(configuration);
  const bool exists = ::access(path.c_str(), F_OK) == 0;
  Configuration filled = configuration;
  for (const std::string_view name : kSecretNames) {
    const Setting* setting = settingByName(name);
    if (!setting->show(filled).empty()) continue;
    if (!setting->apply(filled, freshSecret(random))) return fail(ErrorCode::Internal, "A made secret was refused.", std::string(name));
    filled.sources.insert_or_assign(std::string(name), Source::SecretsFile);
  }
  if (auto written = exists ? replaceFile(path, fileText(filled)) : writeOnce(path, fileText(filled)); !written) return written;
  // What counts is what the file holds now: another process may have been first.
  if (auto read = readSecretsFile(configuration); !read) return read;
  const bool still = std::any_of(kSecretNames.begin(), kSecretNames.end(),
                                 [&](std::string_view name) { return settingByName(name)->show(configuration).empty(); });
  if (still) return secretsFault(path, "was made by another process with other settings; start again");
  return {};
}

}  // namespace trunkline::app
