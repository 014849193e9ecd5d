// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/celltable.h"
#include "app/gui/model/coefficientchart.h"
#include "app/gui/model/comparedialog.h"
#include "app/gui/model/modeltexts.h"
#include "app/gui/widgets/choiceswitch.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace churnlens;
using namespace churnlens::gui;
using namespace Qt::StringLiterals;
using modelreport::Coefficient;
using modelreport::Effect;

namespace {

Coefficient coefficient(const QString& name, const QString& group, double estimate, double halfWidth)
{
    Coefficient one;
    one.name = name;
    one.label = name;
    one.group = group;
    one.unit = u"days"_s;
    one.standardised = {estimate, estimate - halfWidth, estimate + halfWidth};
    one.perStep = Effect{estimate / 10, (estimate - halfWidth) / 10, (estimate + halfWidth) / 10};
    one.step = modelreport::UnitStep::Unit;
    return one;
}

std::vector<Coefficient> coefficients()
{
    std::vector<Coefficient> all{coefficient(u"beta"_s, u"Spend"_s, -0.2, 0.1),
                                 coefficient(u"alpha"_s, u"Rhythm"_s, 0.9, 0.2),
                                 coefficient(u"gamma"_s, u"Spend"_s, 0.5, 0.6)};
    all[1].perStep.reset();
    return all;
}

modelreport::ModelReport reportOf(double auc)
{
    modelreport::ModelReport report;
    report.modelId = u"x-%1"_s.arg(auc);
    report.testAsOf = QDate(2011, 9, 11);
    report.all.model.key = u"model"_s;
    report.all.model.metrics = {{u"auc"_s, auc, auc - 0.01, auc + 0.01}, {u"brier"_s, 1 - auc, {}, {}}};
    report.coefficients = coefficients();
    return report;
}

} // namespace

/// Tables, switches and the chart of weights.
class TestModelWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tableIsAProperModel();
    void tableSortsByValue();
    void tableKeepsTheSelection();
    void tableCopiesAndSaves();
    void switchTellsOnce();
    void chartOrdersTheFeatures();
    void chartWritesItsNumbers();
    void chartMovesByKeys();
    void chartDrawsAnEmptyModel();
    void sentencesSayTheStep();
    void comparisonSaysBetterAndWorse();

private:
    QTemporaryDir m_folder;
};

void TestModelWidgets::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestModelWidgets::tableIsAProperModel()
{
    CellModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable({{u"A"_s, {}, false}, {u"B"_s, u"what it is"_s, true}},
                   {{{u"x"_s, {}, {}, {}}, {u"1"_s, 1, {}, {}}}}, {u"id"_s});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 1).data().toString(), u"1"_s);
    QCOMPARE(model.index(0, 0).data(CellModel::kIdRole).toString(), u"id"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString(), u"what it is"_s);
    QVERIFY(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    model.setTable({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestModelWidgets::tableSortsByValue()
{
    CellTable table(u"numbers"_s, u"numbers"_s);
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setTable({{u"n"_s, {}, true}},
                   {{{u"10"_s, 10.0, {}, {}}}, {{u"9"_s, 9.0, {}, {}}}, {{u"100"_s, 100.0, {}, {}}}});
    QCOMPARE(table.model()->index(0, 0).data().toString(), u"10"_s); // as given at first
    table.sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(table.model()->index(0, 0).data().toString(), u"100"_s);
    QCOMPARE(table.model()->index(2, 0).data().toString(), u"9"_s);
}

void TestModelWidgets::tableKeepsTheSelection()
{
    CellTable table(u"names"_s, u"names"_s);
    const std::vector<CellColumn> columns{{u"n"_s, {}, false}};
    table.setTable(columns, {{{u"a"_s, {}, {}, {}}}, {{u"b"_s, {}, {}, {}}}}, {u"a"_s, u"b"_s});
    table.selectId(u"b"_s);
    QCOMPARE(table.selectedIds(), QStringList{u"b"_s});
    table.setTable(columns, {{{u"b"_s, {}, {}, {}}}, {{u"a"_s, {}, {}, {}}}}, {u"b"_s, u"a"_s});
    QCOMPARE(table.selectedIds(), QStringList{u"b"_s});
    QVERIFY(table.selectionModel()->isRowSelected(0));
}

void TestModelWidgets::tableCopiesAndSaves()
{
    CellTable table(u"names"_s, u"names"_s);
    table.setTable(
        {{u"Name"_s, {}, false}, {u"Value"_s, {}, true}},
        {{{u"a, \"b\""_s, {}, {}, {}}, {u"1,234.5"_s, 1234.5, {}, {}}}, {{u"c"_s, {}, {}, {}}, {u"2"_s, 2.0, {}, {}}}},
        {u"1"_s, u"2"_s});
    QCOMPARE(table.toCsv(), QByteArray("Name,Value\n\"a, \"\"b\"\"\",1234.5\nc,2\n"));
    table.show();
    table.setFocus();
    table.selectId(u"2"_s);
    table.actions().front()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"c\t2"_s);
}

void TestModelWidgets::switchTellsOnce()
{
    ChoiceSwitch choices(u"scale"_s, {u"&One"_s, u"&Two"_s});
    QSignalSpy spy(&choices, &ChoiceSwitch::chosen);
    QCOMPARE(choices.choice(), 0);
    choices.choose(1);
    choices.choose(1);
    choices.choose(7);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(choices.choice(), 1);
}

void TestModelWidgets::chartOrdersTheFeatures()
{
    CoefficientChart chart;
    chart.setCoefficients(coefficients());
    QCOMPARE(chart.names(), (QStringList{u"alpha"_s, u"gamma"_s, u"beta"_s}));
    chart.setPerStep(true); // alpha has no effect per unit
    QCOMPARE(chart.names(), (QStringList{u"gamma"_s, u"beta"_s, u"alpha"_s}));
    chart.setOrder(CoefficientOrder::Name);
    QCOMPARE(chart.names(), (QStringList{u"alpha"_s, u"beta"_s, u"gamma"_s}));
    chart.setOrder(CoefficientOrder::Group);
    QCOMPARE(chart.names(), (QStringList{u"beta"_s, u"gamma"_s, u"alpha"_s}));
}

void TestModelWidgets::chartWritesItsNumbers()
{
    CoefficientChart chart;
    chart.setCoefficients(coefficients());
    const ChartTable table = chart.table();
    QCOMPARE(table.rows.size(), size_t(3));
    QCOMPARE(table.rows[0][0], u"alpha"_s);
    QCOMPARE(table.rows[0][5], u"0.9"_s);
    QCOMPARE(table.rows[0][8].toDouble(), 2.459603111); // e^0.9
    chart.setPerStep(true);
    QCOMPARE(chart.table().rows[2][5], QString());
    const QString file = m_folder.filePath(u"c.svg"_s);
    QVERIFY(chart.exportTo(file).ok());
    QVERIFY(QFileInfo(file).size() > 1000);
}

void TestModelWidgets::chartMovesByKeys()
{
    CoefficientChart chart;
    chart.resize(500, 200);
    chart.setCoefficients(coefficients());
    QTest::keyClick(&chart, Qt::Key_Down);
    QVERIFY2(chart.accessibleDescription().startsWith(u"Alpha (Rhythm)"_s), qPrintable(chart.accessibleDescription()));
    QTest::keyClick(&chart, Qt::Key_Down);
    QVERIFY(chart.accessibleDescription().startsWith(u"Gamma (Spend)"_s));
    QVERIFY(chart.accessibleDescription().contains(u"its interval includes 1"_s));
}

void TestModelWidgets::chartDrawsAnEmptyModel()
{
    CoefficientChart chart;
    QVERIFY(chart.isEmpty());
    chart.resize(400, 200);
    QVERIFY(!chart.grab().isNull());
}

void TestModelWidgets::sentencesSayTheStep()
{
    Coefficient one = coefficient(u"x"_s, u"g"_s, std::log(2.0), 0.1);
    one.deviation = 45;
    QVERIFY(ModelTexts::effectSentence(one, false)
                .startsWith(u"One standard deviation more (45 days) multiplies the odds of churning by 2.00"_s));
    QVERIFY(ModelTexts::effectSentence(one, false).endsWith(u"It raises the risk."_s));
    QVERIFY(ModelTexts::effectSentence(one, true).startsWith(u"One more (days)"_s));
    one.step = modelreport::UnitStep::YesNo;
    QVERIFY(ModelTexts::effectSentence(one, true).startsWith(u"Yes instead of no"_s));
    one.step = modelreport::UnitStep::Doubling;
    one.formula = u"1 + days"_s;
    QVERIFY(ModelTexts::effectSentence(one, true).startsWith(u"Twice as much"_s));
    one.perStep.reset();
    QVERIFY(ModelTexts::effectSentence(one, true).contains(u"no sensible effect"_s));
    QCOMPARE(ModelTexts::modelName(u"20111210T080000Z-3f2a1b9c"_s), u"3f2a1b9c"_s);
    QCOMPARE(ModelTexts::modelName(u"plain"_s), u"plain"_s);
}

void TestModelWidgets::comparisonSaysBetterAndWorse()
{
    CompareDialog dialog(reportOf(0.8), reportOf(0.85));
    const QAbstractItemModel& metrics = *dialog.metrics().model();
    QCOMPARE(metrics.rowCount(), 2);
    QCOMPARE(metrics.index(0, 4).data().toString(), u"+0.050"_s);
    QCOMPARE(metrics.index(0, 5).data().toString(), u"better"_s);
    QCOMPARE(metrics.index(1, 5).data().toString(), u"better"_s); // a lower Brier score
    QCOMPARE(dialog.coefficients().model()->rowCount(), 3);
    QVERIFY(dialog.note().startsWith(u"Both were tested"_s));
    modelreport::ModelReport later = reportOf(0.7);
    later.testAsOf = QDate(2011, 12, 1);
    CompareDialog other(reportOf(0.8), later);
    QVERIFY(other.note().startsWith(u"Read the differences with care"_s));
    QCOMPARE(other.metrics().model()->index(0, 5).data().toString(), u"worse"_s);
}

QTEST_MAIN(TestModelWidgets)
#include "tst_modelwidgets.moc"
