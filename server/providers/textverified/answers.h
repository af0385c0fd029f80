// SPDX-License-Identifier: GPL-3.0-or-later
// TextVerified's answers about one verification, apart from the transport. Everything that is not known for sure is Unknown.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "server/providers/answers/answer.h"

namespace trunkline::providers::textverified {

using answers::Answer;

inline constexpr int kUnauthorized = 401;  // comes without a body; nothing was done

struct Token {
  std::string text;
  std::chrono::seconds lifetime{};
};
// Nothing when it is no token.
[[nodiscard]] std::optional<Token> parseToken(const Answer& answer);

// A purchase is answered by a link to what was bought, not by the thing itself: its id is the link's last part.
struct Created {
  std::string id;
};
using CreateOutcome = std::variant<Created, Refused, Unknown>;
[[nodiscard]] CreateOutcome parseCreate(const Answer& answer);
// The verification that was just made. Refused never comes out of it: it is paid for.
[[nodiscard]] BuyOutcome parseBought(const Answer& answer, std::string_view id, Currency currency);

enum class Standing { Open, Delivered, Closed };
// Nothing for a state that we do not know, or an answer about another verification.
[[nodiscard]] std::optional<Standing> parseStanding(const Answer& answer, std::string_view id);
[[nodiscard]] PollOutcome parseMessages(const Answer& answer);
[[nodiscard]] CancelOutcome parseCancel(const Answer& answer);
[[nodiscard]] Result<Money> parseBalance(const Answer& answer, Currency currency);

}  // namespace trunkline::providers::textverified
