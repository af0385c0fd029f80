// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulators/assortment.h"

#include <algorithm>
#include <string>

namespace trunkline::simulators {

const std::vector<Service>& services() {
  static const std::vector<Service> kServices{
      {1, "VK", "vkontakte"},
      {2, "WeChat", "wechat"},
      {3, "Telegram", "telegram"},
      {56, "TikTok/Douyin", "tiktok"},
      {122, "Google", "google"},
      {133, "Microsoft", "microsoft"},
      {136, "Yahoo", "yahoo"},
      {176, "Amazon", "amazon"},
      {741, "WhatsApp", "whatsapp"},
      {742, "Instagram", "instagram"},
      {743, "facebook", "facebook"},
      {744, "Discord", "discord"},
      {745, "OpenAI", "openai-chatgpt"},
      {746, "Uber", "uber"},
      {747, "Viber", "viber"},
      {748, "Tinder", "tinder"},
      {749, "Netflix", "netflix"},
      {750, "Steam", "steam"},
      {9001, "Moonbase Chat", "moonbase"},
  };
  return kServices;
}

const std::vector<Country>& countries() {
  static const std::vector<Country> kCountries{
      {1, "Russia", "RU", "RU", "7"},           {5, "USA", "US", "US", "1"},
      {6, "Malaysia", "MY", "MY", "60"},        {7, "Indonesia", "ID", "ID", "62"},
      {10, "United Kingdom", "UK", "GB", "44"}, {14, "India", "IN", "IN", "91"},
      {73, "France", "FR", "FR", "33"},         {501, "Germany", "DE", "DE", "49"},
      {502, "Brazil", "BR", "BR", "55"},        {503, "Poland", "PL", "PL", "48"},
      {504, "Spain", "", "ES", "34"},           {999, "Atlantis", "XX", "XX", "999"},
  };
  return kCountries;
}

const Service* serviceNamed(std::string_view name) {
  const auto is = [name](const Service& s) { return std::to_string(s.id) == name || s.key == name || s.title == name; };
  const auto found = std::find_if(services().begin(), services().end(), is);
  return found == services().end() ? nullptr : &*found;
}

const Country* countryNamed(std::string_view name) {
  const auto is = [name](const Country& c) { return std::to_string(c.id) == name || c.iso2 == name || c.title == name; };
  const auto found = std::find_if(countries().begin(), countries().end(), is);
  return found == countries().end() ? nullptr : &*found;
}

}  // namespace trunkline::simulators
