// SPDX-License-Identifier: GPL-3.0-or-later
// Undo and redo of edits as data: which field of which object had which value before and after. A step is what one action of a
// person changed, be it one price or a thousand pasted ones. It is kept with the draft, so it survives a crash.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <deque>
#include <optional>
#include <vector>

namespace trunkline::models {

struct Edit {
  QString id;     // of the object
  QString field;  // as on the wire
  QString before;
  QString after;
  friend bool operator==(const Edit&, const Edit&) = default;
};

struct EditStep {
  QString label;  // "Paste 40 prices"
  std::vector<Edit> edits;
  friend bool operator==(const EditStep&, const EditStep&) = default;
};

class EditHistory final : public QObject {
  Q_OBJECT
 public:
  static constexpr std::size_t kSteps = 200;
  static constexpr std::size_t kEdits = 50'000;  // of all steps together

  // A step that was done just now. Edits of one field are joined, those that change nothing are left out; what was undone can no
  // longer be done again. The oldest steps go when there are too many.
  void push(EditStep step);
  // What to write: `after` is the value to set. None: there is nothing to undo.
  [[nodiscard]] std::optional<EditStep> undo();
  [[nodiscard]] std::optional<EditStep> redo();
  [[nodiscard]] bool canUndo() const { return m_done > 0; }
  [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }
  // Oldest first; the first done() are in force. For the list of steps.
  [[nodiscard]] const std::deque<EditStep>& steps() const { return m_steps; }
  [[nodiscard]] std::size_t done() const { return m_done; }
  void clear();

  [[nodiscard]] QByteArray save() const;
  // False, and nothing changed, when these are no saved steps.
  [[nodiscard]] bool restore(const QByteArray& saved);

 Q_SIGNALS:
  void changed();

 private:
  void trim();

  std::deque<EditStep> m_steps;
  std::size_t m_done{0};
};

}  // namespace trunkline::models
