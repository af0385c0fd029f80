// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/providers/smsman/mapping.h"

#include <algorithm>

#include "server/contract/limits.h"

namespace trunkline::providers::smsman {
namespace {

std::string_view ourService(const NameBook& names, const Listed& listed) {
  const std::string_view byId = names.serviceBySmsManId(listed.id);
  return byId.empty() ? names.serviceByTitle(listed.title) : byId;
}

std::string_view ourCountry(const NameBook& names, const Listed& listed) {
  std::string code = listed.code;
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  const std::string_view byTitle = names.countryByTitle(listed.title);
  const std::string_view byCode = names.countryByCode(code);
  // A number of the wrong country costs money: a contradiction is no match.
  if (!byTitle.empty() && !byCode.empty() && byTitle != byCode) return {};
  return byTitle.empty() ? byCode : byTitle;
}

}  // namespace

Mapping::Mapping(const NameBook& names, const std::vector<Listed>& countries, const std::vector<Listed>& applications) {
  // Known ids first: a title that looks alike must not take their place.
  for (const bool known : {true, false}) {
    for (const Listed& listed : applications) {
      if (names.serviceBySmsManId(listed.id).empty() == known) continue;
      add(m_services, "application", listed, ourService(names, listed));
    }
  }
  for (const Listed& listed : countries) add(m_countries, "country", listed, ourCountry(names, listed));
}

bool Mapping::Pairs::add(std::string_view ours, std::string_view theirs) {
  if (ours.empty() || !toTheirs.emplace(ours, theirs).second) return false;
  toOurs.emplace(theirs, ours);
  return true;
}

void Mapping::add(Pairs& pairs, std::string_view kind, const Listed& listed, std::string_view ours) {
  if (pairs.add(ours, listed.id) || m_unmapped.size() >= limits::kUnmappedNames) return;
  m_unmapped.push_back(std::string(kind) + ' ' + listed.id + " " + listed.title);
}

std::string_view Mapping::look(const Table& table, std::string_view key) {
  const auto found = table.find(std::string(key));
  return found == table.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view Mapping::applicationId(std::string_view service) const { return look(m_services.toTheirs, service); }

std::string_view Mapping::countryId(std::string_view iso2) const { return look(m_countries.toTheirs, iso2); }

Catalogue Mapping::translate(const std::vector<PriceCell>& prices) const {
  Catalogue out;
  out.unmapped = m_unmapped;
  for (const PriceCell& cell : prices) {
    const std::string_view service = look(m_services.toOurs, cell.applicationId);
    const std::string_view country = look(m_countries.toOurs, cell.countryId);
    if (!service.empty() && !country.empty()) out.cells.push_back({std::string(service), std::string(country), cell.cost, cell.stock});
  }
  return out;
}

}  // namespace trunkline::providers::smsman
