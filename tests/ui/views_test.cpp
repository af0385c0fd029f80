// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views by keyboard: kept under a name, opened, changed, saved over, and what happens when somebody else is quicker.
#include <QtCore/QRegularExpression>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QTableView>

#include "tests/ui/support/desk_window.h"

namespace trunkline::ui::testing {

class ViewsTest final : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void aListIsKeptUnderAName();
  void aViewIsOpenedWithItsSortAndColumns();
  void aChangeIsMarkedAndCanBeTakenBackOrSaved();
  void aViewIsRenamedSharedAndDeleted();
  void whatSomebodyElseChangedIsAskedAbout();
  void mineIsKeptBesideWhatSomebodyElseMade();
  void aNameThatCannotBeHadIsSaidAtItsField();
  void aNameThatIsTakenMeanwhileIsRefusedToo();
  void aServerThatIsAwayLosesNothing();
  void viewsOfOthersCanOnlyBeOpened();
  void thePaletteOpensAView();
  void customersHaveTheirOwn();
  void whatNobodyCouldReadIsReadAgain();
  void aSignInHasThePanelOutOfItsWay();
};

namespace {

const QByteArray kViews = "/staff/v1/saved-views";

SavedView waitingView(std::int64_t id, const std::string& name) {
  SavedView view = savedView(id, name);
  view.order_filter.emplace().state = OrderState::waiting;
  view.sort = ListSort::oldest;
  view.columns.items = {{"price"}, {"id"}, {"of-a-later-console"}};
  return view;
}

void openPanel(DeskWindow& window) {
  window.run("orders.views");
  QVERIFY(window.isShown("ordersViewsPanel"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersViewsPanelList"));
}

void openFirst(DeskWindow& window) {
  openPanel(window);
  DeskWindow::key(Qt::Key_Home);
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(!window.isShown("ordersViewsPanel"));
}

QStringList listed(DeskWindow& window) {
  QStringList texts;
  const QAbstractItemModel& rows = *window.as<QListView>("ordersViewsPanelList").model();
  for (int row = 0; row < rows.rowCount(); ++row) texts << rows.index(row, 0).data().toString();
  return texts;
}

void setFilter(DeskWindow& window, const char* state) { QVERIFY(window.choose("ordersFilter_", state)); }

QString button(DeskWindow& window) { return window.text("ordersViews"); }

std::vector<int> shownColumns(DeskWindow& window) {
  const QHeaderView& header = *window.as<QTableView>("ordersTable").horizontalHeader();
  std::vector<int> columns;
  for (int place = 0; place < header.count(); ++place)
    if (const int column = header.logicalIndex(place); !header.isSectionHidden(column)) columns.push_back(column);
  return columns;
}

}  // namespace

void ViewsTest::aListIsKeptUnderAName() {
  DeskWindow window;
  window.signIn();
  setFilter(window, "ordersFilter_waiting");
  QCOMPARE(button(window), QStringLiteral("Views"));
  QVERIFY(window.tabTo("ordersRefresh"));
  DeskWindow::key(Qt::Key_Tab);
  QCOMPARE(DeskWindow::focused(), QStringLiteral("ordersViews"));
  openPanel(window);
  QVERIFY(window.isShown("ordersViewsPanelState"));  // nothing is saved yet
  QVERIFY(window.press("ordersViewsSaveAs"));
  QCOMPARE(DeskWindow::focused(), QStringLiteral("nameText"));
  QVERIFY(!window.widget("nameConfirm").isEnabled());
  DeskWindow::type(QStringLiteral("Fish & chips"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(window.desk.views.items.size(), std::size_t{1});
  const SavedView& kept = window.desk.views.items.front();
  QCOMPARE(kept.name, std::string("Fish & chips"));
  QCOMPARE(*kept.order_filter->state, OrderState::waiting);
  QCOMPARE(kept.columns.items.size(), static_cast<std::size_t>(shownColumns(window).size()));
  QCOMPARE(button(window), QStringLiteral("Fish && chips"));
  QCOMPARE(window.widget("ordersViews").accessibleName(), QStringLiteral("View: Fish & chips"));
}

void ViewsTest::aViewIsOpenedWithItsSortAndColumns() {
  DeskWindow window;
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.signIn();
  const std::size_t before = window.asked("POST /staff/v1/orders/views").size();
  openFirst(window);
  QCOMPARE(button(window), QStringLiteral("Waiting long"));
  QCOMPARE(window.as<QTableView>("ordersTable").model()->rowCount(), 2);
  QCOMPARE(shownColumns(window).size(), std::size_t{2});
  QVERIFY(!window.as<QAbstractButton>("ordersFollow").isChecked());
  const auto asked = window.asked("POST /staff/v1/orders/views");
  QCOMPARE(asked.size(), before + 1);
  QVERIFY(asked.back().body.contains("oldest") && asked.back().body.contains("waiting"));
}

void ViewsTest::aChangeIsMarkedAndCanBeTakenBackOrSaved() {
  DeskWindow window;
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.signIn();
  openFirst(window);
  setFilter(window, "ordersFilter_expired");
  QCOMPARE(button(window), QStringLiteral("Waiting long •"));
  QVERIFY(window.widget("ordersViews").accessibleName().contains(QStringLiteral("changed")));
  window.run("orders.viewReset");
  QCOMPARE(button(window), QStringLiteral("Waiting long"));
  QCOMPARE(window.as<QTableView>("ordersTable").model()->rowCount(), 2);
  window.run("orders.sort");
  QCOMPARE(button(window), QStringLiteral("Waiting long •"));
  DeskWindow::key(Qt::Key_S, Qt::ControlModifier);
  QCOMPARE(button(window), QStringLiteral("Waiting long"));
  QCOMPARE(window.desk.views.items.front().sort, ListSort::newest);
  QCOMPARE(client::headerOf(window.asked("PATCH " + kViews).front().headers, "If-Match"), QByteArray("\"1\""));
}

void ViewsTest::aViewIsRenamedSharedAndDeleted() {
  DeskWindow window;
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.signIn();
  openFirst(window);
  window.run("orders.viewRename");
  QCOMPARE(window.text("nameText"), QStringLiteral("Waiting long"));
  DeskWindow::type(QStringLiteral("Old ones"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(button(window), QStringLiteral("Old ones"));
  openPanel(window);
  QVERIFY(window.press("ordersViewsShare"));
  QCOMPARE(window.desk.views.items.front().scope, SavedViewScope::team);
  QCOMPARE(window.text("ordersViewsShare"), QStringLiteral("&Keep to myself"));
  window.run("orders.viewDelete");
  QVERIFY(window.text("choiceText").contains(QStringLiteral("Old ones")));
  DeskWindow::key(Qt::Key_Return);  // Back
  QCOMPARE(window.desk.views.items.size(), std::size_t{1});
  window.run("orders.viewDelete");
  QVERIFY(window.press("choice_0"));
  QVERIFY(window.desk.views.items.empty());
  QCOMPARE(button(window), QStringLiteral("Views"));
  QCOMPARE(window.as<QTableView>("ordersTable").model()->rowCount(), 2);  // the list stays
}

// Save finds that somebody else was quicker: what is on the screen stays, and goes over it only when that is asked for.
void ViewsTest::whatSomebodyElseChangedIsAskedAbout() {
  DeskWindow window;
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.signIn();
  openFirst(window);
  setFilter(window, "ordersFilter_expired");
  window.desk.views.items.front().version = 2;
  window.desk.views.items.front().order_filter->state = OrderState::failed;
  window.desk.refuseNext("PATCH " + kViews, refusal(412, "precondition_failed", "changed"));
  window.run("orders.viewSave");
  QVERIFY(window.text("choiceText").contains(QStringLiteral("Waiting long")));
  QCOMPARE(window.as<QTableView>("ordersTable").model()->rowCount(), 1);
  QVERIFY(window.press("choice_0"));
  QCOMPARE(*window.desk.views.items.front().order_filter->state, OrderState::expired);
  QCOMPARE(client::headerOf(window.asked("PATCH " + kViews).back().headers, "If-Match"), QByteArray("\"2\""));
  QCOMPARE(button(window), QStringLiteral("Waiting long"));
}

void ViewsTest::mineIsKeptBesideWhatSomebodyElseMade() {
  DeskWindow window;
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.signIn();
  openFirst(window);
  setFilter(window, "ordersFilter_expired");
  window.desk.refuseNext("PATCH " + kViews, refusal(412, "precondition_failed", "changed"));
  window.run("orders.viewSave");
  QVERIFY(window.press("choice_1"));
  DeskWindow::type(QStringLiteral("Mine"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(window.desk.views.items.size(), std::size_t{2});
  QCOMPARE(*window.desk.views.items.front().order_filter->state, OrderState::waiting);
  QCOMPARE(*window.desk.views.items.back().order_filter->state, OrderState::expired);
  QCOMPARE(button(window), QStringLiteral("Mine"));
}

void ViewsTest::aNameThatCannotBeHadIsSaidAtItsField() {
  DeskWindow window;
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.signIn();
  openFirst(window);
  window.run("orders.viewSaveAs");
  DeskWindow::type(QStringLiteral("waiting LONG "));
  QVERIFY(window.isShown("nameWrong") && !window.widget("nameConfirm").isEnabled());
  DeskWindow::type(QString(60, u'x'));
  QVERIFY(window.text("nameWrong").contains(QStringLiteral("too long")));
  window.as<QLineEdit>("nameText").clear();
  DeskWindow::type(QStringLiteral("Good"));
  QVERIFY(!window.isShown("nameWrong"));
  window.desk.refuseNext("POST " + kViews, refusal(422, "validation_failed", "see fields",
                                                   R"(,"fields":[{"path":"name","code":"invalid","message":"not this name"}])"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(window.text("nameText"), QStringLiteral("Good"));
  QCOMPARE(window.text("nameWrong"), QStringLiteral("not this name"));
  DeskWindow::key(Qt::Key_Escape);
  QCOMPARE(button(window), QStringLiteral("Waiting long"));
}

// The views are read only when somebody asks for them: here while the name is typed.
void ViewsTest::aNameThatIsTakenMeanwhileIsRefusedToo() {
  DeskWindow window;
  window.signIn();
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.hold("GET " + kViews);
  window.run("orders.viewSaveAs");
  DeskWindow::type(QStringLiteral("Waiting long"));
  QVERIFY(!window.isShown("nameWrong"));
  window.release();
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("nameWrong"));
  QVERIFY(window.asked("POST " + kViews).empty());
}

void ViewsTest::aServerThatIsAwayLosesNothing() {
  DeskWindow window;
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.signIn();
  openFirst(window);
  setFilter(window, "ordersFilter_expired");
  window.desk.refuseNext("PATCH " + kViews, tl::unexpected(client::ApiError::make(client::ErrorKind::Network, "gone")));
  window.run("orders.viewSave");
  QVERIFY(window.isShown("ordersViewsBanner"));
  static const QRegularExpression wholeId(QStringLiteral("request [0-9a-f]{32}[)]"));  // though it may be broken into lines
  QVERIFY(window.text("ordersViewsBannerText").remove(QChar(0x200B)).contains(wholeId));
  QCOMPARE(button(window), QStringLiteral("Waiting long •"));
  QVERIFY(window.press("ordersViewsBannerRetry"));
  QVERIFY(!window.isShown("ordersViewsBanner"));
  QCOMPARE(button(window), QStringLiteral("Waiting long"));
  window.desk.refuseNext("POST " + kViews, tl::unexpected(client::ApiError::make(client::ErrorKind::Network, "gone")));
  window.run("orders.viewSaveAs");
  DeskWindow::type(QStringLiteral("Another"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(window.text("nameText"), QStringLiteral("Another"));
  QVERIFY(window.isShown("nameWrong"));
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(window.desk.views.items.size(), std::size_t{2});
}

void ViewsTest::viewsOfOthersCanOnlyBeOpened() {
  DeskWindow window;
  SavedView theirs = waitingView(1, "All waiting");
  theirs.mine = false;
  theirs.scope = SavedViewScope::team;
  theirs.owner = "bob@example.com";
  SavedView ofUsers = savedView(3, "Banned");
  ofUsers.table = SavedViewTable::users;
  window.desk.views.items = {theirs, savedView(2, "Mine"), ofUsers};
  window.desk.role = Role::support;
  window.signIn();
  openPanel(window);
  QCOMPARE(listed(window), (QStringList{QStringLiteral("Mine"), QStringLiteral("All waiting · of bob@example.com")}));
  DeskWindow::key(Qt::Key_End);
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(button(window), QStringLiteral("All waiting"));
  setFilter(window, "ordersFilter_expired");
  for (const char* part : {"ordersViewsSave", "ordersViewsRename", "ordersViewsShare", "ordersViewsDelete"})
    QVERIFY2(!window.widget(part).isEnabled(), part);
  QVERIFY(window.widget("ordersViewsSaveAs").isEnabled() && window.widget("ordersViewsReset").isEnabled());
  window.desk.role = Role::admin;  // who may change them, but not take them for himself
  window.console->server().refreshAccount();
  DeskWindow::settle();
  QVERIFY(window.widget("ordersViewsSave").isEnabled() && !window.widget("ordersViewsShare").isEnabled());
}

void ViewsTest::thePaletteOpensAView() {
  DeskWindow window;
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.signIn();
  window.run("page.settings");
  DeskWindow::key(Qt::Key_K, Qt::ControlModifier);
  DeskWindow::type(QStringLiteral("/long"));
  DeskWindow::key(Qt::Key_Return);
  QVERIFY(window.isShown("ordersTable"));
  QCOMPARE(button(window), QStringLiteral("Waiting long"));
  QCOMPARE(shownColumns(window).size(), std::size_t{2});
  QVERIFY(window.asked("POST /staff/v1/orders/views").back().body.contains("oldest"));
}

void ViewsTest::customersHaveTheirOwn() {
  DeskWindow window;
  window.desk.views.items = {waitingView(1, "Waiting long")};
  window.signIn();
  window.run("page.users");
  window.run("users.viewSaveAs");
  DeskWindow::type(QStringLiteral("Waiting long"));  // which is a name of another list
  DeskWindow::key(Qt::Key_Return);
  QCOMPARE(window.desk.views.items.size(), std::size_t{2});
  QCOMPARE(window.desk.views.items.back().table, SavedViewTable::users);
  QCOMPARE(window.text("usersViews"), QStringLiteral("Waiting long"));
  QCOMPARE(button(window), QStringLiteral("Views"));
}

void ViewsTest::whatNobodyCouldReadIsReadAgain() {
  DeskWindow window;
  window.signIn();
  window.desk.refuseNext("GET " + kViews, refusal(403, "forbidden", "not you"));
  openPanel(window);
  QVERIFY(window.text("ordersViewsPanelState").contains(QStringLiteral("could not be read")));
  window.desk.views.items = {waitingView(1, "Waiting long")};
  QVERIFY(window.press("ordersViewsPanelRetry"));
  QVERIFY(!window.isShown("ordersViewsPanelState"));
  QCOMPARE(listed(window), QStringList{QStringLiteral("Waiting long")});
}

void ViewsTest::aSignInHasThePanelOutOfItsWay() {
  DeskWindow window;
  window.signIn();
  openPanel(window);
  window.endSession();
  QVERIFY(window.isShown("signInPage"));
  QVERIFY(!window.isShown("ordersViewsPanel"));
}

}  // namespace trunkline::ui::testing

QTEST_MAIN(trunkline::ui::testing::ViewsTest)
#include "views_test.moc"
