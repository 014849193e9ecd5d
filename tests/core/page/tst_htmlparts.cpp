// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/page/htmlparts.h"

#include "core/page/resource.h"
#include "core/page/status.h"

#include <QTest>

using namespace churnlens::page;
using namespace Qt::StringLiterals;

class TestHtmlParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templatesAreFilledOnce()
    {
        QCOMPARE(fillTemplate(u"a{{x}}b{{y}}{{none}}c{{"_s, {{u"x"_s, u"{{y}}"_s}, {u"y"_s, u"2"_s}}),
                 u"a{{y}}b2c{{"_s);
    }

    void cardsNeedContent()
    {
        QCOMPARE(card(u"A"_s, {}, {}), QString());
        QCOMPARE(card(u"A<"_s, u"b&"_s, u"<i>c</i>"_s),
                 u"<section class=\"card\"><h2>A&lt;</h2><p class=\"lead\">b&amp;</p><i>c</i></section>\n"_s);
    }

    void tablesHaveGroups()
    {
        HtmlTable table({u"a<"_s, u"b"_s}, {1});
        table.groupRow(u"g&"_s);
        table.row({u"<i>1</i>"_s, u"2"_s});
        const QString out = table.html();
        QVERIFY(out.contains(u"<th scope=\"col\">a&lt;</th><th scope=\"col\" class=\"num\">b</th>"_s));
        QVERIFY(out.contains(u"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">g&amp;</th></tr>"_s));
        QVERIFY(out.contains(u"<tr><td><i>1</i></td><td class=\"num\">2</td></tr>"_s));
    }

    void checksHaveFormAndWord()
    {
        QVERIFY(statusIcon(Status::Good, u"x"_s) != statusIcon(Status::Bad, u"x"_s).replace(u"bad"_s, u"good"_s));
        const QString item = checkItem(Status::Bad, u"Failed"_s, u"<t>"_s, u"<s>"_s);
        QVERIFY(item.contains(u"class=\"word bad\">Failed</span><strong>&lt;t&gt;</strong><span>&lt;s&gt;</span>"_s));
        QVERIFY(item.contains(u"role=\"img\" aria-label=\"Failed\""_s));
    }

    void theStyleIsLightAndDark()
    {
        QVERIFY(baseStyle().contains(u"prefers-color-scheme: dark"_s));
        QVERIFY(baseStyle().contains(u"@media print"_s));
    }
};

QTEST_APPLESS_MAIN(TestHtmlParts)
#include "tst_htmlparts.moc"
