// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/trainjob.h"

#include "core/common/version.h"
#include "core/features/featurecatalogue.h"
#include "core/model/logisticregression.h"
#include "core/model/prediction.h"
#include "core/pipeline/reportjson.h"
#include "core/warehouse/sqlcatalog.h"
#include "core/warehouse/transaction.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QUuid>

#include <span>

namespace churnlens::pipeline {

using features::ExampleSet;
using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

constexpr double kLeakAuc = 0.9; ///< nothing honest separates the churners of a shop this well
constexpr int kRecencyColumn = 0; ///< in the baseline set

struct Fit
{
    model::Standardizer scaler;
    model::LogisticFit fit;
};

Result<Fit> fitExamples(const ExampleSet& examples, const Settings& settings, const Progress& progress)
{
    if (examples.rows.labels.size() <= static_cast<Eigen::Index>(examples.asOfs.size()))
        return Error{ErrorCode::NotEnoughData,
                     QStringLiteral("Cannot train: the data have hardly a customer at each training date, and a model "
                                    "needs many, some of whom left. Load the transactions of the whole shop."),
                     {},
                     {}};
    model::InMemoryTrainingSource source(examples.featureNames, examples.asOfs, examples.rows);
    Result<model::Standardizer> scaler = model::Standardizer::fit(source, progress);
    if (!scaler.ok())
        return scaler.error();
    model::LogisticOptions options;
    options.ridge = settings.ridge;
    Result<model::LogisticFit> fit = model::fitLogisticRegression(source, *scaler, options, progress);
    if (!fit.ok())
        return fit.error();
    return Fit{std::move(scaler).value(), std::move(fit).value()};
}

model::TrainedModel makeModel(const Fit& fitted, const ExampleSet& examples, const Settings& settings)
{
    const Eigen::VectorXd& intercepts = fitted.fit.parameters.intercepts;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    model::TrainedModel model{now.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'-"))
                                  + QUuid::createUuid().toString(QUuid::Id128).left(8),
                              now.toString(Qt::ISODateWithMs),
                              {features::kBaselineSet, examples.featureNames, examples.asOfs, settings},
                              fitted.scaler,
                              fitted.fit.parameters.weights,
                              intercepts(intercepts.size() - 1), // the latest date's: nearest to the scoring date
                              intercepts,
                              model::makeInference(fitted.fit, examples.featureNames, examples.asOfs),
                              {}};
    return model;
}

/// Labels and scores of a population at the test date.
struct Scored
{
    std::vector<int> labels;
    std::vector<double> values;
};

/// The rows of everyone, or of those active in the last activeDays days; values(row) is what is measured.
template <typename Value>
Scored select(const ExampleSet& test, int activeDays, Value value)
{
    Scored scored;
    for (Eigen::Index row = 0; row < test.rows.labels.size(); ++row) {
        if (activeDays > 0 && test.rows.values(row, kRecencyColumn) >= activeDays)
            continue;
        scored.labels.push_back(test.rows.labels(row));
        scored.values.push_back(value(row));
    }
    return scored;
}

Error leakError(const QString& what, double auc, const QDate& testAsOf)
{
    return {ErrorCode::GateFailed,
            QStringLiteral("Leak alarm: %1 separates the churners of %2 with an AUC of %3, more than any honest one "
                           "can. The model is not "
                           "published and the last good scores stay; look for a column that knows the future.")
                .arg(what, testAsOf.toString(Qt::ISODate))
                .arg(auc, 0, 'f', 3),
            {},
            {}};
}

Result<void> raiseLeakAlarm(const ExampleSet& test, double modelAuc, const QDate& testAsOf)
{
    if (modelAuc > kLeakAuc)
        return leakError(QStringLiteral("the model"), modelAuc, testAsOf);
    for (Eigen::Index column = 0; column < test.rows.values.cols(); ++column) {
        const Scored single = select(test, 0, [&](Eigen::Index row) { return test.rows.values(row, column); });
        const Result<evaluation::RocAuc> roc = evaluation::rocAuc(single.labels, single.values);
        if (!roc.ok())
            return roc.error();
        if (const double auc = std::max(roc->auc, 1 - roc->auc); auc > kLeakAuc)
            return leakError(test.featureNames[column], auc, testAsOf);
    }
    return {};
}

/// What the training fits and is evaluated on.
struct Examples
{
    ExampleSet train;
    ExampleSet test;
    ExampleSet labelled; ///< train and test together
};

Result<Examples> readAll(Connection& connection, const RunDates& dates)
{
    Result<ExampleSet> train = features::readExamples(connection, dates.trainAsOfs);
    if (!train.ok())
        return train.error();
    Result<ExampleSet> test = features::readExamples(connection, {dates.testAsOf});
    if (!test.ok())
        return test.error();
    Result<ExampleSet> labelled = features::readExamples(connection, dates.labelled());
    if (!labelled.ok())
        return labelled.error();
    return Examples{std::move(*train), std::move(*test), std::move(*labelled)};
}

QString reasonToLeaveOut(const QString& feature, const QStringList& absentColumns)
{
    if (feature == QStringLiteral("unique_products") && absentColumns.contains(QStringLiteral("stock_code")))
        return QStringLiteral("The files have no product column.");
    if (feature == QStringLiteral("avg_items_per_invoice") && absentColumns.contains(QStringLiteral("quantity")))
        return QStringLiteral("The files have no quantity column.");
    return QStringLiteral("It has the same value for every customer at the training dates.");
}

/// A feature without any variation cannot be fitted, and would tell nobody apart.
std::vector<LeftOutFeature> leaveOutConstant(Examples& examples, const QStringList& absentColumns)
{
    const std::vector<Eigen::Index> constant = features::constantColumns(examples.train);
    std::vector<LeftOutFeature> leftOut;
    for (const Eigen::Index column : constant) {
        const QString& name = examples.train.featureNames[column];
        leftOut.push_back({name, reasonToLeaveOut(name, absentColumns)});
    }
    if (!constant.empty()) {
        for (ExampleSet* set : {&examples.train, &examples.test, &examples.labelled})
            *set = features::withoutColumns(*set, constant);
    }
    return leftOut;
}

Result<void> evaluateAt(const ExampleSet& test, const model::TrainedModel& model, const Settings& settings,
                        TrainingReport& report)
{
    const Eigen::VectorXd p = model::probabilities(model, test.rows.values);
    struct Population
    {
        int activeDays;
        evaluation::Metrics* metrics;
        evaluation::RocAuc* recency;
    };
    for (const Population& population :
         {Population{0, &report.metrics.all, &report.recencyAll},
          Population{settings.activeDays, &report.metrics.active, &report.recencyActive}}) {
        const Scored scored = select(test, population.activeDays, [&](Eigen::Index row) { return p(row); });
        const Result<evaluation::Metrics> metrics = evaluation::evaluate(scored.labels, scored.values);
        if (!metrics.ok())
            return metrics.error();
        *population.metrics = *metrics;
        const Scored silent = select(test, population.activeDays,
                                     [&](Eigen::Index row) { return test.rows.values(row, kRecencyColumn); });
        const Result<evaluation::RocAuc> recency = evaluation::rocAuc(silent.labels, silent.values);
        if (!recency.ok())
            return recency.error();
        *population.recency = *recency;
    }
    return raiseLeakAlarm(test, report.metrics.all.auc.auc, report.testAsOf);
}

} // namespace

QString trainingFingerprint(const Coverage& coverage, const RunDates& dates, const Settings& settings)
{
    const QString text = QStringLiteral("%1|%2|%3|%4|%5|%6|%7")
                             .arg(coverage.fingerprint, features::kBaselineSet,
                                  QString::fromLatin1(features::dateArray(dates.labelled())))
                             .arg(settings.horizonDays)
                             .arg(settings.activeDays)
                             .arg(settings.ridge, 0, 'g', 17)
                             .arg(QLatin1StringView(kVersion));
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Result<TrainingReport> trainModel(Connection& connection, const Coverage& coverage, const RunDates& dates,
                                  const Settings& settings, const Progress& progress)
{
    if (const Result<void> built = features::buildExamples(connection, dates.labelled(), settings.horizonDays);
        !built.ok())
        return built.error();
    Result<Examples> examples = readAll(connection, dates);
    if (!examples.ok())
        return examples.error();
    std::vector<LeftOutFeature> leftOut = leaveOutConstant(*examples, coverage.absentColumns);
    const Result<Fit> evaluated = fitExamples(examples->train, settings, progress);
    if (!evaluated.ok())
        return evaluated.error();
    TrainingReport report{makeModel(*evaluated, examples->train, settings),
                          dates.testAsOf,
                          dates.trainAsOfs,
                          {},
                          {},
                          {},
                          std::move(leftOut)};
    if (const Result<void> done = evaluateAt(examples->test, report.model, settings, report); !done.ok())
        return done.error();
    const Result<Fit> refitted = fitExamples(examples->labelled, settings, progress);
    if (!refitted.ok())
        return refitted.error();
    report.model = makeModel(*refitted, examples->labelled, settings);
    report.model.metadata = trainingMetadata(report, trainingFingerprint(coverage, dates, settings));
    return report;
}

Result<Champion> readChampion(Connection& connection)
{
    const Result<QueryResult> row = connection.query(sqlText("queries/select_champion"));
    if (!row.ok())
        return row.error();
    if (row->rows() == 0)
        return Champion{};
    return Champion{row->text(0, 0), row->text(0, 1)};
}

Result<void> registerModel(Connection& connection, const model::ArtifactStore* store, const TrainingReport& training,
                           const QString& fingerprint)
{
    const model::TrainedModel& model = training.model;
    Result<std::unique_ptr<warehouse::Transaction>> transaction = warehouse::Transaction::begin(connection);
    if (!transaction.ok())
        return transaction.error();
    const Result<QueryResult> entered = connection.query(
        sqlText("queries/insert_model"),
        {model.modelId.toUtf8(), model.definition.featureSet.toUtf8(),
         QByteArray::number(model.definition.settings.horizonDays), training.testAsOf.toString(Qt::ISODate).toLatin1(),
         fingerprint.toLatin1(), QJsonDocument(model.metadata).toJson(QJsonDocument::Compact),
         store ? store->folder(model.modelId).toUtf8() : QByteArray("")});
    if (!entered.ok())
        return entered.error();
    const Result<QueryResult> deployed =
        connection.query(sqlText("queries/insert_deployment"), {model.modelId.toUtf8(), QByteArray("trained")});
    if (!deployed.ok())
        return deployed.error();
    if (store) {
        if (Result<void> saved = store->save(model); !saved.ok())
            return saved;
    }
    Result<void> committed = (*transaction)->commit();
    if (!committed.ok() && store && !committed.error().sqlState.isEmpty()) // a lost server may have committed
        QDir(store->folder(model.modelId)).removeRecursively(); // no registry row points at it
    return committed;
}

} // namespace churnlens::pipeline
