// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QListView;
QT_END_NAMESPACE

namespace trunkline::models {
class PaletteModel;
struct PaletteEntry;
}  // namespace trunkline::models

namespace trunkline::ui {

class Banner;
class IconSet;
class Theme;

// A line and a list: the arrow keys walk the list while somebody types, Enter takes the line that is chosen, Escape leaves. The chosen
// line is spoken as the description of the field, where the focus stays.
class Palette final : public QDialog {
  Q_OBJECT
 public:
  // All of it outlives the palette. The model has been opened.
  Palette(models::PaletteModel& model, const IconSet& icons, const Theme& theme, QWidget* parent);

 Q_SIGNALS:
  void chosen(const trunkline::models::PaletteEntry& entry);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void layOut();
  void showModel();
  void step(int by);
  void speakCurrent();
  void choose();

  models::PaletteModel& m_model;
  QLineEdit* m_line;
  QListView* m_list;
  QLabel* m_state;
  Banner* m_banner;
};

}  // namespace trunkline::ui
