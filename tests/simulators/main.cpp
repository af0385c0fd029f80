// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's protocol on one port, its control endpoint on another. See README.md.
#include <algorithm>
#include <array>
#include <boost/asio/signal_set.hpp>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tests/simulators/books.h"
#include "tests/simulators/control_api.h"
#include "tests/simulators/http_server.h"
#include "tests/simulators/rules.h"
#include "tests/simulators/smsman_protocol.h"
#include "tests/simulators/textverified_protocol.h"

namespace trunkline::simulators {
namespace {

constexpr std::array<std::string_view, 2> kProtocols{"smsman", "textverified"};
constexpr const char* kUsage =
    "usage: provider_simulator --protocol smsman|textverified [--port N] [--control-port N] [--sms-after MIN,MAX] [--sms-chance PERCENT]\n"
    "  [--seed N] [--first-ref N] [--balance AMOUNT] [--stock N] [--lifetime S] [--cancel-min S] [--token TEXT]\n"
    "A port of 0 (the default) is any free one; the line on stdout names both.\n";

struct Arguments {
  std::string protocol;
  std::uint16_t port{0};
  std::uint16_t controlPort{0};
  std::string token;
  Behaviour behaviour;
};

template <class T>
bool number(std::string_view text, T& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size();
}

// Seconds with decimals, as milliseconds.
bool seconds(std::string_view text, std::int64_t& outMs) {
  const auto micros = fromDecimal(text);
  if (!micros || text.empty()) return false;
  outMs = *micros / 1'000;
  return true;
}

bool range(std::string_view text, Behaviour& behaviour) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return false;
  return seconds(text.substr(0, comma), behaviour.smsAfterMinMs) && seconds(text.substr(comma + 1), behaviour.smsAfterMaxMs) &&
         behaviour.smsAfterMinMs <= behaviour.smsAfterMaxMs;
}

bool amount(std::string_view text, std::int64_t& out) {
  const auto micros = fromDecimal(text);
  if (micros) out = *micros;
  return micros.has_value();
}

std::optional<Arguments> parse(std::span<char*> words) {
  using Set = std::function<bool(std::string_view, Arguments&)>;
  const std::map<std::string_view, Set> options{
      {"--protocol", [](std::string_view v, Arguments& a) { return !(a.protocol = v).empty(); }},
      {"--port", [](std::string_view v, Arguments& a) { return number(v, a.port); }},
      {"--control-port", [](std::string_view v, Arguments& a) { return number(v, a.controlPort); }},
      {"--sms-after", [](std::string_view v, Arguments& a) { return range(v, a.behaviour); }},
      {"--sms-chance", [](std::string_view v, Arguments& a) { return number(v, a.behaviour.smsChancePercent); }},
      {"--first-ref", [](std::string_view v, Arguments& a) { return number(v, a.behaviour.firstRef); }},
      {"--seed", [](std::string_view v, Arguments& a) { return number(v, a.behaviour.seed); }},
      {"--balance", [](std::string_view v, Arguments& a) { return amount(v, a.behaviour.balanceMicros); }},
      {"--stock", [](std::string_view v, Arguments& a) { return number(v, a.behaviour.stockEach); }},
      {"--lifetime", [](std::string_view v, Arguments& a) { return seconds(v, a.behaviour.lifetimeMs); }},
      {"--cancel-min", [](std::string_view v, Arguments& a) { return seconds(v, a.behaviour.cancelMinMs); }},
      {"--token", [](std::string_view v, Arguments& a) { return !(a.token = v).empty(); }},
  };
  Arguments out;
  for (std::size_t i = 1; i < words.size(); i += 2) {
    const auto option = options.find(words[i]);
    if (option == options.end() || i + 1 == words.size() || !option->second(words[i + 1], out)) {
      std::fprintf(stderr, "wrong option or value: %s\n%s", words[i], kUsage);
      return std::nullopt;
    }
  }
  if (std::find(kProtocols.begin(), kProtocols.end(), out.protocol) == kProtocols.end()) {
    std::fprintf(stderr, "--protocol names none of the protocols\n%s", kUsage);
    return std::nullopt;
  }
  return out;
}

std::unique_ptr<Protocol> makeProtocol(const Arguments& arguments, Books& books, Rules& rules) {
  if (arguments.protocol == "textverified") return std::make_unique<TextVerifiedProtocol>(books, rules, arguments.token);
  return std::make_unique<SmsManProtocol>(books, rules, arguments.token);
}

int run(const Arguments& arguments) {
  boost::asio::io_context context(1);
  Books books(arguments.behaviour);
  Rules rules;
  const std::unique_ptr<Protocol> protocol = makeProtocol(arguments, books, rules);
  ControlApi control(books, rules);
  HttpServer upstream(context, arguments.port, [&protocol](const Request& request) { return protocol->answer(request); });
  HttpServer controls(context, arguments.controlPort, [&control](const Request& request) { return control.answer(request); });
  upstream.start();
  controls.start();
  boost::asio::signal_set signals(context, SIGTERM, SIGINT);
  signals.async_wait([&context](const boost::system::error_code&, int) { context.stop(); });
  std::printf("{\"event\":\"listening\",\"port\":%u,\"control_port\":%u}\n", unsigned{upstream.port()}, unsigned{controls.port()});
  std::fflush(stdout);
  context.run();
  return 0;
}

}  // namespace
}  // namespace trunkline::simulators

int main(int count, char** values) {
  const auto arguments = trunkline::simulators::parse(std::span(values, static_cast<std::size_t>(count)));
  if (!arguments) return 2;
  try {
    return trunkline::simulators::run(*arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
