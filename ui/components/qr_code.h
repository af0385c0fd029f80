// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace trunkline::ui {

class Theme;

// A text as a QR code: dark on light whatever the theme, with its quiet zone, each module a whole number of the screen's pixels.
class QrCode final : public QWidget {
  Q_OBJECT
 public:
  // The theme must outlive the code.
  QrCode(const char* name, const Theme& theme, QWidget* parent);
  // An empty text, or one that is too long for a QR code, draws nothing.
  void setText(const QString& text);
  [[nodiscard]] bool isDrawable() const { return m_modulesAcross > 0; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QImage drawn(int sidePx) const;

  const Theme& m_theme;
  QByteArray m_modules;  // row by row; '\1' is dark
  int m_modulesAcross{0};
};

}  // namespace trunkline::ui
