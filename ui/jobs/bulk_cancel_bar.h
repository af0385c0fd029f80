// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QWidget>

namespace trunkline::models {
class BulkCancel;
class Formats;
}  // namespace trunkline::models

namespace trunkline::ui {

class Banner;
class Dialogs;

// Asks whether the selected orders are to be cancelled, and says why they are not. Seen only while there is something to say.
class BulkCancelBar final : public QWidget {
  Q_OBJECT
 public:
  // All of it outlives the bar.
  BulkCancelBar(models::BulkCancel& bulk, const models::Formats& formats, Dialogs& dialogs, QWidget* parent);
  void ask();

 private:
  void askAgain();
  void askWith(const QString& reason, const QString& wrong);
  void show();

  models::BulkCancel& m_bulk;
  const models::Formats& m_formats;
  Dialogs& m_dialogs;
  Banner* m_banner;
};

}  // namespace trunkline::ui
