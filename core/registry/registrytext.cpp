// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/registrytext.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace churnlens::registry {

namespace {

/// Rows of equally many cells in columns; the first row is the heading. The last column is not filled up.
QString columnsText(std::vector<QStringList> rows)
{
    for (qsizetype column = 0; column + 1 < rows.front().size(); ++column) {
        qsizetype width = 0;
        for (const QStringList& row : rows)
            width = std::max(width, row[column].size());
        for (QStringList& row : rows)
            row[column] = row[column].leftJustified(width);
    }
    QString text;
    for (const QStringList& row : rows)
        text += row.join(QStringLiteral("  ")) + u'\n';
    return text;
}

/// A text that cannot move the terminal's cursor or feign another line.
QString printable(QString text)
{
    for (QChar& c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u'?';
    }
    return text;
}

QString spaced(QString time)
{
    return time.replace(u'T', u' ').remove(u'Z');
}

QString aucText(double auc)
{
    return std::isnan(auc) ? QStringLiteral("-") : QString::number(auc, 'f', 3);
}

QJsonValue numberOrNull(double number)
{
    return std::isnan(number) ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

QString stateText(const RegisteredModel& model)
{
    QString text = model.isChampion ? QStringLiteral("champion")
        : model.accepted            ? QStringLiteral("accepted")
                                    : QStringLiteral("refused");
    if (model.isChampion && !model.accepted)
        text += QStringLiteral(" by force");
    if (!model.failedChecks.isEmpty())
        text += QStringLiteral(": %1").arg(model.failedChecks.join(QStringLiteral(", ")));
    return text;
}

QJsonObject toJson(const RegisteredModel& model)
{
    return {{QStringLiteral("model_id"), model.modelId},
            {QStringLiteral("feature_set"), model.featureSet},
            {QStringLiteral("trained_at"), model.trainedAt},
            {QStringLiteral("test_as_of"), model.testAsOf.toString(Qt::ISODate)},
            {QStringLiteral("horizon_days"), model.horizonDays},
            {QStringLiteral("accepted"), model.accepted},
            {QStringLiteral("champion"), model.isChampion},
            {QStringLiteral("auc_all"), numberOrNull(model.aucAll)},
            {QStringLiteral("auc_active"), numberOrNull(model.aucActive)},
            {QStringLiteral("failed_checks"), QJsonArray::fromStringList(model.failedChecks)},
            {QStringLiteral("artifact_path"), model.artifactPath}};
}

} // namespace

QString registryText(const std::vector<RegisteredModel>& models, const std::vector<Deployment>& history)
{
    if (models.empty())
        return QStringLiteral("No model has been trained yet.\n");
    std::vector<QStringList> rows{{QStringLiteral("model"), QStringLiteral("trained at (UTC)"),
                                   QStringLiteral("features"), QStringLiteral("tested at"), QStringLiteral("AUC all"),
                                   QStringLiteral("AUC active"), QStringLiteral("state")}};
    for (const RegisteredModel& model : models)
        rows.push_back({printable(model.modelId), spaced(model.trainedAt), printable(model.featureSet),
                        model.testAsOf.toString(Qt::ISODate), aucText(model.aucAll), aucText(model.aucActive),
                        printable(stateText(model))});
    QString text = columnsText(std::move(rows));
    if (history.empty())
        return text + QStringLiteral("\nNone of them was ever live.\n");
    rows = {
        {QStringLiteral("live since (UTC)"), QStringLiteral("model"), QStringLiteral("by"), QStringLiteral("reason")}};
    for (const Deployment& deployment : history)
        rows.push_back({spaced(deployment.deployedAt), printable(deployment.modelId), printable(deployment.deployedBy),
                        printable(deployment.reason)});
    return text + u'\n' + columnsText(std::move(rows));
}

QJsonObject toJson(const std::vector<RegisteredModel>& models, const std::vector<Deployment>& history)
{
    QJsonArray modelList;
    for (const RegisteredModel& model : models)
        modelList.append(toJson(model));
    QJsonArray deploymentList;
    for (const Deployment& deployment : history)
        deploymentList.append(toJson(deployment));
    return {{QStringLiteral("models"), modelList}, {QStringLiteral("deployments"), deploymentList}};
}

QJsonObject toJson(const Deployment& deployment)
{
    return {{QStringLiteral("deployment_id"), deployment.deploymentId},
            {QStringLiteral("model_id"), deployment.modelId},
            {QStringLiteral("deployed_at"), deployment.deployedAt},
            {QStringLiteral("reason"), deployment.reason},
            {QStringLiteral("deployed_by"), deployment.deployedBy}};
}

QJsonObject toJson(const Promotion& promotion)
{
    return {{QStringLiteral("model_id"), promotion.modelId},
            {QStringLiteral("previous_model_id"),
             promotion.previousId.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(promotion.previousId)},
            {QStringLiteral("changed"), promotion.changed},
            {QStringLiteral("refused_by_gate"), promotion.refusedByGate}};
}

QString promotionText(const Promotion& promotion)
{
    if (!promotion.changed)
        return QStringLiteral("Model %1 is the champion already; nothing changed.").arg(promotion.modelId);
    QString text = promotion.previousId.isEmpty()
        ? QStringLiteral("Model %1 is the champion now; there was none before.").arg(promotion.modelId)
        : QStringLiteral("Model %1 is the champion now, in place of %2.").arg(promotion.modelId, promotion.previousId);
    if (promotion.refusedByGate)
        text += QStringLiteral(" The gate had refused it.");
    return text
        + QStringLiteral(" The scores are those of before; churnlens --batch --train never makes new ones with it.");
}

} // namespace churnlens::registry
