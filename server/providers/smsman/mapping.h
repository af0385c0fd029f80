// SPDX-License-Identifier: GPL-3.0-or-later
// Our names ↔ SMS-Man's ids. Their ids differ from everybody else's, so they are read from their lists, never assumed.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/providers/name_book.h"
#include "server/providers/provider.h"
#include "server/providers/smsman/lists.h"

namespace trunkline::providers::smsman {

class Mapping {
 public:
  // An application by its id where we know it, then by title; a country by title and code, which must not contradict each
  // other. Of two of theirs for one of ours the first counts. What has no name of ours is in unmapped().
  Mapping(const NameBook& names, const std::vector<Listed>& countries, const std::vector<Listed>& applications);

  // Empty when there is none.
  [[nodiscard]] std::string_view applicationId(std::string_view service) const;
  [[nodiscard]] std::string_view countryId(std::string_view iso2) const;
  // In our names; cells of what is unmapped are left out.
  [[nodiscard]] Catalogue translate(const std::vector<PriceCell>& prices) const;
  [[nodiscard]] const std::vector<std::string>& unmapped() const { return m_unmapped; }

 private:
  using Table = std::unordered_map<std::string, std::string>;
  // Two ways, so that neither direction searches.
  struct Pairs {
    Table toTheirs;
    Table toOurs;
    [[nodiscard]] bool add(std::string_view ours, std::string_view theirs);
  };
  [[nodiscard]] static std::string_view look(const Table& table, std::string_view key);
  void add(Pairs& pairs, std::string_view kind, const Listed& listed, std::string_view ours);

  Pairs m_services;
  Pairs m_countries;
  std::vector<std::string> m_unmapped;
};

}  // namespace trunkline::providers::smsman
