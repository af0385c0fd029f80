// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/orders/order_words.h"

#include <QtCore/QCoreApplication>
#include <array>

namespace trunkline::models {
namespace {

struct OrderWords {
  Q_DECLARE_TR_FUNCTIONS(Orders)
};

struct WireWord {
  std::string_view wire;
  const char* words;
};
constexpr std::array kTimelineWords{
    WireWord{"order.created", QT_TRANSLATE_NOOP("Orders", "Ordered")},
    WireWord{"order.pending", QT_TRANSLATE_NOOP("Orders", "Still being bought")},
    WireWord{"order.waiting_sms", QT_TRANSLATE_NOOP("Orders", "Number handed out")},
    WireWord{"order.received", QT_TRANSLATE_NOOP("Orders", "Code received")},
    WireWord{"order.message", QT_TRANSLATE_NOOP("Orders", "Further message")},
    WireWord{"order.completed", QT_TRANSLATE_NOOP("Orders", "Completed")},
    WireWord{"order.cancelling", QT_TRANSLATE_NOOP("Orders", "Being cancelled")},
    WireWord{"order.cancelled", QT_TRANSLATE_NOOP("Orders", "Cancelled")},
    WireWord{"order.expired", QT_TRANSLATE_NOOP("Orders", "Expired")},
    WireWord{"order.failed", QT_TRANSLATE_NOOP("Orders", "Failed")},
    WireWord{"attempt.sent", QT_TRANSLATE_NOOP("Orders", "Provider asked")},
    WireWord{"attempt.bought", QT_TRANSLATE_NOOP("Orders", "Number bought")},
    WireWord{"attempt.refused", QT_TRANSLATE_NOOP("Orders", "Provider refused")},
    WireWord{"attempt.unknown", QT_TRANSLATE_NOOP("Orders", "Provider's answer unknown")},
    WireWord{"attempt.closed", QT_TRANSLATE_NOOP("Orders", "Number given back")},
    WireWord{"attempt.lost", QT_TRANSLATE_NOOP("Orders", "Number lost")},
    WireWord{"message", QT_TRANSLATE_NOOP("Orders", "Message arrived")},
    WireWord{"message.late", QT_TRANSLATE_NOOP("Orders", "Message arrived late")},
    WireWord{"staff.order.cancel", QT_TRANSLATE_NOOP("Orders", "Cancelled by staff")},
    WireWord{"staff.order.poll", QT_TRANSLATE_NOOP("Orders", "Provider asked by staff")},
    WireWord{"staff.order.refund", QT_TRANSLATE_NOOP("Orders", "Refunded by staff")},
};
constexpr std::array kTransferWords{
    WireWord{"hold", QT_TRANSLATE_NOOP("Orders", "Held")},
    WireWord{"capture", QT_TRANSLATE_NOOP("Orders", "Paid")},
    WireWord{"release", QT_TRANSLATE_NOOP("Orders", "Hold released")},
    WireWord{"refund", QT_TRANSLATE_NOOP("Orders", "Refunded")},
    WireWord{"cost at purchase", QT_TRANSLATE_NOOP("Orders", "Cost at purchase")},
    WireWord{"cost returned", QT_TRANSLATE_NOOP("Orders", "Cost returned")},
    WireWord{"cost at capture", QT_TRANSLATE_NOOP("Orders", "Cost at capture")},
    WireWord{"supplier loss", QT_TRANSLATE_NOOP("Orders", "Loss with the provider")},
    WireWord{"fx", QT_TRANSLATE_NOOP("Orders", "Exchange of currencies")},
};

// In words; unknown ones as they are.
template <std::size_t kCount>
QString wordsOf(const std::array<WireWord, kCount>& known, std::string_view wire) {
  for (const WireWord& word : known) {
    if (word.wire == wire) return OrderWords::tr(word.words);
  }
  return QString::fromUtf8(wire.data(), static_cast<qsizetype>(wire.size()));
}

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

bool isPollable(OrderState state) { return state == OrderState::waiting || state == OrderState::received || state == OrderState::closing; }

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

QString timelineWords(std::string_view what) { return wordsOf(kTimelineWords, what); }

QString transferWords(std::string_view kind) { return wordsOf(kTransferWords, kind); }

}  // namespace trunkline::models
