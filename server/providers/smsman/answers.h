// SPDX-License-Identifier: GPL-3.0-or-later
// SMS-Man's answers to calls about one number, apart from the transport. Everything that is not known for sure is Unknown;
// the body counts whatever the HTTP status, except that a broken server (5xx) is believed nothing.
#pragma once
#include <string_view>

#include "server/providers/answers/answer.h"

namespace trunkline::providers::smsman {

using answers::Answer;

struct Asked {
  std::string_view countryId;  // theirs
  std::string_view dialCode;   // empty when not known
};

[[nodiscard]] BuyOutcome parseBuy(const Answer& answer, const Asked& asked);
[[nodiscard]] PollOutcome parsePoll(const Answer& answer, std::string_view ref);
[[nodiscard]] CancelOutcome parseCancel(const Answer& answer, std::string_view ref);
[[nodiscard]] FinishOutcome parseFinish(const Answer& answer, std::string_view ref);
[[nodiscard]] Result<Money> parseBalance(const Answer& answer, Currency currency);

}  // namespace trunkline::providers::smsman
