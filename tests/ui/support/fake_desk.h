// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <deque>
#include <optional>
#include <vector>

#include "api-client/transport/transport.h"
#include "server/contract/wire/staff.h"
#include "server/contract/wire/staff_orders.h"
#include "server/contract/wire/staff_search.h"
#include "server/contract/wire/staff_users.h"
#include "server/contract/wire/staff_views.h"
#include "tests/ui/support/fake_jobs.h"

namespace trunkline::ui::testing {

[[nodiscard]] UserRow userRow(std::int64_t id, UserState state);
[[nodiscard]] SavedView savedView(std::int64_t id, const std::string& name);  // of orders, all of them, one's own

// A staff API as small as the console's windows need it: one account, some orders. Answers by route and not by turn, so that a
// test does not depend on the order in which the models ask.
class FakeDesk {
 public:
  FakeDesk();

  // What the server would answer to it. `path` is without the query.
  [[nodiscard]] client::HttpReply answer(Method method, const QByteArray& path, const QByteArray& query, const QByteArray& body);
  // The next requests whose "METHOD path" begins so get these answers instead, in turn.
  void refuseNext(const QByteArray& what, client::HttpOutcome outcome) { m_refusals[what].push_back(std::move(outcome)); }
  [[nodiscard]] std::optional<client::HttpOutcome> takeRefusal(const QByteArray& what);
  // The next so many of such requests are carried out, and their answers are lost.
  void loseNext(const QByteArray& what, int count) { m_lost[what] += count; }
  [[nodiscard]] bool takeLoss(const QByteArray& what);

  bool isDemo{false};
  std::string environment{"production"};  // unless it is a demonstration
  bool hasAuthenticator{true};            // of the account
  bool needsCode{true};
  std::string email{"ada@example.com"};
  Role role{Role::admin};
  std::vector<OrderRow> rows;  // newest first
  std::vector<UserRow> users{userRow(11, UserState::active), userRow(10, UserState::banned)};
  SearchAnswer found;  // whatever is looked for
  SavedViewList views;
  StaffSessions sessions;
  OrderDetail detail;  // of whichever order is asked for, with that row
  FakeJobs jobs;
  UserDetail userDetail;  // of whichever customer is asked for, with that row

 private:
  [[nodiscard]] client::HttpReply signIn(const QByteArray& body);
  [[nodiscard]] client::HttpReply page() const;
  [[nodiscard]] client::HttpReply userPage() const;
  [[nodiscard]] client::HttpReply savedViews(Method method, const QByteArray& path, const QByteArray& body);
  [[nodiscard]] client::HttpReply orderOf(const QByteArray& path, const QByteArray& body);
  [[nodiscard]] client::HttpReply userOf(const QByteArray& path, const QByteArray& body);

  std::optional<OrderState> m_viewState;
  QByteArray m_userFilter;
  QHash<QByteArray, std::deque<client::HttpOutcome>> m_refusals;
  QHash<QByteArray, int> m_lost;
};

inline constexpr const char* kEmail = "ada@example.com";
inline constexpr const char* kPassword = "correct horse battery";
inline constexpr const char* kCode = "123456";
inline constexpr const char* kOneTimeSecret = "one-time-secret-of-ada";
inline constexpr const char* kTotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

[[nodiscard]] OrderRow orderRow(std::int64_t id, OrderState state);
[[nodiscard]] QByteArray orderEvent(int number, const OrderRow& row);  // as the stream has it
[[nodiscard]] QByteArray userEvent(int number, const UserRow& row);
[[nodiscard]] client::HttpReply refusal(int status, const QByteArray& code, const QByteArray& detail, const QByteArray& more = {});

}  // namespace trunkline::ui::testing
