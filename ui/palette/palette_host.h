// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace trunkline::models {
class PaletteModel;
class RecentPlaces;
class Toasts;
struct PaletteEntry;
}  // namespace trunkline::models

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace trunkline::ui {

class ActionRegistry;
class IconSet;
class Navigation;
class Palette;
class Theme;

// What the palette works on; all of it outlives the host.
struct PaletteParts {
  models::PaletteModel& model;
  const models::RecentPlaces& recent;
  models::Toasts& toasts;
  ActionRegistry& actions;
  const IconSet& icons;
  const Theme& theme;
};

// Opens the palette with what can be done at the page of the moment, and carries out what is chosen.
class PaletteHost final : public QObject {
  Q_OBJECT
 public:
  // `over`: what the palette stands over; it owns the host.
  PaletteHost(const PaletteParts& parts, Navigation& navigation, QWidget* over);
  void open();
  void close();

 private:
  void carryOut(const models::PaletteEntry& entry);

  PaletteParts m_parts;
  Navigation& m_navigation;
  QWidget* m_over;
  QPointer<Palette> m_palette;
};

}  // namespace trunkline::ui
