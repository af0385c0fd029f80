// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QIODevice>
#include <algorithm>
#include <utility>

namespace trunkline::client {

// A request's body that can be read once. QNetworkAccessManager sends a request again by itself when the connection ends before
// the answer; whether a write may be repeated is not its to decide, and a body that cannot be rewound stops it.
class OneShotBody final : public QIODevice {
 public:
  explicit OneShotBody(QByteArray bytes) : m_bytes(std::move(bytes)) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
  [[nodiscard]] bool isSequential() const override { return true; }
  bool reset() override { return false; }
  [[nodiscard]] bool atEnd() const override { return m_at >= m_bytes.size(); }
  [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }

 protected:
  qint64 readData(char* out, qint64 capacity) override {
    if (atEnd()) return -1;
    const qsizetype count = std::min<qsizetype>(capacity, m_bytes.size() - m_at);
    std::copy_n(m_bytes.constData() + m_at, count, out);
    m_at += count;
    return count;
  }
  qint64 writeData(const char* /*bytes*/, qint64 /*count*/) override { return -1; }

 private:
  QByteArray m_bytes;
  qsizetype m_at{0};
};

}  // namespace trunkline::client
