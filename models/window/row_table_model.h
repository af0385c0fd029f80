// SPDX-License-Identifier: GPL-3.0-or-later
// A table of rows whose words come from elsewhere: what the window over millions and the list that follows have in common.
#pragma once
#include <QtCore/QAbstractTableModel>
#include <chrono>
#include <memory>

#include "models/base/view_state.h"
#include "models/window/page_cache.h"

namespace trunkline::models {

// Ages in words are made anew so often.
inline constexpr std::chrono::seconds kAgeingStep{30};

// How a column's cells are drawn.
enum class CellKind { Text, Number, Id, Tag };

// The columns of one kind of row.
class RowWords {
 public:
  virtual ~RowWords() = default;
  [[nodiscard]] virtual int columns() const = 0;
  [[nodiscard]] virtual QString title(int column) const = 0;
  // Of the column in settings and saved views: never changes, in no language.
  [[nodiscard]] virtual QString name(int column) const = 0;
  [[nodiscard]] virtual QString text(const Row& row, int column) const = 0;
  [[nodiscard]] virtual QString idText(RowId id) const = 0;
  [[nodiscard]] virtual CellKind kind(int /*column*/) const { return CellKind::Text; }
  [[nodiscard]] virtual Tone tone(const Row& /*row*/, int /*column*/) const { return Tone::Neutral; }  // of tags
  [[nodiscard]] virtual int ageColumn() const { return -1; }  // whose words grow old by themselves; −1: there is none
  // Everything else that a cell is asked for: tone, tooltip, what is copied, roles of the list's own.
  [[nodiscard]] virtual QVariant data(const Row& /*row*/, int /*column*/, int /*role*/) const { return {}; }
};

// All that a cell is drawn from, in one call: a table asks for hundreds of them a frame.
struct Cell {
  QString text;
  CellKind kind{};
  Tone tone{};
  bool isGone{false};
  bool isPlaceholder{false};
  std::optional<RowId> id;
};

using WordsPtr = std::shared_ptr<const RowWords>;

class RowTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role {
    ToneRole = Qt::UserRole + 1,  // Tone as int
    CopyRole,                     // what is put on the clipboard
    IdRole,                       // as text
    CancellableRole,              // bool, of an order; the server decides in the end
    GoneRole,                     // bool: changed since and no longer what the filter asks for, or a gap where such a row was
    PlaceholderRole,              // bool: not read yet; there is nothing to show but a pale bar
  };

  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

  [[nodiscard]] Cell cell(int row, int column) const;
  [[nodiscard]] const RowWords& words() const { return *m_words; }
  // What the header of the column of ages says, by which lists are sorted.
  void noteOrder(bool isNewestFirst);
  [[nodiscard]] bool isNewestFirst() const { return m_isNewestFirst; }
  // Of these columns: a line of titles, then the rows that are here, for a spreadsheet.
  [[nodiscard]] QString tabSeparated(const std::vector<RowId>& ids, const std::vector<int>& columns) const;

  // None: not read yet.
  [[nodiscard]] virtual const Slot* slotAt(int row) const = 0;
  [[nodiscard]] virtual int rowOf(RowId id) const = 0;  // −1: not here
  // Of the rows that are here, in between and in the order of the table: what Shift selects.
  [[nodiscard]] std::vector<RowId> idsBetween(int first, int last) const;

 protected:
  RowTableModel(WordsPtr words, QObject* parent) : QAbstractTableModel(parent), m_words(std::move(words)) {}
  // A cell of that row is shown though the row is not here.
  virtual void miss(int /*row*/) const {}
  // One signal for each run of rows that follow each other.
  void emitChanged(std::vector<std::int64_t> rows);
  // The words for ages in these rows are others now.
  void emitAged(int first, int last);

 private:
  [[nodiscard]] QVariant emptyData(int row, const Slot* slot, int role) const;
  [[nodiscard]] QString spokenText(const Slot& slot, int column) const;

  WordsPtr m_words;
  bool m_isNewestFirst{true};
};

}  // namespace trunkline::models
