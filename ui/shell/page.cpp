// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

#include <utility>

#include "ui/actions/action_words.h"

namespace trunkline::ui {

Page::Page(PageFacts facts, QWidget* parent) : QWidget(parent), m_facts(std::move(facts)) {
  setObjectName(m_facts.key + QStringLiteral("Page"));
}

QString Page::title() const { return withoutMnemonic(m_facts.title); }

}  // namespace trunkline::ui
