// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/page/resource.h"

#include <QFile>

using namespace Qt::StringLiterals;

static void initPage()
{
    Q_INIT_RESOURCE(page);
}

namespace churnlens::page {

QString resourceText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no resource named %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QString baseStyle()
{
    initPage();
    return resourceText(u":/page/base.css"_s);
}

} // namespace churnlens::page
