// SPDX-License-Identifier: GPL-3.0-or-later
#include "api-client/log/log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QString>

#include "server/contract/console_limits.h"

namespace trunkline::client {
namespace {

constexpr QStringView kMask = u"***";

class FileLog final : public Log {
 public:
  FileLog(std::shared_ptr<spdlog::sinks::sink> sink, LogLevel minimum) : m_spdlog("console", std::move(sink)), m_minimum(minimum) {
    m_spdlog.set_level(spdlog::level::trace);
    m_spdlog.set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
    m_spdlog.flush_on(spdlog::level::trace);
    m_spdlog.set_error_handler([](const std::string& /*why*/) {});  // a full disk does not stop the console
  }

  void write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) override {
    if (level < m_minimum) return;
    std::string line(event);
    for (const LogField& field : fields) {
      line.append(" ").append(field.name).append("=");
      if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
        line.append(std::to_string(*number));
      } else {
        line.append("\"").append(withoutSecrets(std::get<std::string_view>(field.value))).append("\"");
      }
    }
    m_spdlog.log(spdlogLevel(level), spdlog::string_view_t(line.data(), line.size()));
  }

 private:
  static spdlog::level::level_enum spdlogLevel(LogLevel level) {
    switch (level) {
      case LogLevel::Debug:
        return spdlog::level::debug;
      case LogLevel::Info:
        return spdlog::level::info;
      case LogLevel::Warn:
        return spdlog::level::warn;
      case LogLevel::Error:
        return spdlog::level::err;
    }
    return spdlog::level::err;
  }

  spdlog::logger m_spdlog;
  LogLevel m_minimum;
};

}  // namespace

std::string withoutSecrets(std::string_view text) {
  static const QRegularExpression kSecrets(
      QStringLiteral(R"((?:Bearer\s+\S+))"                                   // whatever follows the word
                     R"(|(?:\btl_[a-z]+_\w+))"                               // API keys
                     R"(|(?:\b[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}))"          // access tokens
                     R"(|(?:[\w-]{40,}))"                                    // refresh tokens and other long random texts
                     R"(|(?:[^\s"'<>=:,;]+@[^\s"'<>=:,;]+))"                 // e-mail addresses
                     R"(|(?:(?<!\w)\+?\d(?:[ ()./-]{0,2}\d){3,}(?!\w)))"));  // telephone numbers, codes; a request id has letters
  static const QRegularExpression kControls(QStringLiteral(R"([\x{0}-\x{1F}\x{7F}"]+)"));
  QString shown = QString::fromStdString(std::string(text.substr(0, limits::kLogTextBytes)));
  shown.replace(kControls, QStringLiteral(" "));
  shown.replace(kSecrets, kMask.toString());
  return shown.toStdString();
}

std::unique_ptr<Log> makeFileLog(const std::string& path, LogLevel minimum) {
  spdlog::file_event_handlers onFile;
  onFile.after_open = [](const spdlog::filename_t& name, std::FILE* /*file*/) {
    QFile::setPermissions(QString::fromStdString(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  };
  try {
    auto sink =
        std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path, limits::kConsoleLogBytes, limits::kConsoleLogFiles, false, onFile);
    return std::make_unique<FileLog>(std::move(sink), minimum);
  } catch (const spdlog::spdlog_ex&) {
    return nullptr;
  }
}

}  // namespace trunkline::client
