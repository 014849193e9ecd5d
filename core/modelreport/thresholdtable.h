// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/settings.h"
#include "core/modelcard/cardvalues.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace churnlens::modelreport {

using modelcard::Number;

/// What listing everybody from a probability on would have led to at the held-out date.
struct ConfusionMatrix
{
    double threshold = 0; ///< churn probability, inclusive
    qint64 listedChurned = 0; ///< on the list, and did churn
    qint64 listedStayed = 0;
    qint64 missedChurned = 0; ///< not on the list, but did churn
    qint64 leftStayed = 0;
    bool exact = false; ///< false: between two thresholds that the model keeps, so interpolated

    [[nodiscard]] qint64 customers() const { return listed() + missedChurned + leftStayed; }
    [[nodiscard]] qint64 listed() const { return listedChurned + listedStayed; }
    [[nodiscard]] Number precision() const; ///< churners among the listed; none for an empty list
    [[nodiscard]] Number recall() const; ///< listed among the churners
    [[nodiscard]] Number falseAlarmRate() const; ///< listed among those who stayed
    [[nodiscard]] Number listedShare() const; ///< of all customers
};

/// The confusion matrix for any threshold, from the ROC curve, the risk groups and the deciles that a model keeps of
/// its held-out test. A value.
class ThresholdTable
{
public:
    /// metrics, curves: of one population, as evaluationjson.h writes them. None without n, churn rate and ROC curve.
    static std::optional<ThresholdTable> make(const QJsonObject& metrics, const QJsonObject& curves,
                                              const Settings& thresholds);

    [[nodiscard]] ConfusionMatrix at(double threshold) const;
    /// At 0, 1/steps, ... 1.
    [[nodiscard]] std::vector<ConfusionMatrix> sweep(int steps = 100) const;

private:
    struct Mark ///< counts from a threshold on
    {
        double threshold = 0;
        double churned = 0;
        double stayed = 0;
    };

    void addRoc(const QJsonObject& curves);
    void addBuckets(const QJsonObject& buckets, const Settings& thresholds);
    void addDeciles(const QJsonObject& curves);

    double m_churned = 0; ///< of all customers
    double m_stayed = 0;
    double m_lowest = 0; ///< from here down everybody is listed
    bool m_complete = false; ///< every distinct probability has its mark
    std::vector<Mark> m_marks; ///< by threshold, descending
};

} // namespace churnlens::modelreport
