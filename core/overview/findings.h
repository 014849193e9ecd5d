// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overview/overviewfacts.h"

#include <QDateTime>

namespace churnlens::overview {

/// Something that the reader of the scores should know.
enum class FindingKind {
    NewerData, ///< data were loaded after the scores were made
    RefusedTraining, ///< the gate refused the latest training; an older model scores
    SuspiciousModel, ///< AUC above 0.9
    WeakModel, ///< AUC below 0.6
    Drift, ///< the customers no longer look like those that the model learned from
    MoreChurn, ///< more customers left after an assessed run than its interval foretold
    LessChurn,
    WorseRanking, ///< an assessed run told churners from others worse than the model's test promised
    OldModel, ///< trained more than 90 days before now
    PartialMonth, ///< the data end in mid-month: seasonal corrections and the last month's figures are uncertain
    AnonymousLines, ///< at least 5 % of the lines have no customer and count for nothing
};

/// A finding with its numbers; which of them are set depends on the kind.
struct Finding
{
    FindingKind kind = FindingKind::NewerData;
    QDate date; ///< as-of of the assessed run, of the model's test; end of the data
    QString time; ///< RFC 3339: of the load, of the training
    QString modelId;
    QStringList names; ///< checks of the gate that failed; columns that drifted
    double value = 0; ///< AUC, share of lines, churners that came
    double expected = 0; ///< churners foretold, AUC promised
    double low = 0; ///< its interval
    double high = 0;
    qint64 count = 0; ///< lines, days
    bool newestData = false; ///< the model was trained after the latest load
};

/// The most important first. now: UTC.
[[nodiscard]] std::vector<Finding> findingsOf(const OverviewFacts& facts, const QDateTime& now);

} // namespace churnlens::overview
