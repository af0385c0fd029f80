// SPDX-License-Identifier: GPL-3.0-or-later
// The whole console over a scripted network, driven as a person without a mouse would: by object names and keys.
#pragma once
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <optional>

#include "app/console.h"
#include "app/translations.h"
#include "tests/api-client/support/client_world.h"
#include "tests/support/gui/frame_clock.h"
#include "tests/ui/support/fake_desk.h"

namespace trunkline::ui::testing {

class StillClock final : public models::Clock {
 public:
  [[nodiscard]] Timestamp now() const override { return {1'767'225'600'000'000}; }
};

class DeskWindow {
 public:
  explicit DeskWindow(const QString& language = QStringLiteral("en"));

  // Starts the console; with the address known, so that the first field is the e-mail address.
  void open(const QString& server = QStringLiteral("http://127.0.0.1:3000"), const QString& ticket = {});
  void signIn();
  // E-mail and password where the e-mail field has the focus.
  static void enter(const QString& email = QString::fromLatin1(kEmail), const QString& password = QString::fromLatin1(kPassword));
  // Runs what is queued.
  static void settle();
  // Lets time pass for retries and the like.
  void advance(std::chrono::milliseconds by);

  [[nodiscard]] QWidget& widget(const char* name) const;
  template <class T>
  [[nodiscard]] T& as(const char* name) const {
    auto* found = dynamic_cast<T*>(&widget(name));
    if (found == nullptr) qFatal("'%s' is of another class", name);
    return *found;
  }
  [[nodiscard]] bool isShown(const char* name) const;
  [[nodiscard]] QString text(const char* name) const;  // of a label, a field or a button
  [[nodiscard]] static QString focused();              // its name

  // To whatever has the focus.
  static void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  static void type(const QString& text);
  // Tab until that widget has the focus; false when it never gets it.
  [[nodiscard]] bool tabTo(const char* name) const;
  [[nodiscard]] bool press(const char* name) const;  // tab there, then Space
  // Of buttons of which one is always down: tab to that one, then arrow keys.
  [[nodiscard]] bool choose(const char* group, const char* name) const;

  // What the palette or a menu would do.
  void run(const char* action) const;

  // Requests whose "METHOD path" begins so wait from now on, until release() answers them.
  void hold(const QByteArray& what);
  void release();
  // The server takes the stream of events; then it tells of these orders, and the time of a batch goes by.
  void goLive();
  void breakStream();
  void tell(const std::vector<OrderRow>& orders);
  void tell(const UserRow& user);
  void tell(const Job& job);
  // The tokens grow old, and the server gives no new ones.
  void endSession();

  // Requests whose "METHOD path" begins so.
  [[nodiscard]] std::vector<client::HttpRequest> asked(const QByteArray& what) const;

  [[nodiscard]] static QWidget* target();  // what has the focus

  FakeDesk desk;
  client::testing::ClientWorld world;
  client::MemorySecretStore secrets;
  StillClock clock;
  QTemporaryDir folder;
  app::Translations translations;
  Theme theme;
  std::unique_ptr<models::Settings> settings;
  client::Transport* transport{&world.transport};  // another one, for tests with sockets, is set before open()
  client::Scheduler* scheduler{&world.scheduler};
  QString logFile;
  QSize size{1280, 800};
  std::unique_ptr<app::Console> console;
  trunkline::testing::GuiWatchdog watchdog;  // says in the test's log what was slow

 private:
  [[nodiscard]] client::HttpOutcome outcomeOf(const client::HttpRequest& request);
  [[nodiscard]] std::size_t stream() const;  // the newest one

  std::optional<QByteArray> m_held;
  QHash<QByteArray, client::HttpReply> m_carriedOut;  // by idempotency key
  int m_told{0};
};

}  // namespace trunkline::ui::testing
