// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart/texts.h"

#include <QTest>

using namespace churnlens::chart;
using namespace Qt::StringLiterals;

class TestTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers()
    {
        QCOMPARE(wholeText(1'067'371), u"1,067,371"_s);
        QCOMPARE(amountText(9'747'747.934), u"9,747,748"_s);
        QCOMPARE(amountText(2.9), u"2.90"_s);
        QCOMPARE(amountText(-1234.6), u"\u22121,235"_s);
        QCOMPARE(percentText(0.2283), u"22.8\u00a0%"_s);
        QCOMPARE(percentText(0.0001), u"<\u00a00.1\u00a0%"_s);
        QCOMPARE(percentText(0), u"0\u00a0%"_s);
        QCOMPARE(countText(1, u"day"_s), u"1 day"_s);
        QCOMPARE(countText(2000, u"day"_s), u"2,000 days"_s);
        QCOMPARE(dayText(QDate(2011, 12, 9)), u"9 Dec 2011"_s);
        QCOMPARE(dayText({}), u"\u2013"_s);
    }

    void hostileTextBecomesHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("tag") << u"<script>alert(1)</script>"_s << u"&lt;script&gt;alert(1)&lt;/script&gt;"_s;
        QTest::newRow("quotes") << u"\" onload='x'"_s << u"&quot; onload=&#39;x&#39;"_s;
        QTest::newRow("ampersand") << u"A&amp;B"_s << u"A&amp;amp;B"_s;
        QTest::newRow("right to left override") << u"12\u202E34"_s << u"12[U+202E]34"_s;
        QTest::newRow("isolate") << u"\u2067x\u2069"_s << u"[U+2067]x[U+2069]"_s;
        QTest::newRow("control") << u"a\u0007b\u009fc"_s << u"a[U+0007]b[U+009F]c"_s;
        QTest::newRow("Hebrew stays") << u"\u05d0\u05d1"_s << u"\u05d0\u05d1"_s;
        QTest::newRow("beyond the BMP stays") << u"\U0001F600"_s << u"\U0001F600"_s;
    }
    void hostileTextBecomesHarmless()
    {
        QFETCH(QString, text);
        QFETCH(QString, escaped);
        QCOMPARE(html(text), escaped);
    }
};

QTEST_APPLESS_MAIN(TestTexts)
#include "tst_texts.moc"
