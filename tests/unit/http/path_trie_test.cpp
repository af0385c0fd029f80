// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/path_trie.h"

#include <gtest/gtest.h>

#include "server/http/endpoint.h"

namespace trunkline::http {
namespace {

class NamedEndpoint final : public Endpoint {
 public:
  NamedEndpoint() : Endpoint(RouteInfo{}) {}
  Task<Result<>> run(Exchange* /*exchange*/) const override { co_return Result<>{}; }
};

class PathTrieTest : public ::testing::Test {
 protected:
  [[nodiscard]] const Endpoint* find(std::string_view path, Method method = Method::Get) {
    const PathTrie::Node* node = trie.find(path, captures);
    return node == nullptr ? nullptr : node->endpoints[static_cast<std::size_t>(method)];
  }

  PathTrie trie;
  Captures captures;
  NamedEndpoint list;
  NamedEndpoint one;
  NamedEndpoint search;
  NamedEndpoint nested;
};

TEST_F(PathTrieTest, LiteralsBeforePlaceholders) {
  ASSERT_TRUE(trie.add(Method::Get, "/v1/orders", &list));
  ASSERT_TRUE(trie.add(Method::Get, "/v1/orders/{id}", &one));
  ASSERT_TRUE(trie.add(Method::Get, "/v1/orders/search", &search));
  ASSERT_TRUE(trie.add(Method::Get, "/v1/orders/{id}/messages/{message}", &nested));
  EXPECT_EQ(find("/v1/orders"), &list);
  EXPECT_EQ(find("/v1/orders/search"), &search);
  EXPECT_EQ(find("/v1/orders/ord_1"), &one);
  EXPECT_EQ(captures.count, 1U);
  EXPECT_EQ(captures.values[0], "ord_1");
  EXPECT_EQ(find("/v1/orders/a/messages/b"), &nested);
  EXPECT_EQ(captures.values[1], "b");
}

TEST_F(PathTrieTest, GoesBackFromALiteralThatLeadsNowhere) {
  ASSERT_TRUE(trie.add(Method::Get, "/a/b/c", &list));
  ASSERT_TRUE(trie.add(Method::Get, "/a/{x}/d", &one));
  EXPECT_EQ(find("/a/b/d"), &one);
  EXPECT_EQ(captures.count, 1U);
  EXPECT_EQ(captures.values[0], "b");
}

TEST_F(PathTrieTest, OnlyWholePaths) {
  ASSERT_TRUE(trie.add(Method::Get, "/v1/orders/{id}", &one));
  for (const char* path :
       {"", "v1/orders/x", "/", "/v1", "/v1/orders", "/v1/orders/", "/v1/orders/x/", "/v1//orders/x", "/V1/orders/x", "//v1/orders/x"}) {
    EXPECT_EQ(find(path), nullptr) << path;
  }
}

TEST_F(PathTrieTest, MethodsOfAPathAreKnown) {
  ASSERT_TRUE(trie.add(Method::Get, "/x", &list));
  ASSERT_TRUE(trie.add(Method::Delete, "/x", &one));
  EXPECT_EQ(find("/x", Method::Post), nullptr);
  EXPECT_EQ(trie.find("/x", captures)->methods(), 0b10001U);
}

TEST_F(PathTrieTest, RefusesWhatItCannotServe) {
  ASSERT_TRUE(trie.add(Method::Get, "/x/{a}", &list));
  EXPECT_FALSE(trie.add(Method::Get, "/x/{b}", &one));
  EXPECT_FALSE(trie.add(Method::Get, "x", &one));
  EXPECT_FALSE(trie.add(Method::Get, "/x//y", &one));
  EXPECT_FALSE(trie.add(Method::Get, "/{a}/{b}/{c}/{d}/{e}/{f}/{g}", &one));
}

}  // namespace
}  // namespace trunkline::http
