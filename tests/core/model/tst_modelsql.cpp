// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelscorer.h"
#include "core/model/modelsql.h"

#include "samples.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::model;
using samples::names;
using samples::near;

namespace {

/// Evaluates the arithmetic part of SQL that the compiler writes: + * - /, calls of exp, least and greatest, quoted
/// literals and columns with ::float8. Anything else makes the test fail.
class SqlArithmetic
{
public:
    SqlArithmetic(const QString& text, const QMap<QString, double>& columns)
        : m_text(text)
        , m_columns(columns)
    {
    }

    double evaluate()
    {
        const double value = sum();
        m_ok = m_ok && m_at == m_text.size();
        return m_ok ? value : std::nan("");
    }

private:
    bool take(QStringView token)
    {
        const bool found = QStringView(m_text).mid(m_at).startsWith(token);
        m_at += found ? token.size() : 0;
        return found;
    }
    void expect(QStringView token) { m_ok = take(token) && m_ok; }
    QString until(QChar end)
    {
        const qsizetype stop = std::max(m_at, m_text.indexOf(end, m_at));
        const QString inside = m_text.mid(m_at, stop - m_at);
        m_at = stop + 1;
        return inside;
    }

    double sum()
    {
        double value = product();
        while (m_ok) {
            if (take(u" + "))
                value += product();
            else if (take(u" - "))
                value -= product();
            else
                break;
        }
        return value;
    }
    double product()
    {
        double value = factor();
        while (m_ok) {
            if (take(u" * "))
                value *= factor();
            else if (take(u" / "))
                value /= factor();
            else
                break;
        }
        return value;
    }
    double factor()
    {
        if (take(u"-l")) { // minus binds looser than a call
            --m_at;
            return -factor();
        }
        if (take(u"exp("))
            return std::exp(closed());
        if (take(u"least(700, "))
            return std::min(700.0, closed());
        if (take(u"greatest(-700, "))
            return std::max(-700.0, closed());
        if (take(u"least(")) {
            const double bound = first();
            return std::min(bound, closed());
        }
        if (take(u"greatest(")) {
            const double bound = first();
            return std::max(bound, closed());
        }
        if (take(u"("))
            return closed();
        if (take(u"1"))
            return 1.0;
        return take(u"'") ? number() : column();
    }
    double first()
    {
        const double value = sum();
        expect(u", ");
        return value;
    }
    double closed()
    {
        const double value = sum();
        expect(u")");
        return value;
    }
    double number()
    {
        bool ok = false;
        const double value = until(u'\'').toDouble(&ok);
        m_ok = m_ok && ok;
        expect(u"::float8");
        return value;
    }
    double column()
    {
        expect(u"\"");
        const QString name = until(u'"');
        m_ok = m_ok && m_columns.contains(name);
        expect(u"::float8");
        return m_columns.value(name);
    }

    QString m_text;
    QMap<QString, double> m_columns;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace

class TestModelSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsAsDocumented()
    {
        TrainedModel model = samples::model();
        model.coefficients = Eigen::Vector2d(0.9201131882402172, -1.5);
        model.intercept = -0.25;
        model.scaler = Standardizer::fromMoments(Eigen::Vector2d(10, -3), Eigen::Vector2d(0.5, 1e-300)).value();
        const auto sql = logOddsSql(model);
        QVERIFY(sql.ok());
        QCOMPARE(*sql,
                 QStringLiteral(
                     "('-0.25'::float8"
                     " + '0.9201131882402172'::float8 * ((\"recency_days\"::float8 - '10'::float8) / '0.5'::float8)"
                     " + '-1.5'::float8 * ((\"monetary\"::float8 - '-3'::float8) / '1e-300'::float8))"));
        QCOMPARE(*probabilitySql(model),
                 QStringLiteral("CASE WHEN num_nulls(\"monetary\", \"recency_days\") = 0 "
                                "THEN 1 / (1 + exp(-least(700, greatest(-700, %1)))) END")
                     .arg(*sql));
    }

    void limitWrapsTheStandardizedValue()
    {
        TrainedModel model = samples::model();
        model.terms.pop_back();
        model.coefficients = Eigen::VectorXd::Constant(1, 2.0);
        model.intercept = -0.25;
        model.scaler = Standardizer::fromMoments(Eigen::VectorXd::Constant(1, 10), Eigen::VectorXd::Constant(1, 0.5))
                           .value()
                           .withLimit(3.5);
        QCOMPARE(logOddsSql(model).value(),
                 QStringLiteral("('-0.25'::float8 + '2'::float8 * least('3.5'::float8, greatest('-3.5'::float8, "
                                "((\"recency_days\"::float8 - '10'::float8) / '0.5'::float8))))"));
    }

    void valueEqualsPrediction_data()
    {
        QTest::addColumn<double>("limit");
        QTest::newRow("no limit") << std::numeric_limits<double>::infinity();
        QTest::newRow("limit") << 1.1;
    }

    void valueEqualsPrediction()
    {
        QFETCH(double, limit);
        TrainedModel model = samples::model();
        model.scaler = model.scaler.withLimit(limit);
        const ModelScorer scorer = ModelScorer::compile(model, model.definition.features).value();
        const QString sql = probabilitySql(model).value();
        const QString guard = QStringLiteral("CASE WHEN num_nulls(\"monetary\", \"recency_days\") = 0 THEN ");
        QVERIFY(sql.startsWith(guard) && sql.endsWith(u" END"));
        const QString arithmetic = sql.mid(guard.size()).chopped(4);
        std::mt19937_64 random(5);
        std::uniform_real_distribution<double> uniform(-1.0, 1.0);
        for (int i = 0; i < 200; ++i) {
            // From ordinary customers to log-odds far outside +-700.
            const std::vector<double> raw{uniform(random) * std::pow(10.0, i % 8), uniform(random) * 1e4};
            const double value =
                SqlArithmetic(arithmetic, {{u"recency_days"_s, raw[0]}, {u"monetary"_s, raw[1]}}).evaluate();
            QCOMPARE(value, scorer.score(raw).probability);
        }
    }

    void onlyPlainNamesBecomeColumns_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("plain") << u"l_d90"_s << true;
        QTest::newRow("leading underscore") << u"_x"_s << true;
        QTest::newRow("reserved word") << u"order"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("digit first") << u"9lives"_s << false;
        QTest::newRow("capital") << u"Recency"_s << false;
        QTest::newRow("quote") << u"a\"b"_s << false;
        QTest::newRow("statement") << u"a;drop"_s << false;
        QTest::newRow("line feed") << u"a\n"_s << false;
        QTest::newRow("63 characters") << QString(63, u'a') << true;
        QTest::newRow("64 characters") << QString(64, u'a') << false;
    }

    void onlyPlainNamesBecomeColumns()
    {
        QFETCH(QString, name);
        QFETCH(bool, accepted);
        TrainedModel model = samples::model();
        model.terms[1] = plainTerm(name);
        for (const auto& sql : {logOddsSql(model), probabilitySql(model)}) {
            QCOMPARE(sql.ok(), accepted);
            if (!accepted)
                QCOMPARE(sql.error().code, ErrorCode::Usage);
        }
    }
};

QTEST_APPLESS_MAIN(TestModelSql)
#include "tst_modelsql.moc"
