// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/modules/auth/password_policy.h"

#include <algorithm>
#include <string>
#include <vector>

#include "server/contract/limits.h"

namespace trunkline::auth {
namespace {

constexpr int kParts = 3;
constexpr std::size_t kRunMin = 3;
constexpr std::size_t kTailMax = 5;
constexpr std::size_t kContextWordMin = 3;

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

// The longest start whose characters rise or fall by the same step of -1, 0 or 1: `aaaa`, `12345`, `fedcb`.
std::size_t runLength(std::string_view text) {
  if (text.size() < kRunMin) return 0;
  const int step = text[1] - text[0];
  if (step < -1 || step > 1) return 0;
  std::size_t length = 2;
  while (length < text.size() && text[length] - text[length - 1] == step) ++length;
  return length < kRunMin ? 0 : length;
}

bool madeOf(std::string_view text, std::span<const std::string_view> context, int parts) {
  if (text.empty()) return true;
  if (parts == 0) return false;
  for (std::size_t length = runLength(text); length >= kRunMin; --length) {
    if (madeOf(text.substr(length), context, parts - 1)) return true;
  }
  const auto starts = [&](std::string_view word) { return text.starts_with(word) && madeOf(text.substr(word.size()), context, parts - 1); };
  return std::ranges::any_of(context, starts) || std::ranges::any_of(commonPasswordWords(), starts);
}

bool isTail(char c) { return (c >= '0' && c <= '9') || std::string_view("!@#$%&*?._- ").find(c) != std::string_view::npos; }

// The e-mail's parts between marks, and the product's name.
std::vector<std::string_view> contextWords(std::string_view email) {
  std::vector<std::string_view> words{"trunkline", "trunk", "line"};
  constexpr std::string_view kMarks = "@.+-_";
  if (email.find('@') != std::string_view::npos) words.push_back(email.substr(0, email.find('@')));
  while (!email.empty()) {
    const auto end = email.find_first_of(kMarks);
    words.push_back(email.substr(0, end));
    email.remove_prefix(end == std::string_view::npos ? email.size() : end + 1);
  }
  std::erase_if(words, [](std::string_view word) { return word.size() < kContextWordMin; });
  return words;
}

bool isCommon(std::string_view password, std::string_view email) {
  const std::string text = lower(password);
  const std::string address = lower(email);
  if (text == address) return true;
  const auto context = contextWords(address);
  std::string_view rest = text;
  for (std::size_t tail = 0; tail <= kTailMax; ++tail) {
    if (madeOf(rest, context, kParts)) return true;
    if (rest.empty() || !isTail(rest.back())) return false;
    rest.remove_suffix(1);
  }
  return false;
}

}  // namespace

Result<> checkNewPassword(std::string_view password, std::string_view email) {
  if (password.size() < limits::kPasswordMin || password.size() > limits::kPasswordMax) {
    return failField("password", FieldCode::Length,
                     "must be " + std::to_string(limits::kPasswordMin) + " to " + std::to_string(limits::kPasswordMax) + " bytes long");
  }
  if (isCommon(password, email)) {
    return failField("password", FieldCode::OutOfRange, "is too easy to guess: common words or rows of keys, or made from the e-mail");
  }
  return {};
}

}  // namespace trunkline::auth
