// SPDX-License-Identifier: GPL-3.0-or-later
// usage: console_bench bare-start NS | sign-in-start NS | filled SERVER | table SERVER | chart   (a ticket in TRUNKLINE_TICKET)
// One measurement of the console, as one JSON line. ./dev bench console runs all and prints the table.
#include <QtCore/QJsonDocument>
#include <QtWidgets/QApplication>
#include <cstdio>

#include "tests/bench/console/benches.h"

namespace trunkline::bench {

void print(const QJsonObject& figures) {
  std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
  std::fflush(stdout);
}

}  // namespace trunkline::bench

int main(int argc, char** argv) {
  const QApplication application(argc, argv);
  const QStringList words = QCoreApplication::arguments();
  const QString what = words.value(1);
  if (what == QStringLiteral("bare-start")) return trunkline::bench::benchBareStart(words.value(2).toLongLong());
  if (what == QStringLiteral("sign-in-start")) return trunkline::bench::benchSignInStart(words.value(2).toLongLong());
  if (what == QStringLiteral("filled")) return trunkline::bench::benchFilled(words.value(2), qEnvironmentVariable("TRUNKLINE_TICKET"));
  if (what == QStringLiteral("table")) return trunkline::bench::benchTable(words.value(2), qEnvironmentVariable("TRUNKLINE_TICKET"));
  if (what == QStringLiteral("chart")) return trunkline::bench::benchChart();
  std::fputs("usage: console_bench bare-start NS | sign-in-start NS | filled SERVER | table SERVER | chart\n", stderr);
  return 2;
}
