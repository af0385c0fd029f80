// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/orders/message_box.h"

#include <gtest/gtest.h>

#include "server/base/random.h"

namespace trunkline::orders {
namespace {

class MessageBoxTest : public ::testing::Test {
 protected:
  SystemRandom m_random;
  crypto::Envelope m_envelope{{{"k1", {}}}, m_random};
  MessageBox m_box{m_envelope, "identity key"};
  providers::UpstreamMessage m_message{std::nullopt, "Your code is 123456", "123456", "WhatsApp"};
};

TEST_F(MessageBoxTest, WhatIsSealedHoldsNeitherTextNorCode) {
  const auto sealed = m_box.seal(9, m_message);
  ASSERT_TRUE(sealed);
  EXPECT_EQ(sealed->find("123456"), std::string::npos);
  const Message opened = m_box.open(9, *sealed, 5, true);
  EXPECT_EQ(opened.text, "Your code is 123456");
  EXPECT_EQ(opened.code, "123456");
  EXPECT_EQ(opened.sender, "WhatsApp");
  EXPECT_EQ(opened.received_at, Timestamp{5});
  EXPECT_TRUE(opened.late);
}

TEST_F(MessageBoxTest, ASealMovedToAnotherRowOpensWithoutItsText) {
  const auto sealed = m_box.seal(9, m_message);
  ASSERT_TRUE(sealed);
  const Message opened = m_box.open(10, *sealed, 5, false);
  EXPECT_EQ(opened.id, MessageId(10));
  EXPECT_TRUE(opened.text.empty());
  EXPECT_FALSE(opened.code);
}

TEST_F(MessageBoxTest, IdentityIsTheProvidersIdOrTheKeyedCode) {
  const std::string byCode = m_box.identity(OrderId(1), m_message, 0);
  EXPECT_EQ(byCode, m_box.identity(OrderId(1), m_message, 0));
  EXPECT_NE(byCode, m_box.identity(OrderId(2), m_message, 0));
  EXPECT_NE(byCode, m_box.identity(OrderId(1), m_message, 1));
  EXPECT_EQ(byCode.find("123456"), std::string::npos);
  m_message.id = "abc";
  EXPECT_EQ(m_box.identity(OrderId(1), m_message, 0), "id:abc");
}

}  // namespace
}  // namespace trunkline::orders
