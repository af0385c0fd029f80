// SPDX-License-Identifier: GPL-3.0-or-later
// The one box for everything: commands and saved views from what is known here, orders and users from the server. A newer line makes an
// older answer worthless, whenever that comes.
#pragma once
#include <QtCore/QAbstractListModel>
#include <functional>
#include <memory>
#include <vector>

#include "api-client/base/scheduler.h"
#include "models/format/notice.h"
#include "models/palette/palette_entry.h"
#include "server/contract/wire/staff_search.h"
#include "server/contract/wire/staff_views.h"

namespace trunkline::models {

class Connection;

class PaletteModel final : public QAbstractListModel {
  Q_OBJECT
 public:
  enum class State {
    Ready,      // what is listed is all there is
    Searching,  // the server has not answered yet
    NoneFound,
    Failed,  // the server could not be asked; what is known here is listed
  };
  Q_ENUM(State)
  enum Role { DetailRole = Qt::UserRole + 1, KeysRole, KindRole };

  // The connection outlives the model.
  explicit PaletteModel(Connection& connection) : m_connection(connection) {}
  ~PaletteModel() override;

  // Begins anew: reads the saved views, once. `recent`: links to records, newest first; they are listed while nothing is typed.
  void open(std::vector<PaletteCommand> commands, const QStringList& recent = {});
  void close();
  void setText(const QString& typed);
  void retry();

  [[nodiscard]] State state() const { return m_state; }
  [[nodiscard]] const Notice& notice() const { return m_notice; }  // of Failed
  [[nodiscard]] const PaletteEntry* entryAt(int row) const;
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

 Q_SIGNALS:
  void stateChanged();

 private:
  void readViews();
  void search();
  void stopSearch();
  void show();
  [[nodiscard]] std::vector<PaletteEntry> matches() const;
  [[nodiscard]] bool asksServer() const;

  Connection& m_connection;
  std::vector<PaletteCommand> m_commands;
  std::vector<PaletteEntry> m_recent;
  std::vector<PaletteEntry> m_views;
  std::vector<PaletteEntry> m_found;  // by the server, for the line as it is
  std::vector<PaletteEntry> m_entries;
  PaletteQuery m_query;
  State m_state{State::Ready};
  Notice m_notice;
  bool m_isReadingViews{false};
  bool m_isSearching{false};
  std::unique_ptr<client::Scheduler::Timer> m_pause;  // until whoever types has stopped
  std::function<void()> m_stopSearch;
  std::function<void()> m_stopViews;
};

}  // namespace trunkline::models
