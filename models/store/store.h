// SPDX-License-Identifier: GPL-3.0-or-later
// What the console keeps on this computer between two starts: drafts and what was opened lately. One SQLite file; nothing personal: ids
// and edits, never an address, a number or a message. Whose they are stands there as a hash.
#pragma once
#include <QtCore/QString>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QSqlQuery;
QT_END_NAMESPACE

namespace trunkline::models {

class Store final {
 public:
  enum class State {
    Kept,
    Anew,    // the file was broken: it lies beside the new one, and the drafts in it are lost
    Memory,  // the file cannot be used: what is kept goes with the program
  };

  // Opens the file or makes it, in a folder that exists.
  explicit Store(const QString& file);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] QString problem() const { return m_problem; }  // in words, of all but Kept
  // Whose things are read and written from now on. Nobody's: nothing is.
  void setOwner(const QString& server, const QString& account);
  void clearOwner() { m_owner.clear(); }
  [[nodiscard]] const QByteArray& owner() const { return m_owner; }

  // False: it did not happen, and nothing changed. The parameters stand for ? in their order.
  bool run(const QString& sql, const QVariantList& parameters);
  bool read(const QString& sql, const QVariantList& parameters, const std::function<void(const QSqlQuery& row)>& onRow);

 private:
  [[nodiscard]] bool open(const QString& file);
  [[nodiscard]] bool isSound();
  [[nodiscard]] bool migrate();
  void close();
  void beInMemory(const QString& why);

  QString m_connection;
  QSqlDatabase m_database;
  State m_state{State::Kept};
  QString m_problem;
  QByteArray m_owner;
};

}  // namespace trunkline::models
