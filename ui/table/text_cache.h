// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QCache>
#include <QtGui/QFont>
#include <QtGui/QStaticText>

namespace trunkline::ui {

// Texts as they are drawn: cut to their width and laid out once. Laying text out is most of what a table's frame costs.
class TextCache final {
 public:
  struct Key {
    QString text;
    int widthPx{};
    int font{};  // which of the table's few fonts
    friend bool operator==(const Key&, const Key&) = default;
  };

  // The entry stays until the next call.
  [[nodiscard]] const QStaticText& find(const Key& key, const QFont& font);
  void clear() { m_texts.clear(); }

 private:
  static constexpr int kTexts = 5'000;  // some screens full
  QCache<Key, QStaticText> m_texts{kTexts};
};

[[nodiscard]] inline size_t qHash(const TextCache::Key& key, size_t seed = 0) noexcept {
  return qHashMulti(seed, key.text, key.widthPx, key.font);
}

}  // namespace trunkline::ui
