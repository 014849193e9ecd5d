// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/sqlcatalog.h"

#include <QDir>
#include <QFile>

static void initSql()
{
    Q_INIT_RESOURCE(sql);
}

namespace churnlens::warehouse {

QByteArray sqlText(const char* name)
{
    initSql();
    QFile file(QStringLiteral(":/sql/%1.sql").arg(QLatin1StringView(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no SQL named %s", name);
    return file.readAll();
}

QStringList sqlFiles(const QString& folder)
{
    initSql();
    return QDir(QStringLiteral(":/sql/") + folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

} // namespace churnlens::warehouse
