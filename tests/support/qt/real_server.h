// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

namespace trunkline::testing {

// A server on a directory of its own. The sandbox sells; a code comes after three seconds. What is started ends with it.
class RealServer {
 public:
  enum class Kind {
    Demonstration,  // tickets sign staff in
    Business,       // staff need their authenticator
  };
  explicit RealServer(Kind kind = Kind::Demonstration) : m_kind(kind) {}
  RealServer(const RealServer&) = delete;
  RealServer& operator=(const RealServer&) = delete;
  ~RealServer();

  // Until it listens; again after stop(), on the same data and the same port.
  [[nodiscard]] bool start();
  // As an operator does it.
  [[nodiscard]] bool stop();

  [[nodiscard]] quint16 port() const { return m_port; }
  [[nodiscard]] QUrl url() const;
  // A new member of staff with that role: what signs him in first. Empty when it did not work.
  struct Staff {
    QString email;
    QString oneTimeSecret;  // for his authenticator
  };
  [[nodiscard]] Staff addStaff(const QString& role);
  [[nodiscard]] static QString staffPassword();
  // A ticket that signs a new member of staff in once; empty when it did not work.
  [[nodiscard]] QString ticketFor(const QString& role);
  [[nodiscard]] bool addCustomer(const QString& email, const QString& password, const QString& credit);
  // What went wrong last, with the end of the server's log.
  [[nodiscard]] QString why() const;

 private:
  // The tool's JSON line; empty when it failed.
  [[nodiscard]] QJsonObject ask(const QStringList& words, const QString& input = {});
  [[nodiscard]] QString dataPath() const { return m_directory.filePath(QStringLiteral("data")); }
  [[nodiscard]] QString logPath() const { return m_directory.filePath(QStringLiteral("server.log")); }

  Kind m_kind;
  QTemporaryDir m_directory;
  QProcess m_process;
  quint16 m_port{0};
  int m_staff{0};
  QString m_wrong;
};

}  // namespace trunkline::testing
