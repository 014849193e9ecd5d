// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/pmml.h"

#include "samples.h"

#include <QTest>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;
using namespace churnlens::formula;
using samples::column;

namespace {

QString written(const Expression& formula)
{
    QString text;
    QXmlStreamWriter xml(&text);
    writePmml(xml, formula);
    return text;
}

/// Computes a PMML expression as the standard says, apart from our code.
class PmmlReader
{
public:
    PmmlReader(const QString& text, const ColumnValues& row)
        : m_xml(text)
        , m_row(row)
    {
    }

    double value()
    {
        m_xml.readNextStartElement();
        return element();
    }

private:
    double element()
    {
        if (m_xml.name() == u"FieldRef") {
            const QString field = m_xml.attributes().value(u"field"_s).toString();
            m_xml.skipCurrentElement();
            return m_row.at(field);
        }
        if (m_xml.name() == u"Constant")
            return m_xml.readElementText().toDouble();
        const QString function = m_xml.attributes().value(u"function"_s).toString();
        std::vector<double> values;
        while (m_xml.readNextStartElement())
            values.push_back(element());
        return apply(function, values);
    }

    static double apply(const QString& function, const std::vector<double>& v)
    {
        static const std::map<QString, double (*)(const std::vector<double>&)> functions{
            {u"+"_s, [](const auto& x) { return x.at(0) + x.at(1); }},
            {u"-"_s, [](const auto& x) { return x.at(0) - x.at(1); }},
            {u"*"_s, [](const auto& x) { return x.at(0) * x.at(1); }},
            {u"/"_s, [](const auto& x) { return x.at(0) / x.at(1); }},
            {u"ln"_s, [](const auto& x) { return std::log(x.at(0)); }},
            {u"exp"_s, [](const auto& x) { return std::exp(x.at(0)); }},
            {u"pow"_s, [](const auto& x) { return std::pow(x.at(0), x.at(1)); }},
            {u"min"_s, [](const auto& x) { return std::min(x.at(0), x.at(1)); }},
            {u"max"_s, [](const auto& x) { return std::max(x.at(0), x.at(1)); }},
            {u"greaterThan"_s, [](const auto& x) { return x.at(0) > x.at(1) ? 1.0 : 0.0; }},
            {u"if"_s, [](const auto& x) { return x.at(0) == 1.0 ? x.at(1) : x.at(2); }},
        };
        return functions.at(function)(v);
    }

    QXmlStreamReader m_xml;
    const ColumnValues& m_row;
};

} // namespace

class TestPmml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsAsDocumented()
    {
        QCOMPARE(written(column(u"a")), u"<FieldRef field=\"a\"/>"_s);
        QCOMPARE(written(0.1 + 0.2), u"<Constant dataType=\"double\">0.30000000000000004</Constant>"_s);
        QCOMPARE(written(-column(u"a")),
                 u"<Apply function=\"*\"><Constant dataType=\"double\">-1</Constant><FieldRef field=\"a\"/></Apply>"_s);
        QCOMPARE(
            written(ifGreater(column(u"a"), 1.0, column(u"b"), column(u"c"))),
            u"<Apply function=\"if\"><Apply function=\"greaterThan\"><FieldRef field=\"a\"/>"
            "<Constant dataType=\"double\">1</Constant></Apply><FieldRef field=\"b\"/><FieldRef field=\"c\"/></Apply>"_s);
    }

    void meansTheSameFormula()
    {
        const RowMatrix rows = samples::customers(60);
        for (const auto& [name, formula] : samples::formulas()) {
            const QString text = written(formula);
            for (Eigen::Index i = 0; i < rows.rows(); ++i) {
                ColumnValues row;
                for (Eigen::Index c = 0; c < rows.cols(); ++c)
                    row[samples::columnNames().at(c)] = rows(i, c);
                QVERIFY2(PmmlReader(text, row).value() == evaluate(formula, row).value(), qPrintable(name));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPmml)
#include "tst_pmml.moc"
