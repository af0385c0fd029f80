// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QString>
#include <QtGui/QImage>
#include <utility>
#include <vector>

namespace trunkline::testing {

// Pictures, twelve to a sheet with their names below, so that many can be looked at. Without a folder it does nothing.
class ContactSheets final {
 public:
  static constexpr int kPictures = 12;

  // Sheets are FOLDER/NAME-1.png, FOLDER/NAME-2.png, …
  ContactSheets(QString folder, QString name) : m_folder(std::move(folder)), m_name(std::move(name)) {}
  ContactSheets(const ContactSheets&) = delete;
  ContactSheets& operator=(const ContactSheets&) = delete;
  ~ContactSheets() { write(); }  // the last sheet has what is left

  [[nodiscard]] bool isWanted() const { return !m_folder.isEmpty(); }
  void add(const QImage& picture, const QString& caption);

 private:
  void write();

  QString m_folder;
  QString m_name;
  int m_sheets{0};
  std::vector<std::pair<QImage, QString>> m_pictures;
};

}  // namespace trunkline::testing
