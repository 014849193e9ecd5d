// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>
#include <cstdlib>

/// rendericon <drawing.svg> <folder> <size>...: writes <folder>/<size>x<size>.png for each size. Runs while building,
/// so that the package needs no drawing program and no pictures beside the drawing.
int main(int argc, char** argv)
{
    if (argc < 4) {
        std::fprintf(stderr, "usage: rendericon DRAWING FOLDER SIZE...\n");
        return EXIT_FAILURE;
    }
    QSvgRenderer drawing(QString::fromLocal8Bit(argv[1]));
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    for (int i = 3; i < argc; ++i) {
        const int size = std::atoi(argv[i]);
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        drawing.render(&painter);
        painter.end();
        const QString file = folder.filePath(QStringLiteral("%1x%1.png").arg(size));
        if (!drawing.isValid() || !image.save(file)) {
            std::fprintf(stderr, "rendericon: cannot draw %s as %s\n", argv[1], qPrintable(file));
            return EXIT_FAILURE;
        }
    }
    return EXIT_SUCCESS;
}
