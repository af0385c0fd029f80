// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

namespace trunkline::testing {

// A wire that can be cut: carries bytes between who connects to it and a port of this machine.
class CutProxy final : public QTcpServer {
 public:
  explicit CutProxy(quint16 target);

  [[nodiscard]] QUrl url() const;
  // Breaks every connection now, without the farewell that a server sends. New ones are carried on, unless it stays cut.
  void cut(bool stays = false);
  void mend() { m_isCut = false; }
  [[nodiscard]] int connections() const { return m_connections; }  // that were made so far

 private:
  void join();

  quint16 m_target;
  bool m_isCut{false};
  int m_connections{0};
};

}  // namespace trunkline::testing
