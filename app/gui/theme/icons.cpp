// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/icons.h"

#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

/// The drawings are in a static library: nothing else would link them in.
static void initIconsResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace churnlens::gui {

namespace {

/// Draws one SVG, tinted anew for every palette.
class TintedIcon : public QIconEngine
{
public:
    TintedIcon(QString name, bool onAccent)
        : m_name(std::move(name))
        , m_onAccent(onAccent)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(svg(colorOf(mode)));
        renderer.render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("churnlens/%1/%2/%3").arg(m_name, colorOf(mode).name()).arg(size.width());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new TintedIcon(*this); }

private:
    [[nodiscard]] QColor colorOf(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        const Tokens& colors = tokens(palette);
        if (mode == QIcon::Disabled)
            return colors.muted;
        return m_onAccent ? colors.onAccent : colors.text;
    }
    [[nodiscard]] QByteArray svg(const QColor& color) const
    {
        QFile file(QStringLiteral(":/icons/") + m_name + QStringLiteral(".svg"));
        const bool found = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(found, "icon", qPrintable(m_name));
        return found ? file.readAll().replace("currentColor", color.name().toLatin1()) : QByteArray();
    }

    QString m_name;
    bool m_onAccent;
};

} // namespace

QIcon icon(const QString& name, bool onAccent)
{
    static const bool once = (initIconsResource(), true);
    Q_UNUSED(once)
    return QIcon(new TintedIcon(name, onAccent));
}

} // namespace churnlens::gui
