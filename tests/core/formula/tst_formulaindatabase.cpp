// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/numbertext.h"
#include "core/formula/sqltext.h"

#include "samples.h"

#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::formula;
using samples::column;

/// What C++ and PostgreSQL make of the same formula.
class TestFormulaInDatabase : public QObject
{
    Q_OBJECT

private:
    static constexpr Eigen::Index kRows = 5000;

    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    RowMatrix m_rows = samples::customers(kRows);

    /// The error's SQLSTATE, or the value.
    QString outcome(const Expression& formula, const QByteArray& from = "extreme")
    {
        const auto result = m_connection->query("SELECT " + toSql(formula).value().toUtf8() + " FROM " + from);
        if (!result)
            return result.error().sqlState;
        return result->isNull(0, 0) ? QStringLiteral("NULL") : result->text(0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_database.fresh(QStringLiteral("formulas"), false);
        // Types as the warehouse has them: none of them is float8.
        QVERIFY(m_connection
                    ->execute("CREATE TABLE customer (id int, recency_days int, tenure_days int, purchase_days bigint, "
                              "monetary numeric(14, 2))")
                    .ok());
        QByteArray lines;
        for (Eigen::Index row = 0; row < kRows; ++row) {
            lines += QByteArray::number(static_cast<qint64>(row));
            for (Eigen::Index field = 0; field < m_rows.cols(); ++field)
                lines += '\t' + numberText(m_rows(row, field)).toUtf8();
            lines += '\n';
        }
        QVERIFY(m_connection->copyBegin("COPY customer FROM STDIN").ok());
        QVERIFY(m_connection->copyData(lines.constData(), static_cast<size_t>(lines.size())).ok());
        QCOMPARE(m_connection->copyEnd().value(), qint64{kRows});
        QVERIFY(m_connection
                    ->execute("CREATE TABLE extreme AS SELECT 0 AS zero, -1.5 AS negative, 0.01::float8 AS small, "
                              "1e300::float8 AS big, 800 AS many, NULL::int AS missing")
                    .ok());
    }

    void valuesAreEqual_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const auto& [name, formula] : samples::formulas())
            QTest::newRow(qPrintable(name)) << index++;
    }
    void valuesAreEqual()
    {
        QFETCH(int, index);
        const Expression formula = samples::formulas().at(static_cast<size_t>(index)).second;
        const auto result =
            m_connection->query("SELECT " + toSql(formula).value().toUtf8() + " FROM customer ORDER BY id");
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().message + result.error().detail));
        QCOMPARE(result->rows(), int{kRows});
        Eigen::VectorXd values(kRows);
        CompiledExpression::compile(formula, samples::columnNames()).value().values(m_rows, values);
        int different = 0;
        for (int row = 0; row < result->rows(); ++row) {
            const double stored = result->real(row, 0);
            different += stored == values(row) ? 0 : 1;
            QVERIFY2(std::isfinite(stored) && samples::relativelyNear(values(row), stored, 1e-13),
                     qPrintable(QStringLiteral("row %1: %2 in C++, %3 in SQL")
                                    .arg(row)
                                    .arg(numberText(values(row)), numberText(stored))));
        }
        if (different > 0)
            qInfo("%d of %d values differ in their last bits", different, result->rows());
    }

    void leavingTheRangeIsAnErrorInSql()
    {
        const Expression zero = column(u"zero");
        QCOMPARE(outcome(ln(zero)), u"2201E"_s);
        QCOMPARE(outcome(ln(column(u"negative"))), u"2201E"_s);
        QCOMPARE(outcome(1.0 / zero), u"22012"_s);
        QCOMPARE(outcome(pow(column(u"negative"), 0.5)), u"2201F"_s);
        for (const Expression& formula :
             {exp(column(u"many")), exp(-column(u"many")), pow(column(u"small"), 300.0), pow(column(u"many"), 300.0),
              column(u"big") * column(u"big"), 1e-300 / column(u"big")})
            QCOMPARE(outcome(formula), u"22003"_s);
    }

    void guardsKeepTheRange()
    {
        const Expression zero = column(u"zero");
        const std::vector<Expression> guarded{
            guardedLn(zero),
            guardedLn(column(u"negative")),
            guardedExp(column(u"many")),
            guardedExp(-column(u"many")),
            guardedPow(column(u"small"), 300.0),
            guardedPow(column(u"many"), 300.0),
            logit(column(u"many")),
            ifGreater(zero, 0.0, 1.0 / zero, -1.0),
            ifGreater(zero, 0.0, ln(column(u"negative")), 2.0),
        };
        for (const Expression& formula : guarded) {
            const double here =
                evaluate(formula, {{u"zero"_s, 0}, {u"negative"_s, -1.5}, {u"small"_s, 0.01}, {u"many"_s, 800}})
                    .value();
            QCOMPARE(outcome(formula), QString::number(here, 'g', QLocale::FloatingPointShortest));
        }
        // What holds no column is computed when PostgreSQL plans, whichever branch it is in.
        QCOMPARE(outcome(ifGreater(zero, 0.0, ln(Expression(0.0)), 1.0)), u"2201E"_s);
    }

    void missingValuesAreAsDocumented()
    {
        const Expression missing = column(u"missing");
        QCOMPARE(outcome(ln(1.0 + missing)), u"NULL"_s);
        QCOMPARE(outcome(-missing * 2.0), u"NULL"_s);
        QCOMPARE(outcome(min(missing, 3.0)), u"3"_s);
        QCOMPARE(outcome(ifGreater(missing, 0.0, 1.0, 2.0)), u"2"_s);
    }

    void notANumberIsOrderedAlike()
    {
        const QByteArray from("(VALUES ('NaN'::float8)) AS v (a)");
        const Expression a = column(u"a");
        for (const Expression& formula :
             {min(a, 1.0), min(1.0, a), max(a, 1.0), max(1.0, a), ifGreater(a, 1.0, 2.0, 3.0),
              ifGreater(1.0, a, 2.0, 3.0), ifGreater(a, a, 2.0, 3.0), clamp(a, 0.0, 1.0)}) {
            const double here = evaluate(formula, {{u"a"_s, std::nan("")}}).value();
            QCOMPARE(outcome(formula, from), std::isnan(here) ? u"NaN"_s : QString::number(here));
        }
    }

    void theLargestFormulaIsTaken()
    {
        Expression deep = column(u"many");
        for (std::size_t i = 1; i < kMaxDepth; ++i)
            deep = -deep;
        QCOMPARE(outcome(deep), u"-800"_s);
        Expression wide = column(u"many");
        for (int level = 2; level <= 13; ++level)
            wide = wide + wide; // 8191 nodes
        QCOMPARE(outcome(wide).toDouble(), 800.0 * 4096.0);
    }
};

QTEST_GUILESS_MAIN(TestFormulaInDatabase)
#include "tst_formulaindatabase.moc"
