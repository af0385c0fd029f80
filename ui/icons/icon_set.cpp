// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons/icon_set.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>
#include <array>

#include "ui/theme/theme.h"

namespace trunkline::ui {
namespace {

struct File {
  Icon icon{};
  const char* name{};
  bool isMirrored{false};
};
constexpr std::array kFiles{
    File{Icon::Orders, "orders"},
    File{Icon::Users, "users"},
    File{Icon::Settings, "settings"},
    File{Icon::Search, "search"},
    File{Icon::Back, "back", true},
    File{Icon::Forward, "forward", true},
    File{Icon::Refresh, "refresh"},
    File{Icon::Copy, "copy"},
    File{Icon::Link, "link"},
    File{Icon::Filter, "filter"},
    File{Icon::Columns, "columns"},
    File{Icon::SavedView, "saved-view"},
    File{Icon::Export, "export"},
    File{Icon::Cancel, "cancel"},
    File{Icon::Refund, "refund", true},
    File{Icon::Ban, "ban"},
    File{Icon::Unban, "unban"},
    File{Icon::Session, "session"},
    File{Icon::SignOut, "sign-out", true},
    File{Icon::SignOutEverywhere, "sign-out-everywhere", true},
    File{Icon::Lock, "lock"},
    File{Icon::Account, "account"},
    File{Icon::Command, "command", true},
    File{Icon::Keyboard, "keyboard"},
    File{Icon::Appearance, "appearance"},
    File{Icon::Language, "language"},
    File{Icon::Clock, "clock"},
    File{Icon::Key, "key", true},
    File{Icon::Log, "log"},
    File{Icon::Diagnostics, "diagnostics"},
    File{Icon::Licence, "licence"},
    File{Icon::Close, "close"},
    File{Icon::Warning, "warning"},
    File{Icon::Good, "good"},
    File{Icon::Info, "info"},
};
static_assert(kFiles.size() + 1 == kIconCount);

const File* fileOf(Icon icon) { return icon == Icon::None ? nullptr : &kFiles.at(static_cast<std::size_t>(icon) - 1); }

QPixmap drawn(Icon icon, const QSize& size, const QColor& colour, bool isTurned) {
  QFile file(iconFile(icon));
  if (!file.open(QIODevice::ReadOnly)) return {};
  QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
  QPixmap picture(size);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  if (isTurned) {
    painter.translate(size.width(), 0);
    painter.scale(-1, 1);
  }
  renderer.render(&painter, QRectF(QPointF(), size));
  return picture;
}

class ThemedIcon final : public QIconEngine {
 public:
  ThemedIcon(Icon icon, Token token, Token chosen, const Theme& theme) : m_icon(icon), m_token(token), m_chosen(chosen), m_theme(theme) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    painter->drawPixmap(rect, pixmap(rect.size() * painter->device()->devicePixelRatioF(), mode, state));
  }

  // The size is in the pixels of the screen. Qt's own cache holds what was drawn, within its bounds.
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    const Token token = mode == QIcon::Disabled ? Token::TextDisabled : state == QIcon::On ? m_chosen : m_token;
    const QColor colour = m_theme.colour(token);
    const bool isTurned = isMirrored(m_icon) && QGuiApplication::isRightToLeft();
    const QString key = QStringLiteral("%1 %2x%3 %4 %5")
                            .arg(iconFile(m_icon))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(colour.name())
                            .arg(static_cast<int>(isTurned));
    QPixmap picture;
    if (QPixmapCache::find(key, &picture)) return picture;
    picture = drawn(m_icon, size, colour, isTurned);
    QPixmapCache::insert(key, picture);
    return picture;
  }

  [[nodiscard]] QIconEngine* clone() const override { return new ThemedIcon(*this); }

 private:
  Icon m_icon;
  Token m_token;
  Token m_chosen;
  const Theme& m_theme;
};

}  // namespace

QIcon IconSet::icon(Icon icon, Token token, Token chosen) const {
  return icon == Icon::None ? QIcon() : QIcon(new ThemedIcon(icon, token, chosen, m_theme));
}

QString iconFile(Icon icon) {
  const File* file = fileOf(icon);
  return file == nullptr ? QString() : QStringLiteral(":/icons/%1.svg").arg(QLatin1String(file->name));
}

bool isMirrored(Icon icon) {
  const File* file = fileOf(icon);
  return file != nullptr && file->isMirrored;
}

}  // namespace trunkline::ui
