// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/serieslegend.h"
#include "app/gui/charts/xychart.h"
#include "app/gui/format/format.h"
#include "app/gui/model/backtestcard.h"
#include "app/gui/model/celltable.h"
#include "app/gui/model/confusiongrid.h"
#include "app/gui/model/curvescard.h"
#include "app/gui/model/reasondialog.h"
#include "app/gui/model/tablecards.h"
#include "app/gui/model/thresholdcard.h"
#include "app/gui/model/trainform.h"
#include "app/gui/preferences/preferences.h"
#include "core/modelcard/origins.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using namespace Qt::StringLiterals;

namespace {

/// Ten customers, five churned: the five highest probabilities, 0.9 to 0.5, but for 0.7.
std::optional<modelreport::ThresholdTable> smallTable()
{
    QJsonArray roc{QJsonArray{0, 0, QJsonValue()}};
    const int churned[] = {1, 1, 0, 1, 1, 1, 0, 0, 0, 0};
    double right = 0;
    double wrong = 0;
    for (int i = 0; i < 10; ++i) {
        (churned[i] == 1 ? right : wrong) += 0.2;
        roc.append(QJsonArray{wrong, right, (9 - i) / 10.0});
    }
    return modelreport::ThresholdTable::make({{u"n"_s, 10}, {u"churn_rate"_s, 0.5}}, {{u"roc"_s, roc}}, {});
}

modelreport::Contender contenderOf(const QString& key)
{
    return {key, {{u"auc"_s, 0.75, 0.7, 0.8}, {u"top_decile_lift"_s, 1.5, {}, {}}}, {}};
}

/// A report as a model without the curves of the simpler ways gives it.
modelreport::PopulationReport smallReport()
{
    modelreport::PopulationReport report;
    report.churnRate = 0.5;
    report.model = contenderOf(u"model"_s);
    report.baselines = {contenderOf(u"recency_only"_s), contenderOf(u"seven"_s)};
    report.roc = {{0, 0}, {0.2, 0.6}, {1, 1}};
    report.precisionRecall = {{0.5, 0.9}, {1, 0.5}};
    report.gain = {{0, 0, 0}, {0.5, 0.75, 1}, {1, 1, 1}};
    report.calibration = {{0, 0.5, 5, 0.3, 0.2, 0.1, 0.4}, {0.5, 1, 5, 0.7, 0.8, 0.6, 0.9}};
    return report;
}

modelreport::PopulationReport reportWithBaselineCurves()
{
    modelreport::PopulationReport report = smallReport();
    report.baselineCurves = {{u"recency_only"_s,
                              {{0, 0}, {0.25, 0.5}, {1, 1}},
                              {{0.5, 0.625}, {1, 0.5}},
                              {{0, 0}, {0.5, 0.625}, {1, 1}},
                              {}},
                             {u"seven"_s,
                              {{0, 0}, {0.125, 0.5}, {1, 1}},
                              {{0.5, 0.75}, {1, 0.5}},
                              {{0, 0}, {0.5, 0.75}, {1, 1}},
                              {{0, 0.5, 5, 0.25, 0.375, 0.1, 0.5}, {0.5, 1, 5, 0.75, 0.625, 0.5, 0.9}}}};
    return report;
}

XyChart* chartOf(const CurvesCard& card, const QString& name)
{
    for (XyChart* const chart : card.findChildren<XyChart*>()) {
        if (chart->chartName() == name)
            return chart;
    }
    qFatal("no chart %s", qPrintable(name));
}

/// The rows of a series in what the chart exports.
QStringList exported(const XyChart& chart, const QString& series)
{
    QStringList rows;
    for (const QStringList& row : chart.table().rows) {
        if (row.front() == series)
            rows << row.mid(1, 2).join(u' ');
    }
    return rows;
}

bool saysThatCurvesAreMissing(const CurvesCard& card)
{
    const QList<QLabel*> labels = card.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [](const QLabel* label) { return label->text().contains(u"not kept by this model"_s); });
}

} // namespace

/// The cards of the model page, and what asks for a training.
class TestModelCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void simplerWaysAreDrawn();
    void pastDatesTellTheSimplerWaysApart();
    void withoutTheirCurvesTheirTopTenthStands();
    void thresholdShowsTheMatrix();
    void thresholdFollowsSliderAndBox();
    void thresholdWithoutATable();
    void thresholdAsksForCustomers();
    void outcomesSayWhenTheFirstWindowCloses();
    void outcomesJudgeTheBuckets();
    void driftNamesWhatMoved();
    void reasonNeedsATickAgainstTheGate();
    void formShowsTheDates();
    void formRefusesInWords();
    void formRemembers();

private:
    QTemporaryDir m_folder;
};

void TestModelCards::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestModelCards::pastDatesTellTheSimplerWaysApart()
{
    std::vector<modelreport::OriginReport> origins(2);
    for (size_t i = 0; i < origins.size(); ++i) {
        origins[i].asOf = QDate(2011, 9, 10).addMonths(static_cast<int>(i));
        const auto scored = [](const QString& key) {
            modelreport::Contender one;
            one.key = key;
            one.metrics = {{u"auc"_s, 0.7, 0.65, 0.75}};
            return one;
        };
        origins[i].all.model = scored(u"model"_s);
        for (const modelcard::Baseline& baseline : modelcard::baselines())
            origins[i].all.baselines.push_back(scored(baseline.key));
    }
    const std::vector<ChartSeries> series = BacktestCard::seriesOf(origins, false);
    QCOMPARE(series.size(), 1 + modelcard::baselines().size());
    QSet<int> styles;
    QSet<int> colors;
    QSet<QString> names;
    for (const ChartSeries& one : series) {
        QCOMPARE(one.points.size(), size_t(2));
        styles.insert(static_cast<int>(one.style));
        colors.insert(static_cast<int>(one.color));
        names.insert(one.name);
    }
    QCOMPARE(styles.size(), qsizetype(series.size())); // in grey too
    QCOMPARE(colors.size(), qsizetype(series.size()));
    QCOMPARE(names.size(), qsizetype(series.size()));
    QSet<QList<qreal>> dashes;
    for (const ChartSeries& one : series)
        dashes.insert(penOf(one.style, Qt::gray).dashPattern());
    QCOMPARE(dashes.size(), qsizetype(series.size()));
}

void TestModelCards::simplerWaysAreDrawn()
{
    CurvesCard card;
    card.setReport(reportWithBaselineCurves(), {});
    const QString recency = u"Recency alone"_s;
    const QString seven = u"Seven features"_s;
    XyChart* const roc = chartOf(card, u"roc"_s);
    QCOMPARE(exported(*roc, recency), QStringList({u"0 0"_s, u"0.25 0.5"_s, u"1 1"_s}));
    QCOMPARE(exported(*roc, seven), QStringList({u"0 0"_s, u"0.125 0.5"_s, u"1 1"_s}));
    QVERIFY(exported(*roc, u"BG/NBD"_s).isEmpty());
    QCOMPARE(exported(*chartOf(card, u"precision-recall"_s), recency), QStringList({u"0.5 0.625"_s, u"1 0.5"_s}));
    QCOMPARE(exported(*chartOf(card, u"gain"_s), seven), QStringList({u"0 0"_s, u"0.5 0.75"_s, u"1 1"_s}));
    XyChart* const calibration = chartOf(card, u"calibration"_s);
    QCOMPARE(exported(*calibration, seven), QStringList({u"0.25 0.375"_s, u"0.75 0.625"_s}));
    QVERIFY(exported(*calibration, recency).isEmpty()); // days are no probability
    for (const QString& name : {recency, seven})
        QVERIFY2(roc->accessibleDescription().contains(name), qPrintable(roc->accessibleDescription()));
    QVERIFY(!saysThatCurvesAreMissing(card));
    QVERIFY(!card.grab().isNull());
}

void TestModelCards::withoutTheirCurvesTheirTopTenthStands()
{
    CurvesCard card;
    card.setReport(smallReport(), {});
    QVERIFY(exported(*chartOf(card, u"roc"_s), u"Seven features"_s).isEmpty());
    QCOMPARE(exported(*chartOf(card, u"gain"_s), u"Seven features"_s).size(), 1);
    QVERIFY(saysThatCurvesAreMissing(card));
}

void TestModelCards::thresholdShowsTheMatrix()
{
    ThresholdCard card;
    card.setTable(smallTable(), {});
    card.setThreshold(60); // 0.9, 0.8, 0.7, 0.6 are listed; 0.7 stayed
    const ConfusionGrid* const grid = card.findChild<ConfusionGrid*>();
    QCOMPARE(grid->count(0, 0), u"3"_s);
    QCOMPARE(grid->count(0, 1), u"1"_s);
    QCOMPARE(grid->count(1, 0), u"2"_s);
    QCOMPARE(grid->count(1, 1), u"4"_s);
    QVERIFY2(card.words().contains(u"75 % did churn"_s), qPrintable(card.words()));
    QVERIFY(card.words().contains(u"60 % of all churners"_s));
    card.setThreshold(100);
    QVERIFY(card.words().startsWith(u"Nobody"_s));
}

void TestModelCards::thresholdFollowsSliderAndBox()
{
    ThresholdCard card;
    card.setTable(smallTable(), {});
    QSignalSpy spy(&card, &ThresholdCard::thresholdChanged);
    auto* const slider = card.findChild<QSlider*>();
    auto* const box = card.findChild<QSpinBox*>();
    slider->setValue(30);
    QCOMPARE(box->value(), 30);
    box->setValue(80);
    QCOMPARE(slider->value(), 80);
    QCOMPARE(card.matrix()->listed(), 2);
    QCOMPARE(spy.count(), 2);
}

void TestModelCards::thresholdWithoutATable()
{
    ThresholdCard card;
    card.setTable({}, {});
    QVERIFY(!card.matrix());
    card.setThreshold(10);
    QVERIFY(!card.grab().isNull());
}

void TestModelCards::thresholdAsksForCustomers()
{
    ThresholdCard card;
    card.setTable(smallTable(), {});
    QPushButton* button = card.findChild<QPushButton*>();
    QVERIFY(!button->isEnabled()); // nobody is scored
    card.setScored({}, population::Segment::Active, QDate(2011, 12, 10));
    QVERIFY(!button->isEnabled());
    QCOMPARE(card.listSize(), 0);
}

void TestModelCards::outcomesSayWhenTheFirstWindowCloses()
{
    OutcomeCard card;
    modelreport::ModelsOverview overview;
    card.setOverview(overview);
    QVERIFY(card.note().startsWith(u"No run yet"_s));
    overview.publishedRun.emplace();
    overview.publishedRun->asOf = QDate(2011, 12, 10);
    overview.publishedRun->horizonDays = 90;
    card.setOverview(overview);
    QVERIFY2(card.note().contains(dateText(QDate(2012, 3, 9))), qPrintable(card.note()));
    QVERIFY(!card.table().isVisibleTo(&card));
}

void TestModelCards::outcomesJudgeTheBuckets()
{
    OutcomeCard card;
    modelreport::RunResult run;
    run.modelId = u"a-b"_s;
    run.asOf = QDate(2011, 9, 11);
    run.customers = 300;
    run.buckets = {{u"Low"_s, 100, 20, 21, 0.21, 0.14, 0.3},
                   {u"Medium"_s, 100, 50, 30, 0.3, 0.22, 0.4},
                   {u"High"_s, 100, 70, 90, 0.9, 0.83, 0.94}};
    modelreport::ModelsOverview overview;
    overview.outcomes = {run};
    card.setOverview(overview);
    const QAbstractItemModel& rows = *card.table().model();
    QCOMPARE(rows.rowCount(), 3);
    QCOMPARE(rows.index(0, 2).data().toString(), u"High"_s);
    QCOMPARE(rows.index(0, 4).data().toString(), u"70 %"_s);
    QCOMPARE(rows.index(0, 6).data().toString(), u"more churned"_s);
    QCOMPARE(rows.index(1, 6).data().toString(), u"fewer churned"_s);
    QCOMPARE(rows.index(2, 6).data().toString(), u"as predicted"_s);
}

void TestModelCards::driftNamesWhatMoved()
{
    DriftCard card;
    modelreport::ModelsOverview overview;
    overview.drift = {{u"churn_probability"_s, u"churn probability"_s, 0.05, 0.1, false},
                      {u"recency_days"_s, u"days since the last order"_s, 0.31, 0.1, true}};
    card.setOverview(overview);
    QVERIFY2(card.note().startsWith(u"1 column"_s), qPrintable(card.note()));
    QCOMPARE(card.table().model()->index(1, 3).data().toString(), u"moved"_s);
    overview.drift[1].drifted = false;
    card.setOverview(overview);
    QVERIFY(card.note().startsWith(u"Nothing has moved"_s));
    overview.drift.clear();
    card.setOverview(overview);
    QVERIFY(card.note().startsWith(u"Drift is measured"_s));
}

void TestModelCards::reasonNeedsATickAgainstTheGate()
{
    ReasonDialog plain(u"Sure?"_s, u"It changes."_s, u"&Go"_s, {});
    const auto goOf = [](const QDialog& dialog) {
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->text() == u"&Go"_s)
                return button;
        return static_cast<QPushButton*>(nullptr);
    };
    QVERIFY(goOf(plain)->isEnabled());
    plain.findChild<QLineEdit*>()->setText(u"  trial "_s);
    QCOMPARE(plain.reason(), u"trial"_s);
    ReasonDialog refused(u"Sure?"_s, u"It changes."_s, u"&Go"_s, u"The gate refused it."_s);
    QVERIFY(!goOf(refused)->isEnabled());
    refused.findChild<QCheckBox*>()->setChecked(true);
    QVERIFY(goOf(refused)->isEnabled());
}

void TestModelCards::formShowsTheDates()
{
    QSettings settings(m_folder.filePath(u"a.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    TrainForm form(preferences);
    QVERIFY(!form.isValid());
    QSignalSpy spy(&form, &TrainForm::validChanged);
    form.setCoverage(pipeline::Coverage{QDate(2009, 12, 1), QDate(2011, 12, 10), 5881, 40000, {}, {}});
    QVERIFY(form.isValid());
    QVERIFY(spy.count() > 0);
    QCOMPARE(form.preview()->testAsOf, QDate(2011, 9, 11));
    form.setAsOf(QDate(2011, 11, 10));
    QCOMPARE(form.preview()->testAsOf, QDate(2011, 8, 12));
    QCOMPARE(form.options().asOf, QDate(2011, 11, 10));
    QCOMPARE(form.options().train, pipeline::TrainMode::Always);
    form.setAsOf({});
    QVERIFY(!form.options().asOf.isValid());
}

void TestModelCards::formRefusesInWords()
{
    QSettings settings(m_folder.filePath(u"b.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    TrainForm form(preferences);
    form.setCoverage(Error{ErrorCode::NotEnoughData, u"Load with --input FILE."_s, {}, {}});
    QVERIFY(!form.isValid());
    QVERIFY(form.problem().startsWith(u"There are no purchases"_s)); // no options of the command line in the window
    form.setCoverage(pipeline::Coverage{QDate(2011, 6, 1), QDate(2011, 12, 10), 100, 500, {}, {}});
    QVERIFY(!form.isValid());
    QVERIFY2(form.problem().contains(u"too short"_s), qPrintable(form.problem()));
    form.setHorizon(30);
    QVERIFY(form.isValid());
    QVERIFY(form.problem().isEmpty());
}

void TestModelCards::formRemembers()
{
    QSettings settings(m_folder.filePath(u"c.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    TrainForm form(preferences);
    form.setHorizon(60);
    form.remember();
    QCOMPARE(preferences.business().horizonDays, 60);
    QCOMPARE(TrainForm(preferences).options().settings.horizonDays, 60);
}

QTEST_MAIN(TestModelCards)
#include "tst_modelcards.moc"
