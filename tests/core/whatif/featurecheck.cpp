// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "featurecheck.h"

#include "core/features/featurecatalogue.h"

#include <cmath>

namespace churnlens::tests {

std::vector<FeatureRow> featureRows(warehouse::Connection& connection, const QDate& asOf)
{
    QStringList names;
    for (const QString& name : features::columnNames())
        names.append(QStringLiteral("f.") + name);
    const QByteArray sql = "SELECT c.customer_id, " + names.join(u',').toUtf8()
        + " FROM mart.customer_feature f JOIN warehouse.customer c USING (customer_key) WHERE f.as_of = $1 "
          "ORDER BY c.customer_id";
    const Result<warehouse::QueryResult> rows = connection.query(sql, {asOf.toString(Qt::ISODate).toLatin1()});
    if (!rows.ok())
        qFatal("%s", qPrintable(rows.error().message));
    std::vector<FeatureRow> result;
    for (int row = 0; row < rows->rows(); ++row) {
        FeatureRow& next = result.emplace_back(FeatureRow{rows->text(row, 0), {}});
        for (int column = 1; column < rows->columns(); ++column)
            next.columns.push_back(rows->real(row, column));
    }
    return result;
}

QStringList differences(const std::vector<double>& actual, const std::vector<double>& expected)
{
    constexpr double kRelative = 1e-9;
    QStringList found;
    const QStringList names = features::columnNames();
    if (actual.size() != expected.size() || expected.size() != static_cast<size_t>(names.size()))
        return {QStringLiteral("%1 columns").arg(actual.size())};
    for (size_t i = 0; i < expected.size(); ++i) {
        if (!(std::abs(actual[i] - expected[i]) <= kRelative * std::abs(expected[i])))
            found.append(QStringLiteral("%1: %2 in place of %3")
                             .arg(names[static_cast<qsizetype>(i)])
                             .arg(actual[i], 0, 'g', 17)
                             .arg(expected[i], 0, 'g', 17));
    }
    return found;
}

} // namespace churnlens::tests
