// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "api-client/call/call.h"
#include "models/format/notice.h"
#include "server/contract/wire/staff_jobs.h"

namespace trunkline::models {

class Connection;
class Formats;
class ListBrowser;
class ServerModel;

// Cancelling all the orders that are selected in a list, as a job of the server. What is selected stays so until the job has begun.
class BulkCancel final : public QObject {
  Q_OBJECT
 public:
  // More than that are confirmed by typing how many they are.
  static constexpr std::int64_t kTypedAbove = 50;

  // Which orders a person was asked about: what is selected may change while he reads.
  struct Choice {
    std::vector<OrderId> ids;
    std::string view;  // all that this list view holds; empty: the ids
    std::int64_t count{};
  };

  // All of it outlives the model.
  BulkCancel(Connection& connection, const ServerModel& server, ListBrowser& list, const Formats& formats);

  // What is selected now, or why it cannot be cancelled.
  [[nodiscard]] tl::expected<Choice, QString> choice();

  // One intention: until it was answered, retry() repeats it under the same key, and one job begins.
  void start(const Choice& choice, const QString& reason);
  void retry();
  [[nodiscard]] bool mayRetry() const { return m_attempt && m_attempt->mayRetry; }
  [[nodiscard]] bool isBusy() const { return m_attempt && m_attempt->isBusy; }
  // Why it has not begun; its field: reason. Empty: nothing is wrong.
  [[nodiscard]] const Notice& notice() const { return m_notice; }
  [[nodiscard]] QString lastReason() const { return m_attempt ? m_attempt->reason : QString(); }  // of what did not work
  // What was refused has been read.
  void dismiss();

 Q_SIGNALS:
  void changed();
  void refused();  // the person is to be asked again
  void started(const std::shared_ptr<const trunkline::Job>& job);

 private:
  struct Attempt {
    std::string key;
    Choice choice;
    QString reason;
    bool isBusy{false};
    bool mayRetry{false};
  };
  [[nodiscard]] QString whyNot() const;
  [[nodiscard]] tl::expected<Choice, QString> restOfWhole();
  void send();
  void answered(const client::Call<Job>::Outcome& outcome, const std::string& key);
  void refuse(const client::ApiError& error);
  [[nodiscard]] QString wordsOf(const client::ApiError& error) const;
  void deselect(const Choice& choice);
  void forget();

  Connection& m_connection;
  const ServerModel& m_server;
  ListBrowser& m_list;
  const Formats& m_formats;
  std::optional<Attempt> m_attempt;  // kept until it has worked, or was refused and the person has read so
  Notice m_notice;
};

}  // namespace trunkline::models
