// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modeljson.h"

#include "samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <bit>
#include <limits>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::model;
using samples::names;

namespace {

/// Through text, as a file would carry it.
QJsonObject throughText(const QJsonObject& object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
}

ArtifactJson throughText(const ArtifactJson& json)
{
    return {throughText(json.model), throughText(json.scaler), throughText(json.metadata)};
}

QJsonObject& file(ArtifactJson& json, const QString& kind)
{
    return kind == u"model" ? json.model : kind == u"scaler" ? json.scaler : json.metadata;
}

bool sameBits(double a, double b)
{
    return std::bit_cast<quint64>(a) == std::bit_cast<quint64>(b);
}

} // namespace

class TestModelJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldReturns()
    {
        const TrainedModel model = samples::model();
        const auto read = fromJson(throughText(toJson(model)));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        QCOMPARE(read->modelId, model.modelId);
        QCOMPARE(read->createdAt, model.createdAt);
        QCOMPARE(read->definition.featureSet, model.definition.featureSet);
        QCOMPARE(read->definition.features, model.definition.features);
        QCOMPARE(read->definition.trainAsOf, model.definition.trainAsOf);
        QCOMPARE(read->definition.settings.horizonDays, 90);
        QCOMPARE(read->definition.settings.activeDays, 365);
        QCOMPARE(read->definition.settings.mediumFrom, 0.33);
        QCOMPARE(read->definition.settings.highFrom, 0.66);
        QCOMPARE(read->definition.settings.ridge, 1.0);
        QVERIFY(read->scaler.means() == model.scaler.means());
        QVERIFY(read->scaler.deviations() == model.scaler.deviations());
        QVERIFY(read->coefficients == model.coefficients);
        QVERIFY(sameBits(read->intercept, model.intercept));
        QVERIFY(read->asOfIntercepts == model.asOfIntercepts);
        QCOMPARE(read->metadata, model.metadata);
        QVERIFY(toJson(*read).model == toJson(model).model); // the inference table included
        QCOMPARE(read->inference.features.at(0).pValue, 5e-324);
        QCOMPARE(read->inference.intercepts.at(0).pValue, 4.198895152977049e-107);
    }

    void limitAndExtremesAreRemembered()
    {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        TrainedModel model = samples::model();
        ArtifactJson json = throughText(toJson(model));
        QVERIFY(json.scaler.value(u"limit"_s).isNull());
        QCOMPARE(json.scaler.value(u"maxima"_s).toArray(), (QJsonArray{QJsonValue::Null, QJsonValue::Null}));
        QCOMPARE(fromJson(json)->scaler.limit(), kInfinity);
        QCOMPARE(fromJson(json)->scaler.minima(), Eigen::VectorXd(Eigen::VectorXd::Constant(2, -kInfinity)));

        model.scaler = Standardizer::fromMoments(model.scaler.means(), model.scaler.deviations(),
                                                 Eigen::Vector2d(0.1, -kInfinity), Eigen::Vector2d(700, 1e5 / 3))
                           .value()
                           .withLimit(4.7);
        json = throughText(toJson(model));
        QCOMPARE(fromJson(json)->scaler.limit(), 4.7);
        QCOMPARE(fromJson(json)->scaler.minima(), model.scaler.minima());
        QCOMPARE(fromJson(json)->scaler.maxima(), model.scaler.maxima());

        for (const QString& key : names({u"limit", u"minima", u"maxima"}))
            json.scaler.remove(key);
        QVERIFY(fromJson(json).ok());
        QCOMPARE(fromJson(json)->scaler.limit(), kInfinity);
        QCOMPARE(fromJson(json)->scaler.maxima(), Eigen::VectorXd(Eigen::VectorXd::Constant(2, kInfinity)));
    }

    void clusteredErrorsAreRemembered()
    {
        TrainedModel model = samples::model();
        QVERIFY(!fromJson(throughText(toJson(model)))->inference.clustered);
        model.inference.clustered = true;
        ArtifactJson json = toJson(model);
        QVERIFY(fromJson(throughText(json))->inference.clustered);

        QJsonObject inference = json.model.value(u"inference"_s).toObject();
        inference.remove(u"clustered"_s);
        json.model.insert(u"inference"_s, inference);
        QVERIFY(!fromJson(json)->inference.clustered);
        inference.insert(u"clustered"_s, u"yes"_s);
        json.model.insert(u"inference"_s, inference);
        QVERIFY(fromJson(json).error().message.contains(u"clustered"));
    }

    void doublesKeepEveryBit()
    {
        std::mt19937_64 random(11);
        std::vector<double> values{0.1,  1.0 / 3.0, 1e23, 5e-324, 1.7976931348623157e308, 9007199254740993.0,
                                   1e17, 123.0};
        while (values.size() < 5000) {
            const double value = std::bit_cast<double>(random());
            if (std::isfinite(value))
                values.push_back(value);
        }
        for (const double value : values) {
            TrainedModel model = samples::model();
            model.intercept = value;
            const QJsonObject text = throughText(toJson(model).model);
            QVERIFY(sameBits(text.value(u"intercept"_s).toDouble(), value));
        }
    }

    void missingKeysAreNamed()
    {
        const ArtifactJson whole = toJson(samples::model());
        int tried = 0;
        for (const QString& kind : names({u"model", u"scaler", u"metadata"})) {
            ArtifactJson list = whole;
            for (const QString& key : file(list, kind).keys()) {
                if (kind == u"scaler" && (key == u"limit" || key == u"minima" || key == u"maxima"))
                    continue; // older files do not have them
                ArtifactJson damaged = whole;
                file(damaged, kind).remove(key);
                const auto read = fromJson(damaged);
                QVERIFY2(!read.ok(), qPrintable(key));
                QCOMPARE(read.error().code, ErrorCode::Io);
                QVERIFY2(read.error().message.contains(QString(kind + u".json")), qPrintable(read.error().message));
                QVERIFY2(key == u"schema" || key == u"model_id" || read.error().message.contains(key),
                         qPrintable(read.error().message));
                ++tried;
            }
        }
        QCOMPARE(tried, 17 + 5 + 4);
        for (const QString& key : whole.model.value(u"inference"_s).toObject().keys()) {
            if (key == u"clustered") // older files do not have it
                continue;
            ArtifactJson damaged = whole;
            QJsonObject inference = whole.model.value(u"inference"_s).toObject();
            inference.remove(key);
            damaged.model.insert(u"inference"_s, inference);
            QVERIFY2(!fromJson(damaged).ok(), qPrintable(key));
        }
    }

    void wrongValuesAreRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char* name, const QString& kind, const QString& key, const QJsonValue& value) {
            QTest::newRow(name) << kind << key << value;
        };
        row("short list", u"model"_s, u"coefficients"_s, QJsonArray{1.0});
        row("long list", u"model"_s, u"as_of_intercepts"_s, QJsonArray{1.0, 2.0, 3.0});
        row("number that is null", u"model"_s, u"intercept"_s, QJsonValue::Null);
        row("list with null", u"model"_s, u"coefficients"_s, QJsonArray{1.0, QJsonValue::Null});
        row("text for a number", u"model"_s, u"ridge"_s, u"1"_s);
        row("fraction of a day", u"model"_s, u"horizon_days"_s, 90.5);
        row("no horizon", u"model"_s, u"horizon_days"_s, 0);
        row("thresholds swapped", u"model"_s, u"medium_from"_s, 0.9);
        row("number as a name", u"model"_s, u"features"_s, QJsonArray{1, 2});
        row("other id", u"model"_s, u"model_id"_s, u"another"_s);
        row("unsafe id", u"model"_s, u"model_id"_s, u"../x"_s);
        row("scaler of another model", u"scaler"_s, u"model_id"_s, u"another"_s);
        row("scaler of other features", u"scaler"_s, u"features"_s, QJsonArray{u"monetary"_s, u"recency_days"_s});
        row("scaler too short", u"scaler"_s, u"means"_s, QJsonArray{1.0});
        row("no deviation", u"scaler"_s, u"standard_deviations"_s, QJsonArray{1.0, 0.0});
        row("limit of nothing", u"scaler"_s, u"limit"_s, 0.0);
        row("limit in words", u"scaler"_s, u"limit"_s, u"none"_s);
        row("minima too short", u"scaler"_s, u"minima"_s, QJsonArray{1.0});
        row("minima in words", u"scaler"_s, u"minima"_s, QJsonArray{1.0, u"a"_s});
        row("metadata of another model", u"metadata"_s, u"model_id"_s, u"another"_s);
        row("metadata a list", u"metadata"_s, u"metadata"_s, QJsonArray{});
        for (const char* kind : {"model", "scaler", "metadata"}) {
            const QString name = QString::fromLatin1(kind);
            row(qPrintable(QString(name + u" foreign")), name, u"schema"_s, u"somebody.else/1"_s);
            row(qPrintable(QString(name + u" odd version")), name, u"schema"_s, QString(u"churnlens." + name + u"/x"));
        }
    }

    void wrongValuesAreRefused()
    {
        QFETCH(QString, kind);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        ArtifactJson json = toJson(samples::model());
        QVERIFY(fromJson(json).ok());
        file(json, kind).insert(key, value);
        const auto read = fromJson(json);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::Io);
        QVERIFY2(read.error().message.contains(u".json"), qPrintable(read.error().message));
    }

    void formatOneHadColumnsForFeatures()
    {
        ArtifactJson json = toJson(samples::model());
        file(json, u"model"_s).insert(u"schema"_s, u"churnlens.model/1"_s);
        for (const QString& key : names({u"terms", u"covariance", u"intercept_error"}))
            file(json, u"model"_s).remove(key);
        const auto read = fromJson(json);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        QCOMPARE(read->terms.size(), size_t(2));
        QVERIFY(read->terms[1].formula == formula::Expression::column(u"monetary"_s));
    }

    void newerFormatSaysUpdate()
    {
        for (const QString& kind : names({u"model", u"scaler", u"metadata"})) {
            ArtifactJson json = toJson(samples::model());
            file(json, kind).insert(u"schema"_s, QString(u"churnlens." + kind + u"/3"));
            const auto read = fromJson(json);
            QVERIFY(!read.ok());
            QVERIFY(read.error().message.contains(QString(kind + u".json was written by a newer Churnlens")));
            QVERIFY(read.error().message.contains(u"Update"));
        }
    }

    void unfitModelsAreRefused()
    {
        QVERIFY(validateModel(samples::model()).ok());
        TrainedModel notFinite = samples::model();
        notFinite.coefficients(1) = std::numeric_limits<double>::quiet_NaN();
        TrainedModel table = samples::model();
        table.inference.features.at(0).high = std::numeric_limits<double>::infinity();
        TrainedModel sizes = samples::model();
        sizes.coefficients = Eigen::Vector3d(1, 2, 3);
        TrainedModel dates = samples::model();
        dates.definition.trainAsOf.removeLast();
        TrainedModel id = samples::model();
        id.modelId = u".hidden"_s;
        for (const TrainedModel& model : {notFinite, table, sizes, dates, id})
            QVERIFY(!validateModel(model).ok());
    }
};

QTEST_APPLESS_MAIN(TestModelJson)
#include "tst_modeljson.moc"
