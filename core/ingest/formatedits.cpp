// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/formatedits.h"

#include "core/ingest/profile/profilejson.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace churnlens::ingest {

namespace {

/// Whether a profile can find the column by its name.
bool isFoundByName(const QStringList& header, const QString& name)
{
    const QString key = columnKey(name);
    return !key.isEmpty()
        && std::count_if(header.begin(), header.end(), [&key](const QString& other) { return columnKey(other) == key; })
        == 1;
}

void setName(SourceProfile& profile, const QString& file)
{
    profile.name = QFileInfo(file).completeBaseName();
    const QByteArray json = QJsonDocument(profileToJson(profile)).toJson();
    const QByteArray hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(12);
    profile.name += u'@' + QString::fromLatin1(hash);
}

} // namespace

bool FormatEdits::hasOnlyBase() const
{
    return !encoding && !delimiter && !hasHeader && !dateOrder && !decimalMark && !orderScope && !columns
        && tables.isEmpty();
}

bool FormatEdits::isEmpty() const
{
    return !base && hasOnlyBase();
}

void setColumns(SourceProfile& profile, const QStringList& header, const ColumnMapping& mapping)
{
    for (const ColumnRole role : allRoles()) {
        ColumnChoice& choice = profile.columns[static_cast<size_t>(role)];
        choice = {};
        const int index = mapping[role];
        const QString name = header.value(index);
        if (index >= 0 && profile.hasHeader && isFoundByName(header, name))
            choice.addName(name);
        else if (index >= 0)
            choice.setPosition(index + 1);
    }
}

std::optional<SourceProfile> editedProfile(const Inspection& inspection, size_t table, const FormatEdits& edits)
{
    if (edits.hasOnlyBase())
        return edits.base;
    const TableLayout& layout = inspection.tables.at(table).layout;
    SourceProfile profile = edits.base.value_or(layout.profile);
    profile.hasHeader = edits.hasHeader.value_or(profile.hasHeader);
    if (edits.encoding)
        profile.encoding = edits.encoding;
    if (edits.delimiter)
        profile.delimiter = edits.delimiter;
    if (edits.dateOrder)
        profile.dateOrder = edits.dateOrder;
    if (edits.decimalMark)
        profile.decimalMark = edits.decimalMark;
    profile.orderScope = edits.orderScope.value_or(profile.orderScope);
    if (!edits.tables.isEmpty())
        profile.sheets = edits.tables;
    if (edits.columns)
        setColumns(profile, layout.header, *edits.columns);
    setName(profile, inspection.file);
    return profile;
}

QString missingColumns(const ColumnMapping& mapping)
{
    QStringList missing;
    if (!mapping.has(ColumnRole::InvoicedAt))
        missing.append(QStringLiteral("the date"));
    if (!mapping.has(ColumnRole::CustomerId))
        missing.append(QStringLiteral("the customer"));
    if (!mapping.has(ColumnRole::UnitPrice) && !mapping.has(ColumnRole::LineTotal))
        missing.append(QStringLiteral("the price"));
    if (missing.isEmpty())
        return {};
    const QString last = missing.takeLast();
    const QString names =
        missing.isEmpty() ? last : missing.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
    return QStringLiteral("No column is chosen for %1. Choose which it is, above the column.").arg(names);
}

} // namespace churnlens::ingest
