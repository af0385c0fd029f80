// SPDX-License-Identifier: GPL-3.0-or-later
// What every protocol does with the orders of a test: fixed answers, answers that are damaged on their way, wrong countries.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "tests/simulators/http_message.h"
#include "tests/simulators/rules.h"

namespace trunkline::simulators {

// The fixed answer; a broken server that did nothing; or what `perform` answers, damaged as ordered.
[[nodiscard]] Reply answerUnder(const Order& order, const std::function<Reply()>& perform);
// Of a purchase under that fault, for the journal: what the buyer was told.
[[nodiscard]] std::string_view toldWhat(Fault fault);
// Where the number comes from when that is not the country paid for; null otherwise.
[[nodiscard]] const Country* soldFrom(const Order& order, const Country& paidFor);
// Empty when there is none.
[[nodiscard]] std::string parameter(const Request& request, const std::string& name);

}  // namespace trunkline::simulators
