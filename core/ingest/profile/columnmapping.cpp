// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/profile/columnmapping.h"

#include <algorithm>

namespace churnlens::ingest {

namespace {

constexpr qsizetype kHeaderInMessage = 300;
constexpr qsizetype kNamesInMessage = 8;

QStringList keysOf(const QStringList& header)
{
    QStringList out;
    for (const QString& name : header)
        out.append(columnKey(name));
    return out;
}

int findColumn(const ColumnChoice& choice, const QStringList& headerKeys)
{
    for (const QString& key : choice.keys()) {
        if (const auto at = key.isEmpty() ? -1 : headerKeys.indexOf(key); at >= 0)
            return static_cast<int>(at);
    }
    return choice.position() > 0 && choice.position() <= headerKeys.size() ? choice.position() - 1 : -1;
}

/// A column serves one role: a line total that is found in the price's column would count it twice.
void dropSecondUse(ColumnMapping& mapping)
{
    for (size_t role = 0; role < kColumnRoles; ++role) {
        const auto earlier = mapping.index.begin() + static_cast<std::ptrdiff_t>(role);
        if (mapping.index[role] >= 0 && std::find(mapping.index.begin(), earlier, mapping.index[role]) != earlier)
            mapping.index[role] = -1;
    }
}

QString describedHeader(const QStringList& header)
{
    return header.join(QStringLiteral(", ")).left(kHeaderInMessage);
}

/// The names that a person will most likely have meant.
QString describedNames(const QStringList& names)
{
    const QString first = names.mid(0, kNamesInMessage).join(QStringLiteral(", "));
    return names.size() > kNamesInMessage ? first + QStringLiteral(" ...") : first;
}

Error missingColumn(const QString& role, const QStringList& names, const QStringList& header, const QString& file)
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("%1 has no column for %2 (looked for: %3; the header has: %4). Rename the column, or give a "
                           "profile that names it with --profile FILE.json; --inspect writes one to edit.")
                .arg(file, role, describedNames(names), describedHeader(header)),
            file,
            {}};
}

/// The header's name of a column that was found by a name which a second column has too.
QString ambiguousName(const ColumnChoice& choice, int index, const QStringList& header)
{
    if (index < 0 || index >= header.size())
        return {};
    const QString key = columnKey(header[index]);
    return choice.keys().contains(key) && keysOf(header).count(key) > 1 ? header[index] : QString();
}

} // namespace

bool ColumnMapping::isComplete() const
{
    return has(ColumnRole::InvoicedAt) && has(ColumnRole::CustomerId)
        && (has(ColumnRole::UnitPrice) || has(ColumnRole::LineTotal));
}

int ColumnMapping::count() const
{
    return static_cast<int>(std::count_if(index.begin(), index.end(), [](int at) { return at >= 0; }));
}

ColumnMapping mapColumns(const SourceProfile& profile, const QStringList& header)
{
    const QStringList headerKeys = keysOf(header);
    ColumnMapping mapping;
    for (const ColumnRole role : allRoles())
        mapping.index[static_cast<size_t>(role)] = findColumn(profile.column(role), headerKeys);
    dropSecondUse(mapping);
    auto& time = mapping.index[static_cast<size_t>(ColumnRole::InvoicedTime)];
    auto& date = mapping.index[static_cast<size_t>(ColumnRole::InvoicedAt)];
    if (date < 0) // a column "time" without one for the date holds both
        std::swap(time, date);
    return mapping;
}

ColumnMapping mapPositions(const SourceProfile& profile)
{
    ColumnMapping mapping;
    for (const ColumnRole role : allRoles())
        mapping.index[static_cast<size_t>(role)] = profile.column(role).position() - 1;
    return mapping;
}

Result<void> checkMapping(const SourceProfile& profile, const ColumnMapping& mapping, const QStringList& header,
                          const QString& file)
{
    for (const ColumnRole role : allRoles()) {
        if (!mapping.has(role) && !isOptionalRole(role))
            return missingColumn(roleName(role), profile.column(role).names(), header, file);
    }
    if (!mapping.isComplete())
        return missingColumn(roleName(ColumnRole::UnitPrice),
                             profile.column(ColumnRole::UnitPrice).names().mid(0, kNamesInMessage / 2)
                                 + profile.column(ColumnRole::LineTotal).names().mid(0, kNamesInMessage / 2),
                             header, file);
    for (const ColumnRole role : allRoles()) {
        if (const QString name = ambiguousName(profile.column(role), mapping[role], header); !name.isEmpty())
            return Error{ErrorCode::InputUnusable,
                         QStringLiteral("%1 has two columns named \"%2\", and either may be meant. Rename one, or give "
                                        "a profile that says which by its number, with --profile FILE.json.")
                             .arg(file, name),
                         file,
                         {}};
    }
    return {};
}

SourceProfile detectProfile(const QStringList& header)
{
    constexpr int kMayBeMissing = 2; // some exports leave columns out
    const QStringList headerKeys = keysOf(header);
    for (const SourceProfile& profile : SourceProfile::shipped()) {
        int missing = 0;
        for (const ColumnRole role : allRoles()) {
            const ColumnChoice& choice = profile.column(role);
            const bool found = choice.isEmpty() || headerKeys.contains(choice.keys().value(0));
            const bool needed = !isOptionalRole(role) || role == ColumnRole::UnitPrice || role == ColumnRole::Invoice;
            missing += found ? 0 : needed ? kMayBeMissing + 1 : 1;
        }
        if (missing <= kMayBeMissing)
            return profile;
    }
    return SourceProfile::shipped().back();
}

} // namespace churnlens::ingest
