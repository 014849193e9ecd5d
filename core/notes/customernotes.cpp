// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/customernotes.h"

#include "core/warehouse/connection.h"
#include "core/warehouse/sqlcatalog.h"

#include <array>
#include <utility>

namespace churnlens::notes {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

constexpr qsizetype kMaxCharacters = 4000;

constexpr std::array<std::pair<Status, QLatin1StringView>, 6> kNames{{
    {Status::Open, QLatin1StringView("open")},
    {Status::Planned, QLatin1StringView("planned")},
    {Status::Contacted, QLatin1StringView("contacted")},
    {Status::WonBack, QLatin1StringView("won_back")},
    {Status::Lost, QLatin1StringView("lost")},
    {Status::Snoozed, QLatin1StringView("snoozed")},
}};

CustomerNote noteOf(const QueryResult& rows, int row)
{
    return {rows.integer(row, 0), rows.text(row, 1), statusByName(rows.text(row, 2)).value_or(Status::Open),
            rows.text(row, 3),    rows.text(row, 4), rows.text(row, 5)};
}

Error usage(const QString& message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

} // namespace

QString statusName(Status status)
{
    for (const auto& [known, name] : kNames) {
        if (known == status)
            return QString(name);
    }
    return {};
}

std::optional<Status> statusByName(const QString& name)
{
    for (const auto& [status, known] : kNames) {
        if (known == name)
            return status;
    }
    return {};
}

Result<std::vector<CustomerNote>> readNotes(Connection& connection, const QString& customerId)
{
    static const QByteArray sql = sqlText("queries/select_customer_notes");
    const Result<QueryResult> rows = connection.queryPrepared(sql, {customerId.toUtf8()});
    if (!rows.ok())
        return rows.error();
    std::vector<CustomerNote> notes;
    for (int row = 0; row < rows->rows(); ++row)
        notes.push_back(noteOf(*rows, row));
    return notes;
}

Result<CustomerNote> addNote(Connection& connection, const QString& customerId, Status status, const QString& text,
                             const QString& author)
{
    QString body = text;
    body.remove(QChar::Null); // which PostgreSQL cannot keep
    if (body.toUcs4().size() > kMaxCharacters)
        return usage(
            QStringLiteral("The note has %1 characters; 4,000 are possible. Shorten it.").arg(body.toUcs4().size()));
    const warehouse::Parameter writer =
        author.trimmed().isEmpty() ? std::nullopt : warehouse::Parameter(author.trimmed().toUtf8());
    const Result<QueryResult> row =
        connection.query(sqlText("queries/insert_customer_note"),
                         {customerId.toUtf8(), statusName(status).toUtf8(), body.toUtf8(), writer});
    if (!row.ok())
        return row.error();
    if (row->rows() == 0)
        return usage(
            QStringLiteral("There is no customer \"%1\" in the database; the note was not kept.").arg(customerId));
    return noteOf(*row, 0);
}

Result<void> removeNote(Connection& connection, qint64 noteId)
{
    const Result<QueryResult> done =
        connection.query(sqlText("queries/delete_customer_note"), {QByteArray::number(noteId)});
    if (!done.ok())
        return done.error();
    if (done->affectedRows() == 0)
        return usage(QStringLiteral("The note is gone already."));
    return {};
}

} // namespace churnlens::notes
