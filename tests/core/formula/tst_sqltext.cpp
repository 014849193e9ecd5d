// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/sqltext.h"

#include "samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::formula;
using samples::column;

class TestSqlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsAsDocumented()
    {
        const Expression a = column(u"a");
        const Expression b = column(u"order");
        const std::vector<std::pair<Expression, QString>> cases{
            {a, u"\"a\"::float8"_s},
            {-2.5, u"'-2.5'::float8"_s},
            {1e22, u"'1e+22'::float8"_s},
            {a + b, u"(\"a\"::float8 + \"order\"::float8)"_s},
            {a - (b - 1.0), u"(\"a\"::float8 - (\"order\"::float8 - '1'::float8))"_s},
            {a * b, u"(\"a\"::float8 * \"order\"::float8)"_s},
            {a / 0.1, u"(\"a\"::float8 / '0.1'::float8)"_s},
            {-(-a), u"(-(-\"a\"::float8))"_s},
            {-Expression(-1.0), u"(-'-1'::float8)"_s},
            {ln(1.0 + a), u"ln(('1'::float8 + \"a\"::float8))"_s},
            {exp(a), u"exp(\"a\"::float8)"_s},
            {pow(a, 2.0), u"power(\"a\"::float8, '2'::float8)"_s},
            {min(a, b), u"least(\"a\"::float8, \"order\"::float8)"_s},
            {max(a, 0.0), u"greatest(\"a\"::float8, '0'::float8)"_s},
            {ifGreater(a, 0.0, ln(a), b),
             u"(CASE WHEN \"a\"::float8 > '0'::float8 THEN ln(\"a\"::float8) ELSE \"order\"::float8 END)"_s},
        };
        for (const auto& [formula, text] : cases)
            QCOMPARE(toSql(formula).value(), text);
    }

    void onlyPlainNamesBecomeColumns_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("plain") << u"l_d90"_s << true;
        QTest::newRow("leading underscore") << u"_x"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("digit first") << u"9lives"_s << false;
        QTest::newRow("capital") << u"Recency"_s << false;
        QTest::newRow("quote") << u"a\"b"_s << false;
        QTest::newRow("line feed") << u"a\n"_s << false;
        QTest::newRow("63 characters") << QString(63, u'a') << true;
        QTest::newRow("64 characters") << QString(64, u'a') << false;
    }
    void onlyPlainNamesBecomeColumns()
    {
        QFETCH(QString, name);
        QFETCH(bool, accepted);
        const Result<QString> sql = toSql(1.0 + ln(Expression::column(name)));
        QCOMPARE(sql.ok(), accepted);
        if (!accepted) {
            QVERIFY(sql.error().code == ErrorCode::Usage);
            QVERIFY(sql.error().message.contains(QString(u'"' + name + u'"')));
        }
    }

    void refusesWhatValidateRefuses()
    {
        QVERIFY(!toSql(column(u"a") / std::nan("")).ok());
        Expression doubled = column(u"a");
        for (int i = 0; i < 60; ++i)
            doubled = doubled * doubled; // 2^61 - 1 nodes: writing it would not end
        QVERIFY(!toSql(doubled).ok());
    }
};

QTEST_APPLESS_MAIN(TestSqlText)
#include "tst_sqltext.moc"
