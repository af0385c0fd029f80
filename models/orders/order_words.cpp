// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/order_words.h"

#include <QtCore/QCoreApplication>
#include <array>

namespace trunkline::models {
namespace {

struct OrderWords {
  Q_DECLARE_TR_FUNCTIONS(Orders)
};

struct TimelineWord {
  std::string_view what;
  const char* words;
};
constexpr std::array kTimelineWords{
    TimelineWord{"order.created", QT_TRANSLATE_NOOP("Orders", "Ordered")},
    TimelineWord{"order.pending", QT_TRANSLATE_NOOP("Orders", "Still being bought")},
    TimelineWord{"order.waiting_sms", QT_TRANSLATE_NOOP("Orders", "Number handed out")},
    TimelineWord{"order.received", QT_TRANSLATE_NOOP("Orders", "Code received")},
    TimelineWord{"order.message", QT_TRANSLATE_NOOP("Orders", "Further message")},
    TimelineWord{"order.completed", QT_TRANSLATE_NOOP("Orders", "Completed")},
    TimelineWord{"order.cancelling", QT_TRANSLATE_NOOP("Orders", "Being cancelled")},
    TimelineWord{"order.cancelled", QT_TRANSLATE_NOOP("Orders", "Cancelled")},
    TimelineWord{"order.expired", QT_TRANSLATE_NOOP("Orders", "Expired")},
    TimelineWord{"order.failed", QT_TRANSLATE_NOOP("Orders", "Failed")},
    TimelineWord{"attempt.sent", QT_TRANSLATE_NOOP("Orders", "Provider asked")},
    TimelineWord{"attempt.bought", QT_TRANSLATE_NOOP("Orders", "Number bought")},
    TimelineWord{"attempt.refused", QT_TRANSLATE_NOOP("Orders", "Provider refused")},
    TimelineWord{"attempt.unknown", QT_TRANSLATE_NOOP("Orders", "Provider's answer unknown")},
    TimelineWord{"attempt.closed", QT_TRANSLATE_NOOP("Orders", "Number given back")},
    TimelineWord{"attempt.lost", QT_TRANSLATE_NOOP("Orders", "Number lost")},
    TimelineWord{"transfer", QT_TRANSLATE_NOOP("Orders", "Money moved")},
    TimelineWord{"message", QT_TRANSLATE_NOOP("Orders", "Message arrived")},
    TimelineWord{"message.late", QT_TRANSLATE_NOOP("Orders", "Message arrived late")},
    TimelineWord{"staff.order.cancel", QT_TRANSLATE_NOOP("Orders", "Cancelled by staff")},
};

}  // namespace

QString stateWords(OrderState state) {
  switch (state) {
    case OrderState::buying:
      return OrderWords::tr("Buying");
    case OrderState::waiting:
      return OrderWords::tr("Waiting");
    case OrderState::unknown:
      return OrderWords::tr("Unknown");
    case OrderState::closing:
      return OrderWords::tr("Closing");
    case OrderState::received:
      return OrderWords::tr("Received");
    case OrderState::completed:
      return OrderWords::tr("Completed");
    case OrderState::cancelled:
      return OrderWords::tr("Cancelled");
    case OrderState::expired:
      return OrderWords::tr("Expired");
    case OrderState::failed:
      return OrderWords::tr("Failed");
  }
  return {};
}

Tone toneOf(OrderState state) {
  switch (state) {
    case OrderState::buying:
    case OrderState::waiting:
    case OrderState::closing:
      return Tone::Busy;
    case OrderState::received:
    case OrderState::completed:
      return Tone::Good;
    case OrderState::unknown:
    case OrderState::expired:
      return Tone::Warning;
    case OrderState::failed:
      return Tone::Bad;
    case OrderState::cancelled:
      return Tone::Neutral;
  }
  return Tone::Neutral;
}

bool isCancellable(OrderState state) { return state == OrderState::buying || state == OrderState::waiting || state == OrderState::unknown; }

QString attemptWords(AttemptStatus status) {
  switch (status) {
    case AttemptStatus::sent:
      return OrderWords::tr("Asked");
    case AttemptStatus::bought:
      return OrderWords::tr("Bought");
    case AttemptStatus::refused:
      return OrderWords::tr("Refused");
    case AttemptStatus::unknown:
      return OrderWords::tr("Unknown");
    case AttemptStatus::closed:
      return OrderWords::tr("Given back");
    case AttemptStatus::lost:
      return OrderWords::tr("Lost");
  }
  return {};
}

QString timelineWords(std::string_view what) {
  for (const TimelineWord& word : kTimelineWords) {
    if (word.what == what) return OrderWords::tr(word.words);
  }
  return QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size()));
}

}  // namespace trunkline::models
