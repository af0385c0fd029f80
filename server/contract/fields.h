// SPDX-License-Identifier: GPL-3.0-or-later
// Field types that carry their own rules; the decoder checks them and the schema shows them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace trunkline {

// A UTF-8 text of Min to Max bytes without control characters.
template <std::size_t Min, std::size_t Max>
struct Text {
  std::string value;
  friend bool operator==(const Text&, const Text&) = default;
};

// A password or token: Min to Max bytes taken as they are, never logged, never echoed.
template <std::size_t Min, std::size_t Max>
struct Secret {
  std::string value;
};

// An e-mail address, kept as given apart from an ASCII lower-case domain and local part.
struct Email {
  std::string value;
  friend bool operator==(const Email&, const Email&) = default;
};

template <std::int64_t Low, std::int64_t High>
struct Bounded {
  std::int64_t value{Low};
};

// ISO 3166-1 alpha-2, upper case.
struct CountryCode {
  std::string value;
  friend bool operator==(const CountryCode&, const CountryCode&) = default;
};

// Our slug (`whatsapp`) or the trade's letter code (`wa`): [a-z0-9-], 1–40 characters. The catalogue resolves it.
struct ServiceCode {
  std::string value;
  friend bool operator==(const ServiceCode&, const ServiceCode&) = default;
};

// µs UTC since 1970; on the wire RFC 3339 with Z.
struct Timestamp {
  std::int64_t us{0};
  friend bool operator==(const Timestamp&, const Timestamp&) = default;
};

// A decimal amount without a currency (the wallet's is meant), e.g. "0.0500"; micros, > 0.
struct Amount {
  std::int64_t micros{0};
};

template <class T, std::size_t Max>
struct List {
  std::vector<T> items;
};

// The customer's own key → value pairs: at most 16, keys 1–40 characters, values up to 200.
struct Metadata {
  std::map<std::string, std::string> pairs;
  friend bool operator==(const Metadata&, const Metadata&) = default;
};

}  // namespace trunkline
