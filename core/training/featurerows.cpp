// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/featurerows.h"

#include <algorithm>

namespace churnlens::training {

namespace {

constexpr qint64 kSpoolBudget = qint64(128) << 20; // bytes

} // namespace

void selectRows(const model::RowBlock& block, const std::vector<int>& newGroup, model::RowBlock& out)
{
    std::vector<Eigen::Index> wanted;
    for (Eigen::Index row = 0; row < block.labels.size(); ++row) {
        if (newGroup[static_cast<size_t>(block.groups(row))] >= 0)
            wanted.push_back(row);
    }
    const auto count = static_cast<Eigen::Index>(wanted.size());
    out.values.resize(count, block.values.cols());
    out.labels.resize(count);
    out.groups.resize(count);
    out.clusters.resize(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const Eigen::Index row = wanted[static_cast<size_t>(i)];
        out.values.row(i) = block.values.row(row);
        out.labels(i) = block.labels(row);
        out.groups(i) = newGroup[static_cast<size_t>(block.groups(row))];
        out.clusters(i) = block.clusters(row);
    }
}

Result<FeatureFormulas> FeatureFormulas::compile(const std::vector<features::Feature>& features)
{
    FeatureFormulas all;
    const QStringList columns = features::columnNames();
    for (const features::Feature& feature : features) {
        Result<formula::CompiledExpression> compiled = formula::CompiledExpression::compile(feature.formula, columns);
        if (!compiled.ok())
            return compiled.error();
        all.m_names.append(feature.name);
        all.m_formulas.push_back(std::move(compiled).value());
    }
    return all;
}

void FeatureFormulas::apply(const model::RowMatrix& raw, model::RowMatrix& out) const
{
    out.resize(raw.rows(), static_cast<Eigen::Index>(m_formulas.size()));
    Eigen::VectorXd values(raw.rows());
    for (size_t feature = 0; feature < m_formulas.size(); ++feature) {
        m_formulas[feature].values(raw, values);
        out.col(static_cast<Eigen::Index>(feature)) = values;
    }
}

Result<std::unique_ptr<model::RowSpool>> featureRows(ExampleSet& examples, const std::vector<int>& dates,
                                                     const FeatureFormulas& formulas, const Progress& progress)
{
    std::vector<int> newGroup(examples.dates().size(), -1);
    QStringList groupNames;
    for (const int date : dates) {
        newGroup[static_cast<size_t>(date)] = static_cast<int>(groupNames.size());
        groupNames.append(examples.rows().groupNames()[date]);
    }
    auto spool = std::make_unique<model::RowSpool>(formulas.names(), groupNames, kSpoolBudget, examples.folder());
    model::RowBlock selected;
    model::RowBlock transformed;
    const auto add = [&](const model::RowBlock& block) -> Result<void> {
        selectRows(block, newGroup, selected);
        if (selected.labels.size() == 0)
            return {};
        formulas.apply(selected.values, transformed.values);
        transformed.labels = selected.labels;
        transformed.groups = selected.groups;
        transformed.clusters = selected.clusters;
        return spool->append(transformed);
    };
    if (const Result<void> read = model::visitBlocks(examples.rows(), add, progress); !read.ok())
        return read.error();
    return spool;
}

} // namespace churnlens::training
