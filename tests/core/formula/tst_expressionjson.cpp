// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/expressionjson.h"

#include "samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::formula;
using samples::column;

namespace {

/// JSON text to JSON; an array around it, as a document must be one or an object.
QJsonValue parsed(const QByteArray& text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

QByteArray written(const Expression& formula)
{
    const QByteArray text = QJsonDocument(QJsonArray{toJson(formula)}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

} // namespace

class TestExpressionJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsAsDocumented()
    {
        QCOMPARE(written(0.5), QByteArray("0.5"));
        QCOMPARE(written(column(u"a")), QByteArray(R"({"column":"a"})"));
        QCOMPARE(written(ln(1.0 + column(u"purchase_days"))),
                 QByteArray(R"({"args":[{"args":[1,{"column":"purchase_days"}],"op":"add"}],"op":"ln"})"));
    }

    void everyOperationHasItsName()
    {
        const Expression a = column(u"a");
        const std::vector<std::pair<QString, Expression>> cases{
            {u"add"_s, a + 1.0},
            {u"subtract"_s, a - 1.0},
            {u"multiply"_s, a * 2.0},
            {u"divide"_s, a / 2.0},
            {u"negate"_s, -a},
            {u"ln"_s, ln(a)},
            {u"exp"_s, exp(a)},
            {u"pow"_s, pow(a, 2.0)},
            {u"min"_s, min(a, 2.0)},
            {u"max"_s, max(a, 2.0)},
            {u"if_greater"_s, ifGreater(a, 1.0, 2.0, 3.0)},
        };
        for (const auto& [name, formula] : cases) {
            QCOMPARE(toJson(formula).toObject().value(u"op"_s).toString(), name);
            QVERIFY2(expressionFromJson(toJson(formula)).value() == formula, qPrintable(name));
        }
    }

    void survivesText()
    {
        for (const auto& [name, formula] : samples::formulas())
            QVERIFY2(expressionFromJson(parsed(written(formula))).value() == formula, qPrintable(name));
        for (const double number : {0.1 + 0.2, 5e-324, -1.7976931348623157e308, 9007199254740993.0, 1e22, 1.0 / 3.0,
                                    -0.0, -9.2233720368547758e18, 123456789012345678.0})
            QVERIFY2(expressionFromJson(parsed(written(number))).value() == Expression(number),
                     written(number).constData());
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("named");
        const QString kind = u"neither a number"_s;
        QTest::newRow("null") << QByteArray("null") << kind;
        QTest::newRow("text") << QByteArray("\"a\"") << kind;
        QTest::newRow("array") << QByteArray("[1]") << kind;
        QTest::newRow("empty") << QByteArray("{}") << kind;
        QTest::newRow("column of another type") << QByteArray(R"({"column":1})") << kind;
        QTest::newRow("further key") << QByteArray(R"({"column":"a","op":"ln"})") << kind;
        QTest::newRow("no arguments") << QByteArray(R"({"op":"ln"})") << kind;
        QTest::newRow("arguments no array") << QByteArray(R"({"op":"ln","args":1})") << kind;
        QTest::newRow("third key") << QByteArray(R"({"op":"ln","args":[1],"x":1})") << kind;
        QTest::newRow("unknown operation") << QByteArray(R"({"op":"sqrt","args":[1]})") << u"\"sqrt\" is unknown"_s;
        QTest::newRow("upper case") << QByteArray(R"({"op":"LN","args":[1]})") << u"\"LN\" is unknown"_s;
        QTest::newRow("too few") << QByteArray(R"({"op":"add","args":[1]})")
                                 << u"\"add\" has 1 arguments instead of 2"_s;
        QTest::newRow("too many") << QByteArray(R"({"op":"ln","args":[1,2]})") << u"\"ln\" has 2 arguments"_s;
        QTest::newRow("three of four") << QByteArray(R"({"op":"if_greater","args":[1,2,3]})") << u"instead of 4"_s;
        QTest::newRow("inside") << QByteArray(R"({"op":"add","args":[1,{"op":"ln","args":[{"op":"no","args":[]}]}]})")
                                << u"\"no\" is unknown"_s;
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, named);
        const Result<Expression> read = expressionFromJson(parsed(text));
        QVERIFY(!read.ok());
        QVERIFY(read.error().code == ErrorCode::Io);
        QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
    }

    void refusesNumbersThatAreNotFinite()
    {
        for (const double number : {std::nan(""), std::numeric_limits<double>::infinity()}) {
            const auto read = expressionFromJson(QJsonObject{{u"op"_s, u"ln"_s}, {u"args"_s, QJsonArray{number}}});
            QVERIFY(!read.ok() && read.error().code == ErrorCode::Io);
        }
    }

    void holdsTheLimits()
    {
        const auto nested = [](int levels) {
            return parsed(QByteArray(R"({"op":"negate","args":[)").repeated(levels - 1) + '1'
                          + QByteArray("]}").repeated(levels - 1));
        };
        QVERIFY(expressionFromJson(nested(200)).ok());
        const Result<Expression> deep = expressionFromJson(nested(201));
        QVERIFY(!deep.ok() && deep.error().message.contains(u"200 deep"_s));

        // A binary tree of 13 levels has 8191 nodes, one of 14 has 16383.
        QJsonValue tree = 1.0;
        for (int level = 2; level <= 13; ++level)
            tree = QJsonObject{{u"op"_s, u"add"_s}, {u"args"_s, QJsonArray{tree, tree}}};
        QCOMPARE(expressionFromJson(tree).value().nodeCount(), 8191U);
        const auto wide = expressionFromJson(QJsonObject{{u"op"_s, u"add"_s}, {u"args"_s, QJsonArray{tree, tree}}});
        QVERIFY(!wide.ok() && wide.error().message.contains(u"10000 parts"_s));
    }
};

QTEST_APPLESS_MAIN(TestExpressionJson)
#include "tst_expressionjson.moc"
