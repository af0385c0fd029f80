// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/qt/cut_proxy.h"

#include <QtCore/QPointer>

namespace trunkline::testing {
namespace {

void carry(QTcpSocket* from, QTcpSocket* to) {
  QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] {
    if (to->state() == QAbstractSocket::ConnectedState) to->write(from->readAll());
  });
  QObject::connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
}

}  // namespace

CutProxy::CutProxy(quint16 target) : m_target(target) {
  connect(this, &QTcpServer::newConnection, this, &CutProxy::join);
  listen(QHostAddress::LocalHost);
}

QUrl CutProxy::url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

void CutProxy::join() {
  while (QTcpSocket* near = nextPendingConnection()) {
    if (m_isCut) {
      near->abort();
      near->deleteLater();
      continue;
    }
    ++m_connections;
    auto* far = new QTcpSocket(near);
    carry(near, far);
    carry(far, near);
    connect(far, &QTcpSocket::connected, near, [near, far] { far->write(near->readAll()); });
    connect(far, &QTcpSocket::errorOccurred, near, [near] { near->disconnectFromHost(); });
    connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
    far->connectToHost(QHostAddress::LocalHost, m_target);
  }
}

void CutProxy::cut(bool stays) {
  m_isCut = stays;
  for (QTcpSocket* near : findChildren<QTcpSocket*>(Qt::FindDirectChildrenOnly)) near->abort();
}

}  // namespace trunkline::testing
