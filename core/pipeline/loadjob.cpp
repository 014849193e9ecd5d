// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/loadjob.h"

#include "core/pipeline/transactionwriter.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace churnlens::pipeline {

using ingest::LineCounts;
using ingest::TransactionReader;
using warehouse::Connection;
using warehouse::Parameter;
using warehouse::QueryResult;
using warehouse::sqlText;
using warehouse::Transaction;

namespace {

constexpr qint64 kLinesBetweenReports = 16'384; ///< some 10 ms: progress and cancel are looked at so often
constexpr qint64 kNoTime = std::numeric_limits<qint64>::min();

/// Microseconds since 2000-01-01 as "2011-12-09T12:50:00".
QString isoTime(qint64 micros)
{
    const QDateTime time = QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC).addMSecs(micros / 1000);
    return time.date().toString(Qt::ISODate) + u'T' + time.time().toString(Qt::ISODate);
}

Parameter number(qint64 value)
{
    return QByteArray::number(value);
}

Parameter boolean(bool value)
{
    return QByteArray(value ? "t" : "f");
}

Parameter timeOrNull(qint64 micros, bool known)
{
    return known ? Parameter(isoTime(micros).toLatin1()) : std::nullopt;
}

Result<std::vector<QByteArray>> hashesOf(const QStringList& files)
{
    std::vector<QByteArray> hashes;
    for (const QString& file : files) {
        Result<QByteArray> sha = ingest::fileSha256(file);
        if (!sha.ok())
            return sha.error();
        hashes.push_back(std::move(sha).value());
    }
    return hashes;
}

/// One file on its way into the warehouse, inside the caller's transaction.
class FileLoad
{
public:
    /// following: the files that the same command loads after this one.
    FileLoad(Connection& connection, const QString& path, QStringList following, const ingest::ReaderOptions& options,
             const Progress& progress)
        : m_connection(connection)
        , m_path(path)
        , m_following(std::move(following))
        , m_options(options)
        , m_progress(progress)
        , m_writer(connection)
    {
    }

    Result<void> run(LoadReport& report);

private:
    Result<bool> isUnchanged(bool firstLoad);
    Result<void> streamLines(bool firstLoad);
    Result<void> refuseEmpty() const;
    Result<void> replaceEarlier(bool firstLoad);
    Result<void> writeRejected();
    Result<void> writeLoadRow();
    void addTo(LoadReport& report) const;

    Connection& m_connection;
    QString m_path;
    QStringList m_following;
    const ingest::ReaderOptions& m_options;
    const Progress& m_progress;
    TransactionWriter m_writer;
    std::unique_ptr<TransactionReader> m_reader;
    int m_loadId = 0;
    qint64 m_replaced = 0;
};

Result<bool> FileLoad::isUnchanged(bool firstLoad)
{
    if (firstLoad)
        return false;
    const Result<QByteArray> sha = ingest::fileSha256(m_path);
    if (!sha.ok())
        return sha.error();
    const Result<std::vector<QByteArray>> following = hashesOf(m_following);
    if (!following.ok())
        return following.error();
    const QByteArray profile = m_options.profile ? m_options.profile->name.toUtf8() : QByteArray("");
    const Result<QueryResult> known =
        m_connection.query(sqlText("queries/select_load_by_sha256"),
                           {*sha, profile, boolean(m_options.keepDuplicates), warehouse::arrayLiteral(*following)});
    if (!known.ok())
        return known.error();
    return known->rows() > 0;
}

Result<void> FileLoad::streamLines(bool firstLoad)
{
    if (Result<void> begun = m_writer.begin(m_loadId, firstLoad); !begun.ok())
        return begun;
    ingest::TransactionLine line;
    const QString phase = QStringLiteral("Loading %1").arg(QFileInfo(m_path).fileName());
    for (qint64 count = 1;; ++count) {
        const Result<bool> got = m_reader->next(line);
        if (!got.ok())
            return got.error();
        if (!*got)
            break;
        if (Result<void> written = m_writer.write(line); !written.ok())
            return written;
        if (count % kLinesBetweenReports == 0) {
            if (m_progress.stopped())
                return interruptedError();
            m_progress.update(m_reader->fractionRead(), phase);
        }
    }
    if (Result<void> refused = refuseEmpty(); !refused.ok())
        return refused;
    return m_writer.finish();
}

Result<void> FileLoad::refuseEmpty() const
{
    const LineCounts& counts = m_reader->counts();
    if (counts.rowsRead == 0)
        return Error{ErrorCode::InputUnusable,
                     QStringLiteral("%1 has a header and no lines. Export it again from the shop system.").arg(m_path),
                     m_path,
                     {}};
    if (counts.accepted == 0) {
        const ingest::RejectedLine& first = m_reader->rejections().kept().front();
        return Error{
            ErrorCode::InputUnusable,
            QStringLiteral(
                "None of the %1 lines of %2 can be used; the first is line %3 (%4). Check the columns and formats, "
                "or give a profile with --profile.")
                .arg(counts.rowsRead)
                .arg(m_path)
                .arg(first.lineNumber)
                .arg(reasonName(first.reason)),
            m_path,
            {}};
    }
    return {};
}

Result<void> FileLoad::replaceEarlier(bool firstLoad)
{
    if (firstLoad)
        return {};
    const Result<QueryResult> deleted =
        m_connection.query(sqlText("queries/delete_replaced_lines"), {number(m_loadId)});
    if (!deleted.ok())
        return deleted.error();
    m_replaced = deleted->affectedRows();
    if (m_replaced == 0)
        return {};
    const Result<QueryResult> updated =
        m_connection.query(sqlText("queries/update_load_last_lines"), {number(m_loadId)});
    if (!updated.ok())
        return updated.error();
    return {};
}

Result<void> FileLoad::writeRejected()
{
    warehouse::BinaryCopy copy(m_connection);
    if (Result<void> begun = copy.begin(sqlText("queries/copy_rejected_lines")); !begun.ok())
        return begun;
    for (const ingest::RejectedLine& rejected : m_reader->rejections().kept()) {
        if (Result<void> row = copy.beginRow(4); !row.ok())
            return row;
        copy.appendInt32(m_loadId);
        copy.appendInt64(rejected.lineNumber);
        copy.appendText(reasonName(rejected.reason).toStdString());
        copy.appendText({rejected.raw.constData(), static_cast<size_t>(rejected.raw.size())});
    }
    const Result<qint64> done = copy.finish();
    if (!done.ok())
        return done.error();
    return {};
}

QMap<QString, qint64> rejectionCounts(const ingest::RejectionLog& log)
{
    QMap<QString, qint64> counts;
    for (size_t i = 0; i < ingest::kRejectReasons; ++i) {
        const auto reason = static_cast<ingest::RejectReason>(i);
        if (log.count(reason) > 0)
            counts.insert(reasonName(reason), log.count(reason));
    }
    return counts;
}

Result<void> FileLoad::writeLoadRow()
{
    const LineCounts& c = m_reader->counts();
    QJsonObject reasons;
    const QMap<QString, qint64> rejected = rejectionCounts(m_reader->rejections());
    for (auto it = rejected.begin(); it != rejected.end(); ++it)
        reasons.insert(it.key(), it.value());
    const bool bought = c.purchaseLines > 0;
    const Result<QueryResult> inserted = m_connection.query(sqlText("queries/insert_load"),
                                                            {number(m_loadId),
                                                             m_path.toUtf8(),
                                                             m_reader->sha256(),
                                                             m_reader->profile().name.toUtf8(),
                                                             number(c.rowsRead),
                                                             number(c.accepted),
                                                             number(c.duplicates),
                                                             number(m_reader->rejections().total()),
                                                             QJsonDocument(reasons).toJson(QJsonDocument::Compact),
                                                             number(c.withoutCustomer),
                                                             number(c.cancelled),
                                                             number(c.serviceLines),
                                                             number(c.purchaseLines),
                                                             number(m_writer.customersWithPurchase()),
                                                             number(m_writer.invoicesWithPurchase()),
                                                             number(m_replaced),
                                                             timeOrNull(c.firstPurchase, bought),
                                                             timeOrNull(c.lastPurchase, bought),
                                                             timeOrNull(c.lastLine, c.lastLine != kNoTime),
                                                             boolean(m_options.keepDuplicates)});
    if (!inserted.ok())
        return inserted.error();
    return {};
}

void FileLoad::addTo(LoadReport& report) const
{
    const LineCounts& c = m_reader->counts();
    report.rowsRead += c.rowsRead;
    report.rowsLoaded += c.accepted;
    report.duplicates += c.duplicates;
    report.rejected += m_reader->rejections().total();
    const QMap<QString, qint64> rejected = rejectionCounts(m_reader->rejections());
    for (auto it = rejected.begin(); it != rejected.end(); ++it)
        report.rejectedByReason[it.key()] += it.value();
    report.withoutCustomer += c.withoutCustomer;
    report.cancelled += c.cancelled;
    report.serviceLines += c.serviceLines;
    report.purchaseLines += c.purchaseLines;
    report.customers += m_writer.customersWithPurchase();
    report.invoices += m_writer.invoicesWithPurchase();
    report.replacedLines += m_replaced;
    report.warnings += m_reader->warnings();
    if (c.purchaseLines == 0)
        return;
    const QString first = isoTime(c.firstPurchase);
    const QString last = isoTime(c.lastPurchase);
    report.first = report.first.isEmpty() ? first : std::min(report.first, first);
    report.last = std::max(report.last, last);
}

Result<void> FileLoad::run(LoadReport& report)
{
    const Result<QueryResult> hasLines = m_connection.query(sqlText("queries/select_has_lines"));
    if (!hasLines.ok())
        return hasLines.error();
    const bool firstLoad = !hasLines->boolean(0, 0);
    const Result<bool> unchanged = isUnchanged(firstLoad);
    if (!unchanged.ok())
        return unchanged.error();
    if (*unchanged) {
        ++report.unchangedFiles;
        return {};
    }
    Result<std::unique_ptr<TransactionReader>> reader = TransactionReader::open(m_path, m_options);
    if (!reader.ok())
        return reader.error();
    m_reader = std::move(reader).value();
    const Result<QueryResult> id = m_connection.query(sqlText("queries/select_next_load_id"));
    if (!id.ok())
        return id.error();
    m_loadId = static_cast<int>(id->integer(0, 0));
    if (firstLoad) {
        if (Result<void> emptied = m_connection.execute(sqlText("queries/truncate_transaction_lines")); !emptied.ok())
            return emptied;
    }
    if (Result<void> streamed = streamLines(firstLoad); !streamed.ok())
        return streamed;
    if (Result<void> replaced = replaceEarlier(firstLoad); !replaced.ok())
        return replaced;
    if (Result<void> row = writeLoadRow(); !row.ok())
        return row;
    if (Result<void> rejected = writeRejected(); !rejected.ok())
        return rejected;
    addTo(report);
    return m_connection.execute(sqlText("queries/update_marts_stale"));
}

} // namespace

Result<LoadReport> loadFiles(Connection& connection, const QStringList& files, const ingest::ReaderOptions& options,
                             const Progress& progress)
{
    LoadReport report;
    report.files = files;
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    for (qsizetype i = 0; i < files.size(); ++i) {
        FileLoad load(connection, files[i], files.mid(i + 1), options, progress);
        if (const Result<void> loaded = load.run(report); !loaded.ok())
            return loaded.error();
    }
    if (const Result<void> committed = (*transaction)->commit(); !committed.ok())
        return committed.error();
    if (report.unchangedFiles < files.size()) {
        if (const Result<void> analyzed = connection.execute(sqlText("queries/analyze_warehouse")); !analyzed.ok())
            return analyzed.error();
    }
    return report;
}

} // namespace churnlens::pipeline
