// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QtCore/QCommandLineParser>

namespace trunkline::app {
namespace {

constexpr const char* kUsage = R"(usage: trunkline [--server URL] [--screenshot FILE] [--version] [--help]
  --server URL       address of the server, such as https://desk.example.com
  --screenshot FILE  sign in with TRUNKLINE_TICKET, draw the orders into FILE (PNG) and end
TRUNKLINE_TICKET in the environment: ticket of a demonstration, from `trunklinectl ticket`
)";

}  // namespace

tl::expected<Options, QString> readOptions(const QStringList& arguments, const QString& ticket) {
  const QCommandLineOption server(QStringLiteral("server"), {}, QStringLiteral("URL"));
  const QCommandLineOption screenshot(QStringLiteral("screenshot"), {}, QStringLiteral("FILE"));
  const QCommandLineOption version(QStringLiteral("version"));
  const QCommandLineOption help(QStringLiteral("help"));
  QCommandLineParser parser;
  parser.addOptions({server, screenshot, version, help});
  if (!parser.parse(arguments)) return tl::unexpected(parser.errorText());
  if (!parser.positionalArguments().isEmpty())
    return tl::unexpected(QStringLiteral("Unexpected argument '%1'.").arg(parser.positionalArguments().constFirst()));
  Options options{parser.value(server), ticket, parser.value(screenshot), parser.isSet(help), parser.isSet(version)};
  if (!options.screenshot.isEmpty() && (options.ticket.isEmpty() || options.server.isEmpty()))
    return tl::unexpected(QStringLiteral("--screenshot needs --server and a ticket in TRUNKLINE_TICKET."));
  return options;
}

QString usage() { return QString::fromLatin1(kUsage); }

}  // namespace trunkline::app
