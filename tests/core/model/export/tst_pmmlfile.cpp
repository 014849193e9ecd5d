// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/export/pmmlfile.h"

#include "core/formula/guards.h"
#include "core/model/modelscorer.h"
#include "tests/core/model/samples.h"

#include <QTest>
#include <QXmlStreamReader>

#include <functional>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::model;
using formula::Expression;

namespace {

using Values = std::map<QString, double>;

/// Scores one row by a PMML document as the standard says, apart from our code: derived fields in their order, then the
/// linear sum of the table of category 1, then the logit.
class PmmlEvaluator
{
public:
    PmmlEvaluator(const QByteArray& document, Values row)
        : m_xml(document)
        , m_values(std::move(row))
    {
    }

    double probability()
    {
        double sum = std::nan("");
        bool isLogit = false;
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"RegressionModel")
                isLogit =
                    attribute("normalizationMethod") == u"logit" && attribute("functionName") == u"classification";
            else if (m_xml.name() == u"DerivedField")
                readDerivedField();
            else if (m_xml.name() == u"RegressionTable" && attribute("targetCategory") == u"1")
                sum = readTable();
        }
        return isLogit && !m_xml.hasError() ? 1 / (1 + std::exp(-sum)) : std::nan("");
    }

private:
    QString attribute(const char* name) { return m_xml.attributes().value(QLatin1StringView(name)).toString(); }

    void readDerivedField()
    {
        const QString name = attribute("name");
        m_xml.readNextStartElement();
        m_values[name] = expression();
    }
    double readTable()
    {
        double sum = attribute("intercept").toDouble();
        while (m_xml.readNextStartElement()) {
            sum += attribute("coefficient").toDouble() * m_values.at(attribute("name"));
            m_xml.skipCurrentElement();
        }
        return sum;
    }
    double expression()
    {
        if (m_xml.name() == u"FieldRef") {
            const QString field = attribute("field");
            m_xml.skipCurrentElement();
            return m_values.at(field);
        }
        if (m_xml.name() == u"Constant")
            return m_xml.readElementText().toDouble();
        const QString function = attribute("function");
        std::vector<double> arguments;
        while (m_xml.readNextStartElement())
            arguments.push_back(expression());
        return apply(function, arguments);
    }
    static double apply(const QString& function, const std::vector<double>& v)
    {
        static const std::map<QString, std::function<double(const std::vector<double>&)>> functions{
            {u"+"_s, [](const auto& x) { return x.at(0) + x.at(1); }},
            {u"-"_s, [](const auto& x) { return x.at(0) - x.at(1); }},
            {u"*"_s, [](const auto& x) { return x.at(0) * x.at(1); }},
            {u"/"_s, [](const auto& x) { return x.at(0) / x.at(1); }},
            {u"ln"_s, [](const auto& x) { return std::log(x.at(0)); }},
            {u"exp"_s, [](const auto& x) { return std::exp(x.at(0)); }},
            {u"min"_s, [](const auto& x) { return std::min(x.at(0), x.at(1)); }},
            {u"max"_s, [](const auto& x) { return std::max(x.at(0), x.at(1)); }},
            {u"greaterThan"_s, [](const auto& x) { return x.at(0) > x.at(1) ? 1.0 : 0.0; }},
            {u"if"_s, [](const auto& x) { return x.at(0) == 1.0 ? x.at(1) : x.at(2); }},
        };
        return functions.at(function)(v);
    }

    QXmlStreamReader m_xml;
    Values m_values;
};

TrainedModel sample(double limit)
{
    TrainedModel model = samples::model();
    const Expression recency = Expression::column(u"recency_days"_s);
    const Expression monetary = Expression::column(u"monetary"_s);
    const auto term = [](const QString& name, const Expression& formula) {
        return ModelTerm{name, {}, {}, u"a <label> & \"more\""_s, {}, {}, formula};
    };
    model.terms = {
        term(u"recency_days"_s, recency),
        term(u"monetary"_s, ifGreater(recency, 100.0, 40.0 * formula::guardedLn(1.0 + monetary), -monetary / 3.0))};
    model.scaler = model.scaler.withLimit(limit);
    return model;
}

/// The elements in their order, with one attribute: what a reader of another kind relies on.
QStringList outline(const QByteArray& document, const QStringList& elements)
{
    QStringList found;
    QXmlStreamReader xml(document);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || !elements.contains(xml.name().toString()))
            continue;
        QString name = xml.attributes().value(u"name"_s).toString();
        if (name.isEmpty())
            name = xml.attributes().value(u"targetCategory"_s).toString();
        found.append(name.isEmpty() ? xml.name().toString() : QStringLiteral("%1 %2").arg(xml.name(), name));
    }
    return found;
}

} // namespace

class TestPmmlFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void structureIsThatOfTheStandard()
    {
        const QByteArray document = toPmml(sample(2.0)).value();
        QVERIFY(document.contains("<PMML xmlns=\"http://www.dmg.org/PMML-4_4\" version=\"4.4\">"));
        const QStringList expected{
            u"Header"_s,
            u"DataDictionary"_s,
            u"DataField monetary"_s,
            u"DataField recency_days"_s,
            u"DataField churned"_s,
            u"RegressionModel"_s,
            u"MiningSchema"_s,
            u"MiningField churned"_s,
            u"MiningField monetary"_s,
            u"MiningField recency_days"_s,
            u"Output"_s,
            u"OutputField churn_probability"_s,
            u"OutputField predicted_churned"_s,
            u"LocalTransformations"_s,
            u"DerivedField feature.recency_days"_s,
            u"DerivedField feature.monetary"_s,
            u"DerivedField z.recency_days"_s,
            u"DerivedField z.monetary"_s,
            u"RegressionTable 1"_s,
            u"NumericPredictor z.recency_days"_s,
            u"NumericPredictor z.monetary"_s,
            u"RegressionTable 0"_s,
        };
        QCOMPARE(outline(document,
                         {u"Header"_s, u"DataDictionary"_s, u"DataField"_s, u"RegressionModel"_s, u"MiningSchema"_s,
                          u"MiningField"_s, u"Output"_s, u"OutputField"_s, u"LocalTransformations"_s, u"DerivedField"_s,
                          u"RegressionTable"_s, u"NumericPredictor"_s}),
                 expected);
        QVERIFY(document.contains("intercept=\"0.30000000000000004\""));
    }

    void meansTheSameModel_data()
    {
        QTest::addColumn<double>("limit");
        QTest::newRow("no limit") << std::numeric_limits<double>::infinity();
        QTest::newRow("limit") << 1.1;
    }
    void meansTheSameModel()
    {
        QFETCH(double, limit);
        const TrainedModel model = sample(limit);
        const QByteArray document = toPmml(model).value();
        const QStringList columns{u"recency_days"_s, u"monetary"_s};
        const ModelScorer scorer = ModelScorer::compile(model, columns).value();
        std::mt19937_64 random(7);
        std::uniform_real_distribution<double> uniform(0.0, 1.0);
        for (int i = 0; i < 200; ++i) {
            const std::vector<double> raw{700 * uniform(random), std::pow(10.0, 6 * uniform(random) - 1)};
            const double read = PmmlEvaluator(document, {{columns[0], raw[0]}, {columns[1], raw[1]}}).probability();
            const double own = scorer.score(raw).probability;
            QVERIFY2(std::abs(read - own) <= 1e-15, qPrintable(QStringLiteral("%1 %2").arg(read).arg(own)));
        }
    }

    void aModelThatDoesNotFitTogetherIsRefused()
    {
        TrainedModel model = sample(1.0);
        model.terms.pop_back();
        QCOMPARE(toPmml(model).error().code, ErrorCode::Internal);
        model = sample(1.0);
        model.terms.back().formula = Expression(std::numeric_limits<double>::infinity());
        QCOMPARE(toPmml(model).error().code, ErrorCode::Usage);
    }
};

QTEST_APPLESS_MAIN(TestPmmlFile)
#include "tst_pmmlfile.moc"
