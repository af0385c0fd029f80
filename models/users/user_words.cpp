// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/users/user_words.h"

#include <QtCore/QCoreApplication>

namespace trunkline::models {
namespace {

struct UserWords {
  Q_DECLARE_TR_FUNCTIONS(Users)
};

}  // namespace

QString userStateWords(UserState state) {
  switch (state) {
    case UserState::active:
      return UserWords::tr("Active");
    case UserState::banned:
      return UserWords::tr("Banned");
    case UserState::erased:
      return UserWords::tr("Erased");
  }
  return {};
}

Tone toneOf(UserState state) {
  switch (state) {
    case UserState::active:
      return Tone::Good;
    case UserState::banned:
      return Tone::Bad;
    case UserState::erased:
      break;
  }
  return Tone::Neutral;
}

QString banScopeWords(BanScope scope) {
  return scope == BanScope::account ? UserWords::tr("Whole account") : UserWords::tr("New orders only");
}

}  // namespace trunkline::models
