// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulators/assortment.h"

#include <algorithm>
#include <string>

namespace trunkline::simulators {

const std::vector<Service>& services() {
  static const std::vector<Service> kServices{
      {1, "VK", "vkontakte", "vk"},
      {2, "WeChat", "wechat", "wb"},
      {3, "Telegram", "telegram", "tg"},
      {56, "TikTok/Douyin", "tiktok", "lf"},
      {122, "Google", "google", "go"},
      {133, "Microsoft", "microsoft", "mm"},
      {136, "Yahoo", "yahoo", "mb"},
      {176, "Amazon", "amazon", "am"},
      {741, "WhatsApp", "whatsapp", "wa"},
      {742, "Instagram", "instagram", "ig"},
      {743, "facebook", "facebook", "fb"},
      {744, "Discord", "discord", "ds"},
      {745, "OpenAI", "openai-chatgpt", "dr"},
      {746, "Uber", "uber", "ub"},
      {747, "Viber", "viber", "vi"},
      {748, "Tinder", "tinder", "oi"},
      {749, "Netflix", "netflix", "nf"},
      {750, "Steam", "steam", "mt"},
      {9001, "Moonbase Chat", "moonbase", "zzz"},
  };
  return kServices;
}

const std::vector<Country>& countries() {
  static const std::vector<Country> kCountries{
      {1, "Russia", "RU", "RU", "7", "0", "russia"},
      {5, "USA", "US", "US", "1", "187", "usa"},
      {6, "Malaysia", "MY", "MY", "60", "7", "malaysia"},
      {7, "Indonesia", "ID", "ID", "62", "6", "indonesia"},
      {10, "United Kingdom", "UK", "GB", "44", "16", "england"},
      {14, "India", "IN", "IN", "91", "22", "india"},
      {73, "France", "FR", "FR", "33", "78", "france"},
      {501, "Germany", "DE", "DE", "49", "43", "germany"},
      {502, "Brazil", "BR", "BR", "55", "73", "brazil"},
      {503, "Poland", "PL", "PL", "48", "15", "poland"},
      {504, "Spain", "", "ES", "34", "56", "spain"},
      {999, "Atlantis", "XX", "XX", "999", "4444", "atlantis"},
  };
  return kCountries;
}

const Service* serviceNamed(std::string_view name) {
  const auto is = [name](const Service& s) { return std::to_string(s.id) == name || s.key == name || s.code == name || s.title == name; };
  const auto found = std::find_if(services().begin(), services().end(), is);
  return found == services().end() ? nullptr : &*found;
}

const Country* countryNamed(std::string_view name) {
  const auto is = [name](const Country& c) { return std::to_string(c.id) == name || c.iso2 == name || c.title == name; };
  const auto found = std::find_if(countries().begin(), countries().end(), is);
  return found == countries().end() ? nullptr : &*found;
}

namespace {

const Country* countryWhose(std::string_view Country::*member, std::string_view value) {
  const auto found = std::find_if(countries().begin(), countries().end(), [&](const Country& c) { return c.*member == value; });
  return found == countries().end() ? nullptr : &*found;
}

}  // namespace

const Country* countryWithTradeId(std::string_view id) { return countryWhose(&Country::tradeId, id); }

const Country* countryWithSlug(std::string_view slug) { return countryWhose(&Country::slug, slug); }

}  // namespace trunkline::simulators
