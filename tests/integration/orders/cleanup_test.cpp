// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/cleanup.h"

#include "server/base/id_generator.h"
#include "tests/integration/orders/flaky_database.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

namespace trunkline::jobs {
namespace {

using testing::FlakyDatabase;

constexpr std::int64_t kDayUs = 86'400'000'000;

class CleanupTest : public ::testing::Test {
 protected:
  // SQL for a time so many days before now.
  std::string ago(int days) { return std::to_string(m_clock.nowUs() - days * kDayUs); }
  std::string idAgo(int days, int more = 0) { return std::to_string(IdGenerator::firstAt(m_clock.nowUs() - days * kDayUs) + more); }
  std::int64_t pass() {
    boost::asio::io_context context;
    Cleanup cleanup(context, m_flaky, m_clock, m_logger);
    return testing::runTask(cleanup.pass());
  }

  testing::FakeClock m_clock;
  testing::MemoryLogger m_logger;
  testing::TestDatabase m_database{m_clock};
  FlakyDatabase m_flaky{*m_database};
};

TEST_F(CleanupTest, WhatHasServedItsTimeGoesAndNothingElse) {
  for (const int days : {8, 6}) {
    m_database.run("INSERT INTO idem(user_id,key,request_hash,created_us) VALUES(1,'" + std::to_string(days) + "','h'," + ago(days) + ")");
    for (const int done : {0, 1}) {
      m_database.run("INSERT INTO outbox(id,topic,object_id,sequence,due_us,done_us,created_us) VALUES(" + idAgo(days, done) +
                     ",'order.received',1,1,1," + (done == 1 ? "1" : "NULL") + "," + ago(days) + ")");
    }
  }
  for (const int days : {31, 29}) {
    const std::string name = std::to_string(days);
    m_database.run("INSERT INTO inbox(source,event_id,payload,state,received_us) VALUES('p','" + name + "','',0," + ago(days) + ")");
    m_database.run("INSERT INTO sms(id,order_id,provider_msg,sealed,received_us) VALUES(" + idAgo(days) + "," + name + ",'m','text'," +
                   ago(days) + ")");
  }
  for (const int days : {15, 13}) {
    m_database.run("INSERT INTO spent_tokens(token_hash,session_id,spent_us) VALUES('" + std::to_string(days) + "',1," + ago(days) + ")");
  }
  m_database.run("INSERT INTO users(id,email,password_hash,created_us) VALUES(1,'a@b.example','h',1)");
  for (const int days : {8, 6}) {
    const std::string name = std::to_string(days);
    m_database.run("INSERT INTO sessions(id,user_id,token_hash,client,ip,created_us,used_us,expires_us) VALUES(" + name + ",1,'" + name +
                   "','','',1,1," + ago(days) + ")");
  }
  m_database.run("INSERT INTO staff(id,email,password_hash,role,created_us) VALUES(1,'c@b.example','h',0,1)");
  for (const int days : {31, 29}) {
    const std::string name = std::to_string(days);
    m_database.run("INSERT INTO staff_sessions(id,staff_id,token_hash,client,ip,created_us,used_us,expires_us,ends_us) VALUES(" + name +
                   ",1,'" + name + "','','',1,1," + ago(days) + "," + ago(days) + ")");
  }
  m_database.run("INSERT INTO api_keys(id,user_id,name,scopes,ip_allow,public_id,created_us) VALUES(1,1,'k',1,'','p',1)");
  const std::int64_t today = m_clock.nowUs() / kDayUs;
  for (const int days : {15, 13}) {
    m_database.run("INSERT INTO key_spend(key_id,day,micros) VALUES(1," + std::to_string(today - days) + ",1)");
  }
  for (const int days : {31, 29}) {
    const std::string name = std::to_string(days);
    m_database.run("INSERT INTO jobs(id,staff_id,ip,reason,kind,state,total,idem_key,created_us,ended_us) VALUES(" + name +
                   ",1,'','',0,1,1,'k',1," + ago(days) + ")");
    m_database.run("INSERT INTO job_items(job_id,n,object_id) VALUES(" + name + ",0,1)");
  }
  m_database.run("INSERT INTO jobs(id,staff_id,ip,reason,kind,total,idem_key,created_us) VALUES(1,1,'','',0,1,'k',1)");
  EXPECT_EQ(pass(), 10);
  EXPECT_EQ(m_database.text("SELECT group_concat(id,' ') FROM (SELECT id FROM jobs ORDER BY id)"), "1 29")
      << "one that has not ended stays";
  EXPECT_EQ(m_database.text("SELECT group_concat(job_id) FROM job_items"), "29");
  EXPECT_EQ(m_database.number("SELECT min(day) FROM key_spend"), today - 13);
  EXPECT_EQ(m_database.text("SELECT group_concat(key) FROM idem"), "6");
  EXPECT_EQ(m_database.number("SELECT count(*) FROM outbox"), 3) << "an event that was never delivered stays, however old";
  EXPECT_EQ(m_database.text("SELECT group_concat(event_id) FROM inbox"), "29");
  EXPECT_EQ(m_database.text("SELECT group_concat(order_id||sealed) FROM (SELECT * FROM sms ORDER BY id)"), "31,29text");
  EXPECT_EQ(m_database.text("SELECT group_concat(token_hash) FROM spent_tokens"), "13");
  EXPECT_EQ(m_database.text("SELECT group_concat(id) FROM sessions"), "6");
  EXPECT_EQ(m_database.text("SELECT group_concat(id) FROM staff_sessions"), "29");
  EXPECT_EQ(pass(), 0);
}

TEST_F(CleanupTest, ManyRowsGoInBunches) {
  m_database.run(
      "INSERT INTO idem(user_id,key,request_hash,created_us) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
      "WHERE i < 45000) SELECT i,'k','h',1 FROM n");
  int transactions = 0;
  m_flaky.setFaults([&transactions](std::string_view what) {
    transactions += what == "transaction" ? 1 : 0;
    return FlakyDatabase::Fault::None;
  });
  EXPECT_EQ(pass(), 45'000);
  EXPECT_EQ(transactions, 45) << "no order waits behind a big delete";
  EXPECT_EQ(m_database.number("SELECT count(*) FROM idem"), 0);
}

TEST_F(CleanupTest, ARuleThatFailsDoesNotKeepTheOthersFromTheirTurn) {
  m_database.run("INSERT INTO spent_tokens(token_hash,session_id,spent_us) VALUES('t',1,1)");
  m_flaky.setFaults([](std::string_view what) {
    return what.find("FROM idem") == std::string_view::npos ? FlakyDatabase::Fault::None : FlakyDatabase::Fault::Refused;
  });
  EXPECT_EQ(pass(), 1);
  EXPECT_EQ(m_database.number("SELECT count(*) FROM spent_tokens"), 0);
}

}  // namespace
}  // namespace trunkline::jobs
