// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/admin_commands.h"

#include <array>
#include <boost/json.hpp>
#include <charconv>
#include <fstream>
#include <utility>

#include "server/app/admin_arguments.h"
#include "server/app/admin_fx.h"
#include "server/app/admin_staff.h"
#include "server/contract/codec/email.h"
#include "server/contract/limits.h"
#include "server/ledger/credit_wallet.h"
#include "server/ledger/invariants/verify.h"

namespace trunkline::app {
namespace {

constexpr std::size_t kReasonBytes = 200;
constexpr std::size_t kAmountBytes = 32;
constexpr std::int64_t kRatePpmMax = 1'000'000'000'000;
// An id is made before its commit: what was under way when the last check began is checked again.
constexpr std::int64_t kMarkMarginIds = std::int64_t{60'000} << 12;

std::filesystem::path markFile(const std::filesystem::path& directory) { return directory / "verify.mark"; }

// 0 (everything) when there is no readable mark.
std::int64_t readMark(const std::filesystem::path& directory) {
  std::ifstream file(markFile(directory));
  std::int64_t id = 0;
  return file >> id && id > 0 ? id : 0;
}

void writeMark(const std::filesystem::path& directory, std::int64_t id) {
  // Losing it costs time only: the next run checks everything.
  std::filesystem::path fresh = markFile(directory);
  fresh += ".new";
  if (!(std::ofstream(fresh) << id << '\n')) return;
  std::error_code ignored;
  std::filesystem::rename(fresh, markFile(directory), ignored);
}

boost::json::array findingsJson(const std::vector<ledger::Finding>& findings) {
  boost::json::array out;
  for (const ledger::Finding& finding : findings) {
    out.push_back(boost::json::object{{"name", finding.name},
                                      {"meaning", finding.meaning},
                                      {"count", finding.count},
                                      {"first_ids", boost::json::array(finding.firstIds.begin(), finding.firstIds.end())}});
  }
  return out;
}

Result<Money> positiveAmount(const std::string& text, Currency currency) {
  auto amount = Money::parse(text, currency);
  if (!amount) return amount;
  if (amount->micros() == 0) return fail(ErrorCode::ValidationFailed, "The amount must be more than 0.");
  return amount;
}

Result<Currency> currencyArgument(AdminArguments& arguments, std::string_view name) {
  auto text = arguments.text(name, 3);
  if (!text) return tl::unexpected(text.error());
  auto currency = Currency::parse(*text);
  if (!currency || currency->number() == 0) {
    return fail(ErrorCode::ValidationFailed, "The argument " + std::string(name) + " must be an ISO 4217 code such as USD.");
  }
  return currency;
}

struct CreditArguments {
  std::string email;
  Money amount;
  std::string reason;
};

Result<CreditArguments> readCredit(boost::json::object members, Currency currency) {
  AdminArguments arguments(std::move(members));
  const auto email = arguments.text("email", limits::kEmailMax);
  if (!email) return tl::unexpected(email.error());
  const auto amount = arguments.text("amount", kAmountBytes);
  if (!amount) return tl::unexpected(amount.error());
  const auto reason = arguments.text("reason", kReasonBytes);
  if (!reason) return tl::unexpected(reason.error());
  if (auto end = arguments.end(); !end) return tl::unexpected(end.error());
  const auto money = positiveAmount(*amount, currency);
  if (!money) return tl::unexpected(money.error());
  const auto address = parseEmail(*email);
  if (!address) return tl::unexpected(address.error());
  return CreditArguments{address->value, *money, *reason};
}

struct CustomerArguments {
  std::string email;
  std::string password;
  std::optional<Money> credit;
};

Result<CustomerArguments> readCustomer(boost::json::object members, Currency currency) {
  AdminArguments arguments(std::move(members));
  CustomerArguments out;
  auto email = arguments.text("email", limits::kEmailMax);
  if (!email) return tl::unexpected(email.error());
  out.email = std::move(*email);
  auto password = arguments.text("password", limits::kPasswordMax);
  if (!password) return tl::unexpected(password.error());
  out.password = std::move(*password);
  const auto credit = arguments.optionalText("credit", kAmountBytes);
  if (!credit) return tl::unexpected(credit.error());
  if (*credit) {
    const auto money = positiveAmount(**credit, currency);
    if (!money) return tl::unexpected(money.error());
    out.credit = *money;
  }
  if (auto end = arguments.end(); !end) return tl::unexpected(end.error());
  return out;
}

}  // namespace

AdminCommands::AdminCommands(AdminParts parts) : m_parts(std::move(parts)), m_store(m_parts.database) {}

Task<Result<std::string>> AdminCommands::run(std::string command, boost::json::object arguments) {
  if (command == "create-customer") co_return co_await createCustomer(std::move(arguments));
  if (command == "credit") co_return co_await credit(std::move(arguments));
  if (command == "verify") co_return co_await verify(std::move(arguments));
  if (command == "fx-set") co_return co_await setRate(std::move(arguments));
  if (isStaffCommand(command)) co_return co_await runStaffCommand(&m_parts.staff, std::move(command), std::move(arguments));
  co_return fail(ErrorCode::NotSupported, "The server does not know this command.");
}

Task<Result<std::string>> AdminCommands::createCustomer(boost::json::object arguments) {
  auto wanted = readCustomer(std::move(arguments), m_parts.walletCurrency);
  if (!wanted) co_return tl::unexpected(wanted.error());
  const auto user = co_await m_parts.accounts.createAccount(wanted->email, std::move(wanted->password));
  if (!user) co_return tl::unexpected(user.error());
  boost::json::object answer{{"id", user->text()}};
  if (wanted->credit) {
    auto given = co_await give(*user, *wanted->credit, "opening credit");
    if (!given) {
      co_return fail(given.error().code, "The customer " + user->text() + " exists now, but the credit failed: " + given.error().message,
                     given.error().cause);
    }
    answer.emplace("credit", std::move(*given));
  }
  co_return boost::json::serialize(answer);
}

Task<Result<std::string>> AdminCommands::credit(boost::json::object arguments) {
  auto wanted = readCredit(std::move(arguments), m_parts.walletCurrency);
  if (!wanted) co_return tl::unexpected(wanted.error());
  const auto account = co_await m_store.findAccount(wanted->email);
  if (!account) co_return tl::unexpected(account.error());
  if (!*account) co_return fail(ErrorCode::NotFound, "No customer has this e-mail address.");
  const auto given = co_await give((*account)->id, wanted->amount, std::move(wanted->reason));
  if (!given) co_return tl::unexpected(given.error());
  co_return boost::json::serialize(*given);
}

Task<Result<boost::json::object>> AdminCommands::give(UserId user, Money amount, std::string reason) {
  const TransferId transfer(m_parts.ids.next());
  ledger::CreditWallet command({.transferId = transfer.value(),
                                .auditId = m_parts.ids.next(),
                                .user = user,
                                .wallet = ledger::AccountCode::Paid,
                                .amount = amount,
                                .reason = std::move(reason),
                                .actor = std::nullopt,
                                .ip = std::nullopt,
                                .nowUs = m_parts.clock.nowUs()});
  const auto executed = co_await m_parts.database.execute(&command);
  if (!executed) co_return tl::unexpected(executed.error());
  switch (command.output().outcome) {
    case ledger::CreditWallet::Outcome::NotFound:
      co_return fail(ErrorCode::NotFound, "The customer has no wallet in " + std::string(amount.currency().text()) + ".");
    case ledger::CreditWallet::Outcome::OutOfRange:
      co_return fail(ErrorCode::ValidationFailed, "The amount is more than a wallet may hold.");
    case ledger::CreditWallet::Outcome::Credited:
      break;
  }
  co_return boost::json::object{
      {"id", transfer.text()}, {"available", command.output().available.amountText()}, {"currency", amount.currency().text()}};
}

Task<Result<std::string>> AdminCommands::verify(boost::json::object arguments) {
  AdminArguments taken(std::move(arguments));
  const auto full = taken.flag("full");
  if (!full) co_return tl::unexpected(full.error());
  if (const auto end = taken.end(); !end) co_return tl::unexpected(end.error());
  const std::int64_t run = m_parts.ids.next();
  const std::int64_t since = *full ? 0 : readMark(m_parts.directory);
  const ledger::Scope scope{.full = since == 0, .sinceId = since, .nowUs = m_parts.clock.nowUs()};
  const auto report = co_await ledger::verify(&m_parts.database, scope, limits::kVerifyDeadline);
  if (!report) co_return tl::unexpected(report.error());
  const bool clean = report->violations.empty();
  if (clean) writeMark(m_parts.directory, run - kMarkMarginIds);
  std::string id;
  appendIdText(id, "ver_", run);
  co_return boost::json::serialize(boost::json::object{{"id", id},
                                                       {"clean", clean},
                                                       {"full", scope.full},
                                                       {"checked", report->checked},
                                                       {"violations", findingsJson(report->violations)},
                                                       {"alarms", findingsJson(report->alarms)}});
}

Task<Result<std::string>> AdminCommands::setRate(boost::json::object arguments) {
  AdminArguments taken(std::move(arguments));
  const auto from = currencyArgument(taken, "from");
  if (!from) co_return tl::unexpected(from.error());
  const auto to = currencyArgument(taken, "to");
  if (!to) co_return tl::unexpected(to.error());
  const auto ppm = taken.integer("ppm", 1, kRatePpmMax);
  if (!ppm) co_return tl::unexpected(ppm.error());
  if (const auto end = taken.end(); !end) co_return tl::unexpected(end.error());
  if (*from == *to) co_return fail(ErrorCode::ValidationFailed, "A rate needs two different currencies.");
  const std::int64_t nowUs = m_parts.clock.nowUs();
  SetFxRate command({*from, *to, *ppm, m_parts.ids.next(), nowUs});
  const auto executed = co_await m_parts.database.execute(&command);
  if (!executed) co_return tl::unexpected(executed.error());
  const std::string id = std::string(from->text()) + ":" + std::string(to->text()) + ":" + std::to_string(nowUs);
  co_return boost::json::serialize(boost::json::object{{"id", id}, {"ppm", *ppm}});
}

}  // namespace trunkline::app
