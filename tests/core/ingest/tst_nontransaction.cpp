// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/nontransaction.h"

#include <QTest>

using namespace churnlens::ingest;

namespace {

/// Views into the fields, which must outlive the record.
Record recordOf(const QList<QByteArray>& fields)
{
    Record record;
    for (const QByteArray& field : fields)
        record.fields.emplace_back(field.constData(), static_cast<size_t>(field.size()));
    return record;
}

} // namespace

class TestNonTransaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTotalsAndFooters_data()
    {
        QTest::addColumn<QByteArray>("text"); // fields separated by ';'
        QTest::addColumn<bool>("is");
        QTest::newRow("total") << QByteArray("Total;;;;123.45") << true;
        QTest::newRow("with a sign") << QByteArray(";;TOTAL:;;123.45") << true;
        QTest::newRow("grand total") << QByteArray("Grand Total;12;3;99") << true;
        QTest::newRow("german") << QByteArray("Gesamt;;;99") << true;
        QTest::newRow("russian") << QByteArray("ИТОГО;;99") << true;
        QTest::newRow("japanese") << QByteArray("合計;;99") << true;
        QTest::newRow("too many values") << QByteArray("Total;1;2;3;4") << false;
        QTest::newRow("a word that begins so") << QByteArray("Totally red mug;;2") << false;
        QTest::newRow("not the first value") << QByteArray("1;Total;;99") << false;
        QTest::newRow("a sentence") << QByteArray("Exported by the shop system;;;") << true;
        QTest::newRow("a note") << QByteArray("Filter:all;;;") << true;
        QTest::newRow("one word: a truncated line") << QByteArray("489434;;;") << false;
        QTest::newRow("a sentence further on") << QByteArray(";;two words;") << false;
        QTest::newRow("blank") << QByteArray(";;;") << false;
        QTest::newRow("windows-1252") << QByteArray("Total g\xE9n\xE9ral;;;99") << true;
    }
    void tellsTotalsAndFooters()
    {
        QFETCH(QByteArray, text);
        const QList<QByteArray> fields = text.split(';');
        QTEST(isTotalOrFooter(recordOf(fields)), "is");
    }

    void tellsTheHeaderOnceMore_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("is");
        QTest::newRow("the same") << QByteArray("Date;Qté;Price") << true;
        QTest::newRow("in windows-1252") << QByteArray("Date;Qt\xE9;Price") << true;
        QTest::newRow("blanks at the ends") << QByteArray(" Date ;Qté;Price ") << true;
        QTest::newRow("another case") << QByteArray("date;Qté;Price") << false;
        QTest::newRow("one more") << QByteArray("Date;Qté;Price;") << false;
        QTest::newRow("a line") << QByteArray("2011-01-01;2;3") << false;
    }
    void tellsTheHeaderOnceMore()
    {
        QFETCH(QByteArray, text);
        const QList<QByteArray> fields = text.split(';');
        const QStringList header{QStringLiteral("Date"), QStringLiteral("Qté"), QStringLiteral("Price")};
        QTEST(isRepeatedHeader(recordOf(fields), header), "is");
        QVERIFY(!isRepeatedHeader(recordOf(fields), {}));
    }
};

QTEST_GUILESS_MAIN(TestNonTransaction)
#include "tst_nontransaction.moc"
