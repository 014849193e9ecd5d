// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/qualityassessment.h"

#include "core/quality/dataassessment.h"
#include "core/quality/verdict.h"

namespace churnlens::quality {

Result<QualityReport> assessQuality(warehouse::Connection& connection, const QualityOptions& options,
                                    const Progress& progress)
{
    const QString phase = QStringLiteral("Checking the data");
    progress.update(0, phase);
    const Result<LineCensus> census = countLines(connection);
    if (!census.ok())
        return census.error();
    Result<LoadsAssessment> loads = assessLoads(connection, *census);
    if (!loads.ok())
        return loads.error();
    if (progress.stopped())
        return interruptedError();
    progress.update(0.7, phase);
    const Result<DataAssessment> data = assessData(connection, *census, *loads, options);
    if (!data.ok())
        return data.error();
    progress.update(1, phase);
    return QualityReport{std::move(loads->loads), data->data, judge(*data, options)};
}

} // namespace churnlens::quality
