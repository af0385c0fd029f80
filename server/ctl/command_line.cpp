// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/ctl/command_line.h"

#include <CLI/CLI.hpp>

namespace trunkline::ctl {
namespace {

struct Typed {
  std::string email;
  std::string amount;
  std::string credit;
  std::string reason;
  std::string role;
  std::string state;
  std::string from;
  std::string to;
  std::int64_t ppm{};
  bool full{false};
};

void describeMoney(CLI::App& program, Typed& typed, Invocation& invocation) {
  CLI::App* customer = program.add_subcommand("create-customer", "Make a customer account; the password is read from standard input");
  customer->add_option("--email", typed.email, "The customer's e-mail address")->required();
  customer->add_flag("--password-stdin", invocation.passwordFromStdin, "Read the password from standard input (the only way)")->required();
  customer->add_option("--credit", typed.credit, "Opening credit in the wallet's currency, such as 10.00");
  CLI::App* credit = program.add_subcommand("credit", "Give a customer money");
  credit->add_option("--email", typed.email, "The customer's e-mail address")->required();
  credit->add_option("--amount", typed.amount, "In the wallet's currency, such as 1.00")->required();
  credit->add_option("--reason", typed.reason, "Why; the customer sees it")->required();
}

void describeStaff(CLI::App& program, Typed& typed, Invocation& invocation) {
  CLI::App* create = program.add_subcommand("create-staff", "Make a staff account; prints the secret to enrol an authenticator with, once");
  create->add_option("--email", typed.email, "The person's e-mail address")->required();
  create->add_option("--role", typed.role, "support, pricing, operations, finance, admin or auditor")->required();
  create->add_flag("--password-stdin", invocation.passwordFromStdin, "Read the password from standard input (the only way)")->required();
  CLI::App* change = program.add_subcommand("change-staff", "Give a member of staff another role, disable or enable the account");
  change->add_option("--email", typed.email, "The person's e-mail address")->required();
  change->add_option("--role", typed.role, "The new role");
  change->add_option("--state", typed.state, "active or disabled; disabling ends all sessions");
  change->add_option("--reason", typed.reason, "Why; it goes into the activity log")->required();
  CLI::App* ticket =
      program.add_subcommand("ticket", "Print a ticket that signs one of a demonstration's staff in, once, within 60 seconds");
  ticket->add_option("--email", typed.email, "The person's e-mail address")->required();
}

void describeUpkeep(CLI::App& program, Typed& typed) {
  CLI::App* verify = program.add_subcommand("verify", "Check the books: what was touched since the last clean check");
  verify->add_flag("--full", typed.full, "Check everything");
  program.add_subcommand("migrate", "Bring the database to this version; only while the server does not run");
  CLI::App* fx = program.add_subcommand("fx", "Exchange rates")->require_subcommand(1);
  CLI::App* set = fx->add_subcommand("set", "Set what 1 unit of FROM is worth in TO, in millionths");
  set->add_option("from", typed.from, "Currency such as RUB")->type_name("FROM")->required();
  set->add_option("to", typed.to, "Currency such as USD")->type_name("TO")->required();
  set->add_option("ppm", typed.ppm, "Millionths, such as 10800")->type_name("PPM")->required();
}

boost::json::object argumentsOf(const std::string& command, const Typed& typed) {
  if (command == "create-customer") {
    boost::json::object out{{"email", typed.email}};
    if (!typed.credit.empty()) out.emplace("credit", typed.credit);
    return out;
  }
  if (command == "credit") return {{"email", typed.email}, {"amount", typed.amount}, {"reason", typed.reason}};
  if (command == "create-staff") return {{"email", typed.email}, {"role", typed.role}};
  if (command == "ticket") return {{"email", typed.email}};
  if (command == "change-staff") {
    boost::json::object out{{"email", typed.email}, {"reason", typed.reason}};
    if (!typed.role.empty()) out.emplace("role", typed.role);
    if (!typed.state.empty()) out.emplace("state", typed.state);
    return out;
  }
  if (command == "verify") return {{"full", typed.full}};
  if (command == "fx-set") return {{"from", typed.from}, {"to", typed.to}, {"ppm", typed.ppm}};
  return {};
}

}  // namespace

Result<Invocation> readCommandLine(int argc, const char* const* argv) {
  CLI::App program("Operates a Trunkline server: through its socket while it runs, on its files otherwise.", "trunklinectl");
  Invocation invocation;
  Typed typed;
  program.add_option("--data", invocation.dataDir, "The server's data directory (else DATA_DIR)")->type_name("DIR");
  program.add_option("--config", invocation.configFile, "The server's TOML file of settings")->type_name("FILE");
  program.require_subcommand(1);
  program.fallthrough();
  describeMoney(program, typed, invocation);
  describeStaff(program, typed, invocation);
  describeUpkeep(program, typed);
  try {
    program.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    invocation.help = program.help();
    return invocation;
  } catch (const CLI::ParseError& error) {
    return fail(ErrorCode::ValidationFailed, std::string(error.what()) + " (trunklinectl --help lists the commands)");
  }
  const std::string name = program.get_subcommands().front()->get_name();
  invocation.command = name == "fx" ? "fx-set" : name;
  invocation.arguments = argumentsOf(invocation.command, typed);
  return invocation;
}

}  // namespace trunkline::ctl
