// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/places.h"

namespace trunkline::ui::testing {
namespace {

void signInOpen(DeskWindow& window) { window.open(); }

void signInRefused(DeskWindow& window) {
  window.open();
  window.console->window().showMemoryOnly();
  DeskWindow::type(QString::fromLatin1(kEmail));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QStringLiteral("another password"));
  DeskWindow::key(Qt::Key_Return);
}

void codeAsked(DeskWindow& window) {
  window.open();
  DeskWindow::type(QString::fromLatin1(kEmail));
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QString::fromLatin1(kPassword));
  DeskWindow::key(Qt::Key_Return);
}

void oneTimeSecretAsked(DeskWindow& window) {
  window.desk.hasAuthenticator = false;
  codeAsked(window);
}

void enrolment(DeskWindow& window) {
  oneTimeSecretAsked(window);
  DeskWindow::type(QString::fromLatin1(kOneTimeSecret));
  DeskWindow::key(Qt::Key_Return);
}

void recovery(DeskWindow& window) {
  enrolment(window);
  DeskWindow::type(QString::fromLatin1(kCode));
  DeskWindow::key(Qt::Key_Return);
  if (!window.press("recoveryKept")) qFatal("the recovery codes cannot be said to be kept");
}

// A completed order is open: it has the most to say.
void orders(DeskWindow& window) {
  window.signIn();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  DeskWindow::key(Qt::Key_Down);
}

void ordersEmpty(DeskWindow& window) {
  window.desk.rows.clear();
  window.signIn();
}

void ordersFailed(DeskWindow& window) {
  window.desk.refuseNext("POST /staff/v1/orders/views", refusal(403, "forbidden", "not you"));
  window.signIn();
}

// With everything that there may be: panel, banner, an order with both its actions.
void demoStale(DeskWindow& window) {
  window.desk.isDemo = true;
  orders(window);
  window.desk.refuseNext("POST /staff/v1/orders/views", refusal(403, "forbidden", "not you"));
  DeskWindow::key(Qt::Key_F5);
}

void reasonAsked(DeskWindow& window) {
  window.signIn();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  if (!window.press("orderCancel")) qFatal("the order cannot be cancelled");
  DeskWindow::type(QStringLiteral("not long"));
}

void refundAsked(DeskWindow& window) {
  orders(window);
  window.desk.refuseNext("POST /staff/v1/orders/ord_",
                         refusal(422, "validation_failed", "see fields",
                                 R"(,"fields":[{"path":"amount","code":"out_of_range","message":"only 1.00 is left"}])"));
  if (!window.press("orderRefund")) qFatal("the order cannot be refunded");
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QStringLiteral("No message ever came"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
}

// One refund's answer is lost, and another order is open by now.
void refundElsewhere(DeskWindow& window) {
  window.desk.rows[2].state = OrderState::completed;
  orders(window);
  window.desk.refuseNext("POST /staff/v1/orders/ord_", refusal(500, "internal", "no"));
  if (!window.press("orderRefund")) qFatal("the order cannot be refunded");
  DeskWindow::key(Qt::Key_Tab);
  DeskWindow::type(QStringLiteral("No message ever came"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  if (!window.tabTo("ordersTable")) qFatal("the table cannot be reached");
  DeskWindow::key(Qt::Key_Down);
}

void palette(DeskWindow& window) {
  window.desk.found.orders.push_back({OrderMatch::number, orderRow(2000, OrderState::waiting)});
  orders(window);
  DeskWindow::key(Qt::Key_K, Qt::ControlModifier);
  DeskWindow::type(QStringLiteral("or"));
  window.advance(std::chrono::seconds(1));
}

void paletteFailed(DeskWindow& window) {
  window.desk.refuseNext("GET /staff/v1/search", refusal(403, "forbidden", "not you"));
  palette(window);
}

// Keys are chosen that something else has.
void shortcuts(DeskWindow& window) {
  orders(window);
  DeskWindow::key(Qt::Key_F1);
  if (!window.tabTo("shortcutTable")) qFatal("the sheet cannot be walked");
  DeskWindow::key(Qt::Key_Home);
  if (!window.tabTo("shortcutKeys")) qFatal("no keys can be chosen");
  DeskWindow::key(Qt::Key_F5);
  if (!window.press("shortcutUse")) qFatal("the keys cannot be used");
}

void settings(DeskWindow& window) {
  window.signIn();
  window.run("page.settings");
}

void users(DeskWindow& window) {
  window.signIn();
  window.run("page.users");
  DeskWindow::key(Qt::Key_Down);
}

void userBanAsked(DeskWindow& window) {
  users(window);
  if (!window.press("userBan") || !window.tabTo("reasonUntil")) qFatal("the customer cannot be banned");
  DeskWindow::type(QStringLiteral("7d"));
  if (!window.tabTo("reasonText")) qFatal("no reason can be given");
}

// With a banned customer, and what could not be done.
void userBanned(DeskWindow& window) {
  window.desk.refuseNext("POST /staff/v1/users/usr_", refusal(403, "approval_required", "Ending a ban needs somebody else's approval."));
  users(window);
  DeskWindow::key(Qt::Key_Down);
  if (!window.press("userUnban")) qFatal("the ban cannot be ended");
  DeskWindow::type(QStringLiteral("It was another person"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
}

// All of them with rows selected, a filter of two chips and a wrong value.
void ordersAll(DeskWindow& window) {
  window.signIn();
  if (!window.press("ordersFollow") || !window.choose("ordersFilter_", "ordersFilter_waiting")) qFatal("not all orders");
  if (!window.tabTo("ordersTable")) qFatal("the table cannot be reached");
  DeskWindow::key(Qt::Key_Space);
  DeskWindow::key(Qt::Key_Down);
  DeskWindow::key(Qt::Key_Space);
  DeskWindow::key(Qt::Key_F, Qt::ControlModifier);
  DeskWindow::key(Qt::Key_End);  // the last field
  DeskWindow::key(Qt::Key_Up);
  if (!window.tabTo("ordersFilterValue")) qFatal("no value can be typed");
  DeskWindow::key(Qt::Key_Return);
}

// One of them is shown and was changed since.
void views(DeskWindow& window) {
  SavedView waiting = savedView(1, "Waiting for longer than anybody should have to wait");
  waiting.order_filter.emplace().state = OrderState::waiting;
  SavedView theirs = savedView(2, "Unknown at the provider");
  theirs.mine = false;
  theirs.scope = SavedViewScope::team;
  theirs.owner = "bob@example.com";
  window.desk.views.items = {waiting, savedView(3, "All"), theirs};
  window.signIn();
  window.run("orders.views");
  DeskWindow::key(Qt::Key_End);
  DeskWindow::key(Qt::Key_Up);
  DeskWindow::key(Qt::Key_Return);
  window.run("orders.sort");
  window.run("orders.views");
}

void viewsFailed(DeskWindow& window) {
  window.desk.refuseNext("GET /staff/v1/saved-views", refusal(403, "forbidden", "not you"));
  window.signIn();
  window.run("orders.views");
}

void viewNamed(DeskWindow& window) {
  views(window);
  DeskWindow::key(Qt::Key_Escape);
  window.run("orders.viewSaveAs");
  DeskWindow::type(QStringLiteral("All"));
}

void viewChangedMeanwhile(DeskWindow& window) {
  views(window);
  DeskWindow::key(Qt::Key_Escape);
  window.desk.refuseNext("PATCH /staff/v1/saved-views", refusal(412, "precondition_failed", "changed"));
  window.run("orders.viewSave");
}

// The server is away while a view is saved.
void viewNotSaved(DeskWindow& window) {
  views(window);
  DeskWindow::key(Qt::Key_Escape);
  window.desk.refuseNext("PATCH /staff/v1/saved-views", tl::unexpected(client::ApiError::make(client::ErrorKind::Network, "gone")));
  window.run("orders.viewSave");
}

// More than are confirmed without typing how many; a wrong number is typed.
void cancelManyAsked(DeskWindow& window) {
  for (int more = 0; more < 60; ++more) window.desk.rows.push_back(orderRow(1900 - more, OrderState::waiting));
  window.signIn();
  DeskWindow::key(Qt::Key_A, Qt::ControlModifier);
  if (!window.press("ordersCancelSelected") || !window.tabTo("reasonCount")) qFatal("many orders cannot be cancelled");
  DeskWindow::type(QStringLiteral("60"));
  if (!window.tabTo("reasonText")) qFatal("no reason can be given");
}

void cancelTwo(DeskWindow& window) {
  window.signIn();
  window.goLive();
  DeskWindow::key(Qt::Key_Home, Qt::ControlModifier);
  for (const auto key : {Qt::Key_Space, Qt::Key_Down, Qt::Key_Space}) DeskWindow::key(key);
  if (!window.press("ordersCancelSelected")) qFatal("the selected orders cannot be cancelled");
  DeskWindow::type(QStringLiteral("The provider is down"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
}

// A job under way and one that was stopped, while the server is away.
void jobs(DeskWindow& window) {
  cancelTwo(window);
  window.desk.jobs.work(1, 1);
  if (!window.press("jobCancel") || !window.press("jobsClose")) qFatal("the job cannot be stopped");
  if (!window.tabTo("ordersTable")) qFatal("the table cannot be reached");
  DeskWindow::key(Qt::Key_A, Qt::ControlModifier);
  if (!window.press("ordersCancelSelected")) qFatal("the selected orders cannot be cancelled");
  DeskWindow::type(QStringLiteral("The provider is down"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  window.desk.jobs.work(2, 1);
  window.tell(window.desk.jobs.newest());
  window.advance(std::chrono::seconds(2));
  window.breakStream();
}

void jobsNone(DeskWindow& window) {
  window.signIn();
  window.run("jobs.show");
}

// The answer was lost, and another job's end is told of.
void cancelUnsettled(DeskWindow& window) {
  constexpr std::chrono::seconds kUntilGivenUp{20};
  cancelTwo(window);
  if (!window.press("jobsClose")) qFatal("the window of jobs cannot be closed");
  window.desk.loseNext("POST /staff/v1/bulk", 4);
  if (!window.tabTo("ordersTable")) qFatal("the table cannot be reached");
  DeskWindow::key(Qt::Key_Space);
  if (!window.press("ordersCancelSelected")) qFatal("the selected orders cannot be cancelled");
  DeskWindow::type(QStringLiteral("The provider is down"));
  DeskWindow::key(Qt::Key_Return, Qt::ControlModifier);
  window.advance(kUntilGivenUp);
  window.desk.jobs.jobs.erase(window.desk.jobs.jobs.begin());
  window.desk.jobs.work(2, 1);
  window.tell(window.desk.jobs.newest());
}

void locked(DeskWindow& window) {
  orders(window);
  window.run("session.lock");
}

void expired(DeskWindow& window) {
  orders(window);
  window.endSession();
}

// What work in the background has to say, and a server that cannot be reached.
void frameBusy(DeskWindow& window) {
  orders(window);
  window.goLive();
  for (int tries = 0; tries < 3; ++tries) {
    window.breakStream();
    window.advance(std::chrono::seconds(5));
  }
  window.console->toasts().show(QStringLiteral("4 of 4 orders are cancelled."));
  window.console->toasts().show(QStringLiteral("The export could not be written: the disk is full."), models::Tone::Bad);
}

}  // namespace

const std::array<Place, 33> kPlaces{{{"sign-in", &signInOpen},
                                     {"sign-in-refused", &signInRefused},
                                     {"code", &codeAsked},
                                     {"one-time-secret", &oneTimeSecretAsked},
                                     {"enrolment", &enrolment},
                                     {"recovery", &recovery},
                                     {"orders", &orders},
                                     {"orders-empty", &ordersEmpty},
                                     {"orders-failed", &ordersFailed},
                                     {"demo-stale", &demoStale},
                                     {"reason", &reasonAsked},
                                     {"refund", &refundAsked},
                                     {"refund-elsewhere", &refundElsewhere},
                                     {"palette", &palette},
                                     {"palette-failed", &paletteFailed},
                                     {"shortcuts", &shortcuts},
                                     {"settings", &settings},
                                     {"locked", &locked},
                                     {"expired", &expired},
                                     {"frame-busy", &frameBusy},
                                     {"users", &users},
                                     {"user-ban", &userBanAsked},
                                     {"user-banned", &userBanned},
                                     {"orders-all", &ordersAll},
                                     {"cancel-many", &cancelManyAsked},
                                     {"cancel-unsettled", &cancelUnsettled},
                                     {"jobs", &jobs},
                                     {"jobs-none", &jobsNone},
                                     {"views", &views},
                                     {"views-failed", &viewsFailed},
                                     {"view-name", &viewNamed},
                                     {"view-changed-meanwhile", &viewChangedMeanwhile},
                                     {"view-not-saved", &viewNotSaved}}};

}  // namespace trunkline::ui::testing
