// SPDX-License-Identifier: GPL-3.0-or-later
// What a list can be filtered by: its fields, the operators of each and the rules of their values, as the contract has them.
#pragma once
#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace trunkline::models {

class Formats;

enum class FilterOperator { Is, StartsWith, From, Before };

struct FilterField {
  Q_DECLARE_TR_FUNCTIONS(FilterField)
 public:
  enum class Kind { Choice, Id, Text, Country, Service, YesNo, Time };
  // The member of the wire's filter that says this.
  struct Way {
    FilterOperator op{};
    QString wire;
  };

  QString name;  // "state"
  QString label;
  Kind kind{};
  std::vector<Way> ways;
  QStringList choices;       // of a Choice, as on the wire
  QStringList choiceWords;   // the same for people
  QString idPrefix;          // of an Id
  const Formats* formats{};  // of a Time: whose zone is meant, and how it is shown; null: only timestamps with their zone
  int max{};                 // bytes of a Text

  [[nodiscard]] const Way* way(FilterOperator op) const;
  // The value as it goes on the wire; none: not a value of this field. Spaces around it do not count.
  [[nodiscard]] std::optional<QString> normal(const QString& typed) const;
  [[nodiscard]] QString rule() const;                       // what a value has to be, in words
  [[nodiscard]] QString words(const QString& value) const;  // of the wire, for people
};

struct FilterForm {
  QString page;  // of a link: "orders"
  std::vector<FilterField> fields;

  [[nodiscard]] const FilterField* field(const QString& name) const;
};

[[nodiscard]] QString operatorWords(FilterOperator op);
[[nodiscard]] FilterForm orderFilterForm();
// The formats outlive the form.
[[nodiscard]] FilterForm userFilterForm(const Formats* formats = nullptr);

}  // namespace trunkline::models
