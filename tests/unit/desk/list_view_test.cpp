// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/desk/list_view.h"

#include <gtest/gtest.h>

#include "tests/support/fake_clock.h"
#include "tests/support/seeded_random.h"

namespace trunkline::desk {
namespace {

constexpr std::int64_t kRows = limits::kViewPageRows;

// Keys 1000, 1001, … in the order of the list.
void countAll(PageMarks& marks, std::int64_t rows, bool newestFirst) {
  for (std::int64_t i = 0; i < rows; ++i) marks.count(1000 + (newestFirst ? rows - 1 - i : i));
  marks.complete();
}

TEST(PageMarks, PagesOfTheNewestFirstMeetWithoutAGap) {
  PageMarks marks(true, 1000 + 2 * kRows);
  countAll(marks, 2 * kRows + 1, true);
  EXPECT_EQ(marks.counted().rows, 2 * kRows + 1);
  const auto first = marks.page(0);
  const auto second = marks.page(1);
  const auto third = marks.page(2);
  ASSERT_TRUE(first && second && third);
  EXPECT_EQ(first->high, 1000 + 2 * kRows);
  EXPECT_EQ(first->low, 1000 + kRows + 1);
  EXPECT_EQ(second->high, 1000 + kRows);
  EXPECT_EQ(second->low, 1001);
  EXPECT_EQ(third->high, 1000);
  EXPECT_EQ(third->low, 0) << "the last page reaches to the end";
}

TEST(PageMarks, ACountThatWasBrokenOffSaysSoAndIsNotExact) {
  PageMarks marks(true, 2000);
  EXPECT_FALSE(marks.isGivenUp());
  marks.giveUp();
  EXPECT_TRUE(marks.isGivenUp());
  EXPECT_FALSE(marks.counted().exact);
}

TEST(PageMarks, PagesOfTheOldestFirstEndWithTheNewestRowOfTheirMaking) {
  PageMarks marks(false, 1000 + kRows);
  countAll(marks, kRows + 1, false);
  EXPECT_EQ(marks.page(0)->low, 1000);
  EXPECT_EQ(marks.page(0)->high, 1000 + kRows - 1);
  EXPECT_EQ(marks.page(1)->low, 1000 + kRows);
  EXPECT_EQ(marks.page(1)->high, 1000 + kRows);
}

TEST(PageMarks, APageIsKnownOnceItsEndIs) {
  PageMarks marks(true, 5000);
  for (std::int64_t i = 0; i < kRows; ++i) marks.count(5000 - i);
  EXPECT_FALSE(marks.page(0));
  EXPECT_FALSE(marks.page(7));
  EXPECT_FALSE(marks.counted().exact);
  marks.count(5000 - kRows);
  EXPECT_TRUE(marks.page(0));
  EXPECT_FALSE(marks.page(1));
  marks.complete();
  EXPECT_TRUE(marks.page(1));
  EXPECT_GT(marks.page(2)->low, marks.page(2)->high) << "beyond the end: nothing";
  EXPECT_TRUE(marks.counted().exact);
}

TEST(PageMarks, AKeyIsFoundInItsPage) {
  PageMarks newest(true, 1000 + 2 * kRows);
  countAll(newest, 2 * kRows + 1, true);
  EXPECT_EQ(newest.pageOf(9999), 0U);
  EXPECT_EQ(newest.pageOf(1000 + kRows + 1), 0U);
  EXPECT_EQ(newest.pageOf(1000 + kRows), 1U);
  EXPECT_EQ(newest.pageOf(1), 2U);
  PageMarks oldest(false, 1000 + kRows);
  countAll(oldest, kRows + 1, false);
  EXPECT_EQ(oldest.pageOf(1), 0U);
  EXPECT_EQ(oldest.pageOf(1000 + kRows - 1), 0U);
  EXPECT_EQ(oldest.pageOf(1000 + kRows), 1U);
  PageMarks marks(true, 5000);
  for (std::int64_t i = 0; i <= kRows; ++i) marks.count(5000 - i);
  EXPECT_EQ(marks.pageOf(4999), 0U);
  EXPECT_FALSE(marks.pageOf(5000 - kRows)) << "it may be in one that is not counted yet";
  PageMarks none(true, 5000);
  none.complete();
  EXPECT_EQ(none.pageOf(1), 0U);
}

class Views : public ::testing::Test {
 protected:
  testing::FakeClock clock;
  testing::SeededRandom random{7};
  ViewShelf<int> shelf{clock, random};
};

TEST_F(Views, BelongToTheirSessionAndEndAfterTenMinutes) {
  const auto view = shelf.make(SessionId(1), 42, true, {0, 9});
  ASSERT_TRUE(shelf.find(SessionId(1), view->id));
  EXPECT_EQ((*shelf.find(SessionId(1), view->id))->filter, 42);
  EXPECT_EQ(shelf.find(SessionId(2), view->id).error().code, ErrorCode::ViewExpired);
  clock.advance(limits::kViewLife);
  EXPECT_EQ(shelf.find(SessionId(1), view->id).error().code, ErrorCode::ViewExpired);
}

TEST_F(Views, TheOldestOfASessionGivesWay) {
  const auto other = shelf.make(SessionId(2), 0, true, {0, 9});
  const auto first = shelf.make(SessionId(1), 0, true, {0, 9});
  for (std::size_t i = 1; i < limits::kViewsPerSession; ++i) static_cast<void>(shelf.make(SessionId(1), 0, true, {0, 9}));
  EXPECT_TRUE(shelf.find(SessionId(1), first->id));
  static_cast<void>(shelf.make(SessionId(1), 0, true, {0, 9}));
  EXPECT_FALSE(shelf.find(SessionId(1), first->id));
  EXPECT_TRUE(shelf.find(SessionId(2), other->id));
}

}  // namespace
}  // namespace trunkline::desk
