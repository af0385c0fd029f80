// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/window/edit_history.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>
#include <utility>

namespace trunkline::models {
namespace {

constexpr int kSavedForm = 1;

// One edit a field, from its first value to its last.
std::vector<Edit> joined(std::vector<Edit> edits) {
  std::vector<Edit> out;
  QHash<std::pair<QString, QString>, std::size_t> known;
  for (Edit& edit : edits) {
    const auto key = std::pair(edit.id, edit.field);
    if (const auto found = known.constFind(key); found != known.constEnd()) {
      out[*found].after = std::move(edit.after);
    } else {
      known.insert(key, out.size());
      out.push_back(std::move(edit));
    }
  }
  std::erase_if(out, [](const Edit& edit) { return edit.before == edit.after; });
  return out;
}

QJsonArray jsonOf(const std::vector<Edit>& edits) {
  QJsonArray out;
  for (const Edit& edit : edits) out.append(QJsonArray{edit.id, edit.field, edit.before, edit.after});
  return out;
}

std::optional<EditStep> stepOf(const QJsonObject& json) {
  constexpr int kParts = 4;
  EditStep step{json.value(QStringLiteral("label")).toString(), {}};
  const QJsonArray edits = json.value(QStringLiteral("edits")).toArray();
  for (const auto& item : edits) {
    const QJsonArray parts = item.toArray();
    if (parts.size() != kParts || !std::ranges::all_of(parts, [](const QJsonValue& part) { return part.isString(); })) return std::nullopt;
    step.edits.push_back({parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString(), parts.at(3).toString()});
  }
  return step.edits.empty() ? std::nullopt : std::optional(std::move(step));
}

}  // namespace

void EditHistory::push(EditStep step) {
  step.edits = joined(std::move(step.edits));
  if (step.edits.empty()) return;
  m_steps.resize(m_done);
  m_steps.push_back(std::move(step));
  ++m_done;
  trim();
  Q_EMIT changed();
}

// The newest step stays, however large: what was done a moment ago can be undone.
void EditHistory::trim() {
  std::size_t edits = 0;
  for (const EditStep& step : m_steps) edits += step.edits.size();
  while (m_steps.size() > 1 && m_done > 0 && (m_steps.size() > kSteps || edits > kEdits)) {
    edits -= m_steps.front().edits.size();
    m_steps.pop_front();
    --m_done;
  }
}

std::optional<EditStep> EditHistory::undo() {
  if (!canUndo()) return std::nullopt;
  EditStep step = m_steps[--m_done];
  std::ranges::reverse(step.edits);
  for (Edit& edit : step.edits) std::swap(edit.before, edit.after);
  Q_EMIT changed();
  return step;
}

std::optional<EditStep> EditHistory::redo() {
  if (!canRedo()) return std::nullopt;
  EditStep step = m_steps[m_done++];
  Q_EMIT changed();
  return step;
}

void EditHistory::clear() {
  if (m_steps.empty()) return;
  m_steps.clear();
  m_done = 0;
  Q_EMIT changed();
}

QByteArray EditHistory::save() const {
  QJsonArray steps;
  for (const EditStep& step : m_steps)
    steps.append(QJsonObject{{QStringLiteral("label"), step.label}, {QStringLiteral("edits"), jsonOf(step.edits)}});
  const QJsonObject all{
      {QStringLiteral("form"), kSavedForm}, {QStringLiteral("done"), static_cast<qint64>(m_done)}, {QStringLiteral("steps"), steps}};
  return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

bool EditHistory::restore(const QByteArray& saved) {
  const QJsonObject all = QJsonDocument::fromJson(saved).object();
  if (all.value(QStringLiteral("form")).toInt() != kSavedForm || !all.value(QStringLiteral("steps")).isArray()) return false;
  std::deque<EditStep> steps;
  const QJsonArray saidSteps = all.value(QStringLiteral("steps")).toArray();
  for (const auto& item : saidSteps) {
    auto step = stepOf(item.toObject());
    if (!step) return false;
    steps.push_back(std::move(*step));
  }
  const qint64 done = all.value(QStringLiteral("done")).toInteger(-1);
  if (done < 0 || done > static_cast<qint64>(steps.size())) return false;
  m_steps = std::move(steps);
  m_done = static_cast<std::size_t>(done);
  trim();
  Q_EMIT changed();
  return true;
}

}  // namespace trunkline::models
