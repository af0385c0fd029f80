// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>
#include <chrono>
#include <functional>

#include "app/console.h"
#include "tests/bench/console/bench_world.h"
#include "tests/bench/console/benches.h"

namespace trunkline::bench {
namespace {

qint64 nowNs() { return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

double millisecondsSince(qint64 ns) { return static_cast<double>(nowNs() - ns) / 1e6; }

// Calls back after a paint of that widget, when the paint is over.
class PaintWatch final : public QObject {
 public:
  PaintWatch(QWidget& widget, std::function<void()> painted) : m_painted(std::move(painted)) { widget.installEventFilter(this); }

 protected:
  bool eventFilter(QObject* /*object*/, QEvent* event) override {
    if (event->type() == QEvent::Paint) QTimer::singleShot(0, this, m_painted);
    return false;
  }

 private:
  std::function<void()> m_painted;
};

// Until the callback ends the program; 1 when that takes too long.
int wait() {
  QTimer::singleShot(kPatience, [] { QCoreApplication::exit(1); });
  return QApplication::exec();
}

}  // namespace

int benchBareStart(qint64 startedNs) {
  QWidget window;
  auto* layout = new QVBoxLayout(&window);
  auto* field = new QLineEdit(&window);
  layout->addWidget(field);
  window.resize(kWindow);
  const PaintWatch watch(window, [&] {
    if (!field->hasFocus()) return;
    print({{QStringLiteral("ms"), millisecondsSince(startedNs)}});
    QCoreApplication::quit();
  });
  window.show();
  field->setFocus();
  return wait();
}

int benchSignInStart(qint64 startedNs) {
  World world;
  app::Console console({QStringLiteral("http://127.0.0.1:3000"), {}, {}}, world.outside(), world.theme);
  console.window().resize(kWindow);
  const PaintWatch watch(console.window(), [&] {
    if (qobject_cast<QLineEdit*>(QApplication::focusWidget()) == nullptr) return;
    print({{QStringLiteral("ms"), millisecondsSince(startedNs)}});
    QCoreApplication::quit();
  });
  console.start();
  return wait();
}

int benchFilled(const QString& server, const QString& ticket) {
  World world;
  app::Console console({server, ticket, {}}, world.outside(), world.theme);
  console.window().resize(kWindow);
  const qint64 startedNs = nowNs();
  auto& table = *console.window().findChild<QTableView*>(QStringLiteral("ordersTable"));
  qint64 answeredNs = 0;
  QObject::connect(table.model(), &QAbstractItemModel::rowsInserted, &console, [&] {
    if (answeredNs == 0) answeredNs = nowNs();
  });
  const PaintWatch watch(*table.viewport(), [&] {
    const bool isFilled = table.model()->rowCount() > 0 && !table.model()->index(0, 0).data().toString().isEmpty();
    if (!isFilled || answeredNs == 0) return;
    print({{QStringLiteral("filled_ms"), millisecondsSince(startedNs)}, {QStringLiteral("painted_ms"), millisecondsSince(answeredNs)}});
    QCoreApplication::quit();
  });
  console.start();
  return wait();
}

}  // namespace trunkline::bench
