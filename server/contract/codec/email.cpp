// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/contract/codec/email.h"

#include <algorithm>

#include "server/contract/limits.h"

namespace trunkline {
namespace {

bool isAlphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// RFC 5322 atext and the dots between.
bool isLocalCharacter(char c) { return isAlphanumeric(c) || std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos; }

bool isDomainLabel(std::string_view label) {
  if (label.empty() || label.size() > limits::kDomainLabelMax || label.front() == '-' || label.back() == '-') return false;
  return std::ranges::all_of(label, [](char c) { return isAlphanumeric(c) || c == '-'; });
}

bool isLocalPart(std::string_view local) {
  if (local.empty() || local.size() > limits::kEmailLocalMax || local.front() == '.' || local.back() == '.') return false;
  return local.find("..") == std::string_view::npos && std::ranges::all_of(local, isLocalCharacter);
}

bool isDomain(std::string_view domain) {
  if (domain.find('.') == std::string_view::npos) return false;
  while (true) {
    const std::size_t dot = domain.find('.');
    if (!isDomainLabel(domain.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    domain.remove_prefix(dot + 1);
  }
}

}  // namespace

Result<Email> parseEmail(std::string_view text) {
  if (text.size() < limits::kEmailMin || text.size() > limits::kEmailMax) {
    return failField({}, FieldCode::Length, "must be an e-mail address of 3 to 254 characters");
  }
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || !isLocalPart(text.substr(0, at)) || !isDomain(text.substr(at + 1))) {
    return failField({}, FieldCode::WrongType, "must be an e-mail address such as name@example.com");
  }
  Email email{std::string(text)};
  for (char& c : email.value) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return email;
}

}  // namespace trunkline
