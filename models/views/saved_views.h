// SPDX-License-Identifier: GPL-3.0-or-later
// The saved views of whoever is signed in and those of the team, of all tables: one's own first, by name. Read when somebody first
// asks for them, and again whenever they may have changed; meanwhile what was read stays.
#pragma once
#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>
#include <functional>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

#include "models/base/view_state.h"
#include "models/format/notice.h"
#include "models/views/view_content.h"

namespace trunkline::client {
struct SendOptions;
}

namespace trunkline::models {

class Connection;
class ServerModel;

class SavedViews final : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { IdRole = Qt::UserRole + 1, TableRole };
  struct Refusal {
    Notice notice;
    bool isChangedMeanwhile{false};  // by somebody else; the newest is in the list by then
  };
  using Done = std::function<void(const tl::expected<SavedView, Refusal>& view)>;
  // What is left out stays as it is.
  struct Change {
    std::optional<QString> name;
    std::optional<ViewContent> content;
    std::optional<SavedViewScope> scope;
  };

  // Both outlive the model.
  SavedViews(Connection& connection, const ServerModel& server);
  ~SavedViews() override;

  // Nobody waits for it: it does not keep the session open. `then` comes when it ended, however.
  void read(std::function<void()> then = {});
  [[nodiscard]] ViewState state() const { return m_state; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }  // why it could not be read
  [[nodiscard]] const SavedView* find(SavedViewId id) const;
  // One's own, and those of the team for who may change them.
  [[nodiscard]] bool mayChange(const SavedView& view) const;
  // What is wrong with a name for a view of one's own beside `except`; empty: nothing.
  [[nodiscard]] QString wrongName(SavedViewTable table, const QString& name, std::optional<SavedViewId> except = {}) const;

  // Each is dropped with its context, and followed by a reading: also when the answer was lost, the list tells what became of it.
  void create(const QString& name, const ViewContent& content, SavedViewScope scope, QObject* context, const Done& done);
  // Refused when `version` is not the newest.
  void change(SavedViewId id, std::int64_t version, const Change& change, QObject* context, const Done& done);
  void remove(const SavedView& view, QObject* context, const Done& done);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 Q_SIGNALS:
  void changed();

 private:
  void show(std::vector<SavedView> views);
  void forget();
  void endReading();
  template <class Route>
  void send(const typename Route::Request& request, const client::SendOptions& options, QObject* context,
            std::function<void(const typename Route::Response&)> onDone, std::function<void(const Refusal&)> onRefused);

  Connection& m_connection;
  const ServerModel& m_server;
  std::vector<SavedView> m_views;
  ViewState m_state{ViewState::Idle};
  Notice m_notice;
  std::function<void()> m_stopReading;  // null: nothing is being read
  std::vector<std::function<void()>> m_afterReading;
};

}  // namespace trunkline::models
