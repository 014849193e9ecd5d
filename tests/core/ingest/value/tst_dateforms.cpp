// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of dates, each read into the moment that Qt makes of its ISO form.
#include "core/ingest/value/datevalue.h"

#include <QDateTime>
#include <QTest>

using namespace churnlens::ingest;

namespace {

/// Microseconds since 2000-01-01 of an ISO text, by Qt.
qint64 micros(const char* iso)
{
    const QDateTime at = QDateTime::fromString(QLatin1String(iso) + QLatin1Char('Z'), Qt::ISODateWithMs);
    return (at.toMSecsSinceEpoch() - 946'684'800'000) * 1000;
}

const qint64 kLatest = micros("2027-01-01T00:00:00");

} // namespace

class TestDateForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        columns();
        numberRows();
        clockRows();
        zoneRows();
    }
    void numbers() { check(); }
    void names_data()
    {
        columns();
        nameRows();
        languageRows();
    }
    void names() { check(); }
    void singleNumbers_data()
    {
        columns();
        singleRows();
    }
    void singleNumbers() { check(); }

private:
    static void columns()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("order");
        QTest::addColumn<qint64>("value");
    }

    static void row(const char* text, const char* iso, DateOrder order = DateOrder::DayFirst)
    {
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(order) << micros(iso);
    }

    static void check()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, order);
        QFETCH(qint64, value);
        const Parsed<qint64> parsed = parseTimestamp(text.toStdString(), static_cast<DateOrder>(order), kLatest);
        QCOMPARE(static_cast<int>(parsed.status), static_cast<int>(ParseStatus::Ok));
        QCOMPARE(parsed.value, value);
    }

    static void numberRows()
    {
        row("2011-02-14", "2011-02-14T00:00:00");
        row("2011/2/4", "2011-02-04T00:00:00");
        row("2011.02.14", "2011-02-14T00:00:00", DateOrder::MonthFirst);
        row("2011. 02. 14.", "2011-02-14T00:00:00");
        row("14. 2. 2011", "2011-02-14T00:00:00");
        row("14/02/2011", "2011-02-14T00:00:00");
        row("14.02.2011", "2011-02-14T00:00:00");
        row("14-02-2011", "2011-02-14T00:00:00");
        row("2/14/2011", "2011-02-14T00:00:00", DateOrder::MonthFirst);
        row("3/4/2011", "2011-04-03T00:00:00");
        row("03/04/2011", "2011-03-04T00:00:00", DateOrder::MonthFirst);
        row("14.2.11", "2011-02-14T00:00:00");
        row("2/14/11", "2011-02-14T00:00:00", DateOrder::MonthFirst);
        row("11-02-14", "2011-02-14T00:00:00", DateOrder::YearFirst);
        row("11/2/4", "2011-02-04T00:00:00", DateOrder::YearFirst);
        row("11-02-14 ", "2014-02-11T00:00:00");
        row("31/12/99", "1999-12-31T00:00:00");
        row("99-12-31", "1999-12-31T00:00:00", DateOrder::YearFirst);
        row("29/02/2012", "2012-02-29T00:00:00");
        row("29/02/2000", "2000-02-29T00:00:00");
        row("Mon 14/02/2011", "2011-02-14T00:00:00");
        row("mar. 15/02/2011", "2011-02-15T00:00:00");
        row("\u00A0 2011-02-14\u200B", "2011-02-14T00:00:00");
        row("\uFEFF2011-02-14", "2011-02-14T00:00:00");
        row("1990-01-01", "1990-01-01T00:00:00");
    }

    static void clockRows()
    {
        row("2011-02-14 08:26", "2011-02-14T08:26:00");
        row("2011-02-14 8:26:05", "2011-02-14T08:26:05");
        row("2011-02-14T08:26:05", "2011-02-14T08:26:05");
        row("2011-02-14t08:26:05", "2011-02-14T08:26:05");
        row("2011-02-14 08:26:05.25", "2011-02-14T08:26:05.250");
        row("2011-02-14 08:26:05,025", "2011-02-14T08:26:05.025");
        row("2011-02-14 08:26:05.125000999", "2011-02-14T08:26:05.125");
        row("2011-02-14  08:26", "2011-02-14T08:26:00");
        row("14/02/2011 8:26", "2011-02-14T08:26:00");
        row("14/02/2011, 08:26:00", "2011-02-14T08:26:00");
        row("2/14/2011, 8:26:00\u202FPM", "2011-02-14T20:26:00", DateOrder::MonthFirst);
        row("2/14/2011 8:26 AM", "2011-02-14T08:26:00", DateOrder::MonthFirst);
        row("14/02/2011 8:26pm", "2011-02-14T20:26:00");
        row("14/02/2011 8:26 a.m.", "2011-02-14T08:26:00");
        row("14/02/2011 8:26 p. m.", "2011-02-14T20:26:00");
        row("14/02/2011 12:30 AM", "2011-02-14T00:30:00");
        row("14/02/2011 12:30 PM", "2011-02-14T12:30:00");
        row("14/02/2011 13:30 PM", "2011-02-14T13:30:00");
        row("2011-02-14 00:00:00", "2011-02-14T00:00:00");
        row("2011-02-14 23:59:59", "2011-02-14T23:59:59");
    }

    static void zoneRows()
    {
        row("2011-02-14T08:26:00Z", "2011-02-14T08:26:00");
        row("2011-02-14T08:26:00.000Z", "2011-02-14T08:26:00");
        row("2011-02-14T08:26:00+01:00", "2011-02-14T08:26:00");
        row("2011-02-14 08:26:00 -0500", "2011-02-14T08:26:00");
        row("2011-02-14 08:26:00+01", "2011-02-14T08:26:00");
        row("2011-02-14 08:26:00 UTC", "2011-02-14T08:26:00");
        row("2011-02-14 08:26 gmt", "2011-02-14T08:26:00");
        row("2011-02-14 08:26:00 GMT+0100", "2011-02-14T08:26:00");
        row("Feb 14, 2011 8:26:00 PM PST", "2011-02-14T20:26:00");
    }

    static void nameRows()
    {
        row("14-Feb-2011", "2011-02-14T00:00:00");
        row("14 Feb 2011 08:26", "2011-02-14T08:26:00");
        row("14-FEB-11", "2011-02-14T00:00:00");
        row("14FEB2011", "2011-02-14T00:00:00");
        row("Feb 14, 2011", "2011-02-14T00:00:00");
        row("Feb. 14 2011 8:26:00 PM", "2011-02-14T20:26:00");
        row("February 4th, 2011", "2011-02-04T00:00:00");
        row("1st of March 2011", "2011-03-01T00:00:00");
        row("2011-Feb-14", "2011-02-14T00:00:00");
        row("2011 Feb 14T08:26", "2011-02-14T08:26:00");
        row("Mon, 14 Feb 2011 08:26:00 +0000", "2011-02-14T08:26:00");
        row("Monday, February 14, 2011", "2011-02-14T00:00:00");
        row("Mar 14, 2011", "2011-03-14T00:00:00");
        row("29 Feb 2012", "2012-02-29T00:00:00", DateOrder::YearFirst);
    }

    static void languageRows()
    {
        row("14. Februar 2011", "2011-02-14T00:00:00");
        row("Montag, 14. Februar 2011 8:26", "2011-02-14T08:26:00");
        row("1. M\u00E4rz 2011", "2011-03-01T00:00:00");
        row("1. M\u00C4RZ 2011", "2011-03-01T00:00:00");
        row("1. Ma\u0308rz 2011", "2011-03-01T00:00:00");
        row("1. Mrz. 2011", "2011-03-01T00:00:00");
        row("5-Okt-2011", "2011-10-05T00:00:00");
        row("24. Dez 2011", "2011-12-24T00:00:00");
        row("1er f\u00E9vrier 2011", "2011-02-01T00:00:00");
        row("mar, 15 f\u00E9vr. 2011", "2011-02-15T00:00:00");
        row("14 fevrier 2011", "2011-02-14T00:00:00");
        row("3 ao\u00FBt 2011", "2011-08-03T00:00:00");
        row("3 juil. 2011", "2011-07-03T00:00:00");
        row("25 D\u00C9CEMBRE 2011", "2011-12-25T00:00:00");
        row("1 de febrero de 2011", "2011-02-01T00:00:00");
        row("s\u00E1bado, 5 de febrero de 2011", "2011-02-05T00:00:00");
        row("10-ene-2011", "2011-01-10T00:00:00");
        row("10 dic. 2011", "2011-12-10T00:00:00");
        row("luned\u00EC 14 febbraio 2011", "2011-02-14T00:00:00");
        row("4 gen 2011", "2011-01-04T00:00:00");
        row("4 lug 2011", "2011-07-04T00:00:00");
        row("3 mrt. 2011", "2011-03-03T00:00:00");
        row("maandag 14 februari 2011", "2011-02-14T00:00:00");
        row("3 mei 2011", "2011-05-03T00:00:00");
        row("1\u00BA de mar\u00E7o de 2011", "2011-03-01T00:00:00");
        row("ter\u00E7a-feira, 15 de fevereiro de 2011", "2011-02-15T00:00:00");
        row("7 set 2011", "2011-09-07T00:00:00");
        row("12 de outubro de 2011", "2011-10-12T00:00:00");
    }

    static void singleRows()
    {
        row("20110214", "2011-02-14T00:00:00");
        row("20110214T082605", "2011-02-14T08:26:05");
        row("20110214T082605Z", "2011-02-14T08:26:05");
        row("20110214T0826", "2011-02-14T08:26:00");
        row("20110214 0826", "2011-02-14T08:26:00");
        row("20110214 082605", "2011-02-14T08:26:05");
        row("20110214082605", "2011-02-14T08:26:05");
        row("20110214 8:26", "2011-02-14T08:26:00");
        row("40148", "2009-12-01T00:00:00");
        row("40148.0", "2009-12-01T00:00:00");
        row("40148.5", "2009-12-01T12:00:00");
        row("40148,5", "2009-12-01T12:00:00");
        row("40148.3229166667", "2009-12-01T07:45:00");
        row("40148.351388888892", "2009-12-01T08:26:00");
        row("40148.35138888889", "2009-12-01T08:26:00");
        row("40148.999999999999", "2009-12-02T00:00:00");
        row("40148.00000289352", "2009-12-01T00:00:00.250");
        row("40148.3513888888900000000000000000000000000000000000000", "2009-12-01T08:26:00");
        row("32874", "1990-01-01T00:00:00");
        row("1297671960", "2011-02-14T08:26:00");
        row("1297671960123", "2011-02-14T08:26:00.123");
    }
};

QTEST_GUILESS_MAIN(TestDateForms)
#include "tst_dateforms.moc"
