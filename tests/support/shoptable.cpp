// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shoptable.h"

#include "tests/support/testfiles.h"

#include <QDateTime>
#include <QStringConverter>

namespace churnlens::tests {

namespace {

const QString kIsoForm = QStringLiteral("yyyy-MM-dd HH:mm:ss");

QByteArray quoted(const QString& text, char delimiter, bool always)
{
    QByteArray field = text.toUtf8();
    const bool needed = field.contains(delimiter) || field.contains('"') || field.contains('\n');
    if (!needed && !always)
        return field;
    return '"' + field.replace("\"", "\"\"") + '"';
}

QByteArray lineOf(const QStringList& fields, char delimiter, const QByteArray& lineEnd, bool quoteAll)
{
    QByteArrayList out;
    for (const QString& field : fields)
        out << quoted(field, delimiter, quoteAll);
    return out.join(delimiter) + lineEnd;
}

QList<QStringList> oddLines()
{
    const auto line = [](const char* fields) { return QString::fromUtf8(fields).split(u';'); };
    QList<QStringList> lines{line("C700001;P5;THING 5;-2;2010-03-05 10:15:00;1.55;10001;United Kingdom"),
                             line("700002;POST;POSTAGE;1;2010-03-06 10:15:00;5;10001;United Kingdom"),
                             line("700003;P6;THING 6;3;2010-03-07 11:20:00;0.0375;;France"),
                             line("700004;P7;THING 7;3;2010-03-08 11:20:00;0;10002;United Kingdom"),
                             line("700005;É-1;?;1;2010-03-19 11:25:00;1234.5;CAFÉ-7;Österreich")};
    lines.last()[2] = QString::fromUtf8("Café \"crème\", fin; a|b\tc\nnext");
    return lines;
}

} // namespace

void ShopTable::map(const QString& column, const std::function<QString(const QString&)>& change)
{
    const qsizetype index = header.indexOf(column);
    if (index < 0)
        qFatal("no column %s", qPrintable(column));
    for (QStringList& row : rows)
        row[index] = change(row[index]);
}

ShopTable ShopTable::slice(qsizetype first, qsizetype count) const
{
    return {header, rows.mid(first, count)};
}

ShopTable shopTable(int customers)
{
    ShopTable table;
    for (const QByteArray& line : smallShop(customers).trimmed().split('\n'))
        table.rows << QString::fromUtf8(line).split(u',');
    table.header = table.rows.takeFirst();
    table.rows += oddLines();
    return table;
}

ShopTable rearranged(const ShopTable& table)
{
    ShopTable out;
    out.header = QStringList{QStringLiteral("Note"),     QStringLiteral("Land"),       QStringLiteral("Kundennummer"),
                             QStringLiteral("Datum"),    QStringLiteral("Note"),       QStringLiteral("Uhrzeit"),
                             QStringLiteral("Preis"),    QStringLiteral("Menge"),      QStringLiteral("Bezeichnung"),
                             QStringLiteral("Rechnung"), QStringLiteral("Artikel-Nr.")};
    for (const QStringList& row : table.rows) {
        const QStringList moment = row[4].split(u' ');
        out.rows << QStringList{QString(), row[7], row[6], moment[0], QStringLiteral("n"), moment[1], row[5],
                                row[3],    row[2], row[0], row[1]};
    }
    return out;
}

ShopTable withDates(ShopTable table, const QString& format)
{
    table.map(QStringLiteral("InvoiceDate"), [&](const QString& text) {
        return QLocale::c().toString(QDateTime::fromString(text, kIsoForm), format);
    });
    return table;
}

QByteArray delimited(const ShopTable& table, char delimiter, const QByteArray& lineEnd, bool quoteAll)
{
    QByteArray out = lineOf(table.header, delimiter, lineEnd, quoteAll);
    for (const QStringList& row : table.rows)
        out += lineOf(row, delimiter, lineEnd, quoteAll);
    return out;
}

QByteArray utf16(const QByteArray& text, ByteOrder order, bool withMark)
{
    const auto form = order == ByteOrder::Little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
    QStringEncoder encoder(form, withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(QString::fromUtf8(text));
}

QByteArray windows1252(const QByteArray& text)
{
    return QString::fromUtf8(text).toLatin1();
}

QByteArray plainLines(int count)
{
    QByteArray out = kHeader;
    for (int i = 0; i < count; ++i)
        out += QStringLiteral("%1,P%2,THING %2,%3,%4 10:00:00,%5,%6,France\n")
                   .arg(1000 + i)
                   .arg(i % 7)
                   .arg(1 + i % 5)
                   .arg(QDate(2010, 1, 1).addDays(i % 300).toString(Qt::ISODate))
                   .arg(1.25 + 0.1 * (i % 9), 0, 'f', 2)
                   .arg(100 + i % 11)
                   .toUtf8();
    return out;
}

} // namespace churnlens::tests
