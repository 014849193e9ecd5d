// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelcard/modelcard.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace churnlens;
using namespace Qt::StringLiterals;

namespace {

const QString kHostile = u"<script>alert('x')</script>\" & \u202E{{css}}"_s;

QJsonObject metricsOf(double auc)
{
    return {{u"auc"_s, auc},
            {u"auc_low"_s, auc - 0.01},
            {u"auc_high"_s, auc + 0.01},
            {u"n"_s, 5256},
            {u"churn_rate"_s, 0.564},
            {u"mean_probability"_s, 0.599},
            {u"average_precision"_s, 0.829},
            {u"brier"_s, 0.1746},
            {u"ece"_s, 0.0374},
            {u"ks"_s, 0.476},
            {u"top_decile_lift"_s, 1.63},
            {u"top_decile_lift_ceiling"_s, 1.77}};
}

QJsonObject baselineOf(double auc, double low, double high)
{
    QJsonObject out = metricsOf(auc);
    out[u"lead"_s] = QJsonObject{{u"difference"_s, (low + high) / 2}, {u"low"_s, low}, {u"high"_s, high}};
    return out;
}

QJsonObject populationOf(double rhythmLow, double rhythmHigh)
{
    QJsonObject last = metricsOf(0.812);
    last[u"brier"_s] = 0.1897;
    return {{u"model"_s, metricsOf(0.812)},
            {u"last_intercept"_s, last},
            {u"recency_only"_s, baselineOf(0.763, 0.04, 0.06)},
            {u"seven"_s, QJsonValue()},
            {u"bg_nbd"_s, baselineOf(0.8, rhythmLow, rhythmHigh)}};
}

QJsonObject originOf(const QString& asOf, double rhythmLow, double rhythmHigh)
{
    return {{u"as_of"_s, asOf},
            {u"all"_s, populationOf(rhythmLow, rhythmHigh)},
            {u"active"_s, populationOf(0.001, 0.02)},
            {u"season"_s, QJsonObject{{u"rule"_s, u"mean"_s}}}};
}

QJsonObject curves()
{
    const QJsonObject bin{{u"from"_s, 0.0},
                          {u"to"_s, 0.13},
                          {u"customers"_s, 430},
                          {u"mean_probability"_s, 0.057},
                          {u"churn_rate"_s, 0.0465},
                          {u"churn_rate_low"_s, 0.0303},
                          {u"churn_rate_high"_s, 0.0707}};
    const QJsonObject bucket{{u"customers"_s, 2727}, {u"expected_churners"_s, 2252.96}, {u"churners"_s, 2153}};
    return {{u"roc"_s, QJsonArray{QJsonArray{0, 0, QJsonValue()}, QJsonArray{0.2, 0.6, 0.7}, QJsonArray{1, 1, 0}}},
            {u"precision_recall"_s, QJsonArray{QJsonArray{0.1, 0.9, 0.9}, QJsonArray{1, 0.56, 0}}},
            {u"gain"_s, QJsonArray{QJsonArray{0, 0, 0}, QJsonArray{0.2, 0.315, 0.354}, QJsonArray{1, 1, 1}}},
            {u"reliability"_s, QJsonArray{bin}},
            {u"buckets"_s, QJsonObject{{u"high"_s, bucket}, {u"medium"_s, bucket}, {u"low"_s, bucket}}}};
}

QJsonObject metadataOf()
{
    const QJsonArray rules{QJsonObject{{u"rule"_s, u"last"_s}, {u"intercept"_s, 0.252}, {u"error"_s, 0.505}},
                           QJsonObject{{u"rule"_s, u"mean"_s}, {u"intercept"_s, 0.9}, {u"error"_s, 0.15}}};
    const QJsonObject season{{u"rule"_s, u"mean"_s},
                             {u"error"_s, 0.15},
                             {u"backtest_as_of"_s, QJsonArray{u"2011-07-13"_s}},
                             {u"candidates"_s, rules}};
    const QJsonObject ridge{{u"per_row"_s, 0.003},
                            {u"candidates"_s,
                             QJsonArray{QJsonObject{{u"per_row"_s, 0.01}, {u"log_loss"_s, 0.49596}},
                                        QJsonObject{{u"per_row"_s, 0.003}, {u"log_loss"_s, 0.49594}}}}};
    return {{u"test_as_of"_s, u"2011-09-11"_s},
            {u"program_version"_s, u"0.1.0"_s},
            {u"data_fingerprint"_s, u"73f86217"_s},
            {u"gate"_s,
             QJsonArray{QJsonObject{{u"check"_s, u"no_leak"_s}, {u"passed"_s, false}, {u"detail"_s, u"A leak."_s}}}},
            {u"evaluation"_s,
             QJsonObject{{u"origins"_s,
                          QJsonArray{originOf(u"2011-03-15"_s, -0.005, 0.006), originOf(u"2011-09-11"_s, 0.004, 0.02)}},
                         {u"season"_s, season},
                         {u"ridge"_s, ridge},
                         {u"curves"_s, QJsonObject{{u"all"_s, curves()}, {u"active"_s, curves()}}}}}};
}

/// Two features in two groups.
model::TrainedModel smallModel()
{
    const auto scaler =
        model::Standardizer::fromMoments(Eigen::Vector2d(4, 2397.7), Eigen::Vector2d(0.5, 10737)).value();
    model::TrainedModel model{u"20111210-small"_s,
                              u"2011-12-10T08:00:00Z"_s,
                              {u"small"_s, {u"log_gap"_s, u"monetary"_s}, {u"2011-06-13"_s}, Settings{}},
                              scaler,
                              Eigen::Vector2d(std::log(2.0), -0.1),
                              0.909,
                              Eigen::VectorXd::Constant(1, 1.008),
                              {},
                              metadataOf(),
                              {},
                              {},
                              0.15,
                              {}};
    model.inference.features = {{u"log_gap"_s, std::log(2.0), 0.05, 13.9, 1e-43, std::log(1.8), std::log(2.25)},
                                {u"monetary"_s, -0.1, 0.2, -0.5, 0.6171, -0.5, 0.3}};
    model.inference.varianceInflation = {26.88, 1.2};
    model.inference.clustered = true;
    model.inference.approximate = true;
    model.inference.rows = 20413;
    const formula::Expression logGap = formula::ln(1.0 + formula::Expression::column(u"order_gap_days"_s));
    model.terms = {
        {u"log_gap"_s, u"log days"_s, u"Rhythm"_s, u"gap between orders"_s, {}, {}, logGap},
        {u"monetary"_s, {}, u"Spend"_s, u"spend so far"_s, {}, {}, formula::Expression::column(u"monetary"_s)}};
    model.profile.customers = 5256;
    model.profile.columns = {{u"monetary"_s, 776.56, 1.55, 456780.49, 26259.11, {}, {}}};
    return model;
}

QString pageOf(const model::TrainedModel& model)
{
    return QString::fromUtf8(modelcard::toHtml(model));
}

/// The value and everything below it, with texts and dates replaced.
QJsonValue withTexts(const QJsonValue& value, const QJsonValue& text)
{
    if (value.isString())
        return text;
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue& item : value.toArray())
            out.append(withTexts(item, text));
        return out;
    }
    if (!value.isObject())
        return value;
    QJsonObject out = value.toObject();
    for (auto it = out.begin(); it != out.end(); ++it)
        it.value() = withTexts(it.value(), text);
    return out;
}

const QStringList kHeadings{u"What the model predicts"_s,
                            u"Results at the held-out date, 11 Sep 2011"_s,
                            u"Against simpler ways"_s,
                            u"Can the probabilities be taken at their word?"_s,
                            u"Expected against what happened, by risk"_s,
                            u"Ranking at the held-out date"_s,
                            u"Results by date"_s,
                            u"Season"_s,
                            u"Strength of the penalty"_s,
                            u"Weights"_s,
                            u"Typical values"_s,
                            u"Checks before publication"_s,
                            u"Limits"_s};

} // namespace

class TestCardPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySectionIsThere()
    {
        const QString page = pageOf(smallModel());
        qsizetype at = 0;
        for (const QString& heading : kHeadings) {
            const qsizetype found = page.indexOf(u"<h2>%1</h2>"_s.arg(heading), at);
            QVERIFY2(found > at, qPrintable(heading));
            at = found;
        }
        QVERIFY(!page.contains(u"{{"_s));
    }

    void theNumbersAreFormatted_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text :
             {u"20111210-small, made 10 Dec 2011 08:00 UTC by Churnlens 0.1.0"_s, u"0.812 (0.802 to 0.822)"_s,
              u"1.63 of at most 1.77"_s,
              u"It expected 59.9\u00a0% to churn and 56.4\u00a0% did: 3.5 points too many."_s,
              u"+0.050 (0.040 to 0.060)"_s, u"2.00 (1.80 to 2.25)"_s, // odds ratio: exp(ln 2)
              u"<code>log_gap = ln(1 + order_gap_days)</code>"_s, u"&lt;\u00a00.0001"_s, u"0.6171"_s, u"26.9"_s,
              u"456,780"_s, u"2,253"_s, u"holds 31.5\u00a0% of the churners; at most 35.4\u00a0% were possible"_s,
              // logistic(0.15) - 0.5 = 0.03743
              u"Its backtest error of 0.150 moves a probability of 50\u00a0% by 3.7 points."_s, u"0.1897"_s,
              u"clustered by customer"_s, u"approximate"_s, u"by group"_s, u"73f86217"_s,
              u"class=\"word bad\">Failed</span><strong>No leak</strong><span>A leak.</span>"_s})
            QTest::newRow(qPrintable(text.left(40))) << text;
    }
    void theNumbersAreFormatted()
    {
        QFETCH(QString, text);
        QVERIFY2(pageOf(smallModel()).contains(text), qPrintable(text));
    }

    void simplerWaysAreDrawnWhereTheirCurvesAreKept()
    {
        QVERIFY(!pageOf(smallModel()).contains(u"curve baseline"_s));
        model::TrainedModel model = smallModel();
        QJsonObject evaluation = model.metadata[u"evaluation"_s].toObject();
        QJsonObject all = curves();
        all.insert(u"baselines"_s,
                   QJsonObject{{u"seven"_s, curves()}, {u"bg_nbd"_s, QJsonObject{{u"roc"_s, curves()[u"roc"_s]}}}});
        evaluation.insert(u"curves"_s, QJsonObject{{u"all"_s, all}, {u"active"_s, curves()}});
        model.metadata.insert(u"evaluation"_s, evaluation);
        const QString html = pageOf(model);
        QCOMPARE(html.count(u"class=\"curve baseline s-seven\""_s), 4); // ROC, precision and recall, gain, key
        QCOMPARE(html.count(u"class=\"curve baseline s-rhythm\""_s), 2); // ROC and key
        QVERIFY(!html.contains(u"class=\"curve baseline s-recency"_s));
        QVERIFY(html.contains(u"All customers by the seven features"_s));
        QVERIFY(html.contains(u".curve.baseline.s-seven { stroke-dasharray"_s));
    }

    void itSaysWhereABaselineIsNotBeaten()
    {
        QVERIFY(pageOf(smallModel())
                    .contains(u"Among all customers the model does not beat BG/NBD at 15 Mar 2011 beyond chance. Among "
                              "active customers the model ranks better than every baseline at every date, beyond "
                              "chance."_s));
        model::TrainedModel model = smallModel();
        model.metadata[u"evaluation"_s] =
            QJsonObject{{u"origins"_s, QJsonArray{originOf(u"2011-03-15"_s, -0.02, -0.01)}}};
        QVERIFY(pageOf(model).contains(u"Among all customers the model ranks worse than BG/NBD at 15 Mar 2011."_s));
    }

    void everythingIsEscaped()
    {
        model::TrainedModel model = smallModel();
        model.metadata = withTexts(model.metadata, kHostile).toObject();
        model.modelId = model.createdAt = model.definition.featureSet = kHostile;
        model.definition.features[0] = model.definition.trainAsOf[0] = kHostile;
        model.terms[0].label = model.terms[0].group = model.terms[0].unit = kHostile;
        model.terms[0].formula = formula::Expression::column(kHostile);
        model.profile.columns[0].name = kHostile;
        const QString page = pageOf(model);
        QVERIFY(!page.contains(u"<script"_s, Qt::CaseInsensitive));
        QVERIFY(!page.contains(QChar(0x202e)));
        QVERIFY(page.count(u"script&gt;"_s, Qt::CaseInsensitive) > 20);
        QVERIFY(!page.mid(page.indexOf(u"</style>"_s)).contains(u"color-scheme"_s)); // {{css}} is not filled
    }

    void itNeedsNothingElse()
    {
        const QString page = pageOf(smallModel());
        for (const QString& reference : {u"http:"_s, u"https:"_s, u"src="_s, u"href="_s, u"@import"_s, u"<link"_s,
                                         u"<img"_s, u"url("_s, u"javascript:"_s})
            QVERIFY2(!page.contains(reference), qPrintable(reference));
        for (const QRegularExpressionMatch& svg : QRegularExpression(u"<svg [^>]*>"_s).globalMatch(page))
            QVERIFY2(svg.captured().contains(u"role=\"img\""_s) || svg.captured().contains(u"aria-hidden"_s),
                     qPrintable(svg.captured()));
        for (const QString& tag : {u"div"_s, u"table"_s, u"section"_s, u"svg"_s, u"figure"_s, u"ul"_s, u"dl"_s})
            QCOMPARE(page.count(QRegularExpression(u"<%1[ >]"_s.arg(tag))), page.count(u"</%1>"_s.arg(tag)));
    }

    void missingKeysLeaveSectionsOut()
    {
        model::TrainedModel model = smallModel();
        model.metadata = {{u"auc"_s, 0.79}, {u"rows"_s, 10208}};
        model.inference = {};
        model.terms.clear();
        model.profile = {};
        const QString page = pageOf(model);
        const QStringList left{kHeadings[0], u"Weights"_s, u"Limits"_s};
        for (const QString& heading : kHeadings)
            QCOMPARE(page.contains(u"<h2>%1</h2>"_s.arg(heading)), left.contains(heading));
        QVERIFY(page.contains(u"<code>log_gap</code>"_s));
        QVERIFY(!page.contains(u"class=\"figures\""_s));
    }

    void theTestAloneIsEnough()
    {
        model::TrainedModel model = smallModel();
        model.metadata.remove(u"evaluation"_s);
        model.metadata[u"metrics"_s] = QJsonObject{{u"all"_s, metricsOf(0.812)}};
        model.metadata[u"baselines"_s] =
            QJsonObject{{u"recency_only"_s, QJsonObject{{u"all"_s, baselineOf(0.7, 0.1, 0.2)}}}};
        const QString page = pageOf(model);
        QVERIFY(page.contains(u"0.812 (0.802 to 0.822)"_s));
        QVERIFY(page.contains(u"better than every baseline"_s));
    }

    /// Each key in turn is missing, null, a text, an array or a number that it should not be.
    void anyKeyMayBeWrong()
    {
        const QJsonArray wrong{QJsonValue(), u"x"_s, QJsonArray{1, QJsonArray{}}, 1e308, QJsonObject{{u"all"_s, 3}}};
        const QJsonObject metadata = metadataOf();
        const QJsonObject evaluation = metadata[u"evaluation"_s].toObject();
        for (const QJsonValue& value : wrong) {
            for (const QString& key : metadata.keys() + evaluation.keys()) {
                model::TrainedModel model = smallModel();
                if (metadata.contains(key)) {
                    model.metadata[key] = value;
                } else {
                    QJsonObject changed = evaluation;
                    changed[key] = value;
                    model.metadata[u"evaluation"_s] = changed;
                }
                const QString page = pageOf(model);
                QVERIFY2(page.contains(u"<h2>Limits</h2>"_s), qPrintable(key));
                QVERIFY2(!page.contains(
                             QRegularExpression(u"[^a-z](nan|inf)[^a-z]"_s, QRegularExpression::CaseInsensitiveOption)),
                         qPrintable(key));
            }
        }
    }

    void smallSharesAreEscaped()
    {
        model::TrainedModel model = smallModel();
        model.definition.settings.mediumFrom = 0.0001;
        QJsonObject metrics = metricsOf(0.8);
        metrics[u"churn_rate"_s] = 0.0001;
        model.metadata.remove(u"evaluation"_s);
        model.metadata[u"metrics"_s] = QJsonObject{{u"all"_s, metrics}};
        const QString page = pageOf(model);
        QVERIFY(page.contains(u"&lt;\u00a00.1\u00a0%"_s));
        QVERIFY(!page.contains(u"<\u00a00"_s));
    }

    void hugeWeightsStayReadable()
    {
        model::TrainedModel model = smallModel();
        model.coefficients(0) = 1000; // exp() is infinite
        model.inference.features[0].low = -1e9;
        model.inference.features[0].high = std::nan("");
        const QString page = pageOf(model);
        QVERIFY(page.contains(u"\u2013 (0.00 to \u2013)"_s));
    }
};

QTEST_APPLESS_MAIN(TestCardPage)
#include "tst_cardpage.moc"
