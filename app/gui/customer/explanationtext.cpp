// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customer/explanationtext.h"

#include "app/gui/format/errortext.h"
#include "app/gui/format/format.h"
#include "app/gui/texts/cataloguetexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace churnlens::gui {

namespace {

constexpr int kMostReasons = 5;

QString tr(const char* text)
{
    return QCoreApplication::translate("churnlens::gui", text);
}

void addReasons(QStringList& lines, const QString& title, const scoring::Explanation& explanation, bool raising)
{
    const std::vector<scoring::GroupReason> reasons = scoring::topReasons(explanation, raising, kMostReasons);
    if (reasons.empty())
        return;
    lines << QString() << title;
    for (const scoring::GroupReason& reason : reasons)
        lines << tr("- %1: %2 points").arg(reasonSentence(reason.reason), pointsText(reason.points));
}

} // namespace

QString churnDefinition(int horizonDays, const QDate& asOf)
{
    return tr("Churn: no purchase in the %1 after %2.").arg(daysText(horizonDays), dateText(asOf));
}

QString rankSentence(const scoring::CustomerExplanation& score)
{
    constexpr double kPercent = 100;
    // Rounded down: nobody is higher than 100 % of the customers.
    return tr("Higher than %1 of customers").arg(percentText(std::floor(score.percentile) / kPercent));
}

QString explanationText(const dossier::Dossier& dossier)
{
    const scoring::CustomerExplanation& score = dossier.score;
    QStringList lines;
    lines << (score.country.isEmpty() ? tr("Customer %1").arg(score.customerId)
                                      : tr("Customer %1, %2").arg(score.customerId, score.country));
    QString risk = tr("Churn probability %1: %2").arg(percentText(score.probability), bucketText(score.bucket));
    if (std::isfinite(score.low) && std::isfinite(score.high))
        risk += u' ' + tr("(95 % interval %1 to %2)").arg(percentText(score.low), percentText(score.high));
    lines << risk << rankSentence(score) << tr("Value at risk: %1").arg(moneyText(score.valueAtRisk));
    lines << churnDefinition(score.horizonDays, score.run.asOf);
    for (const QString& flag : score.flags)
        lines << tr("%1: %2").arg(flagText(flag), flagMeaning(flag));
    if (dossier.noReasons) {
        lines << QString() << errorText(*dossier.noReasons);
    } else {
        addReasons(lines, tr("Raises the risk"), score.explanation, true);
        addReasons(lines, tr("Lowers the risk"), score.explanation, false);
    }
    lines << QString() << tr("Model %1, run %2.").arg(score.run.modelId).arg(score.run.runId);
    return lines.join(u'\n');
}

} // namespace churnlens::gui
