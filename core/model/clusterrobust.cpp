// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/clusterrobust.h"

#include <cmath>

namespace churnlens::model {

namespace {

/// d log-likelihood / d eta = y - p, from exp(-|eta|) so that no digit cancels where p is near y.
double scoreOf(double eta, bool churned)
{
    const double small = std::exp(-std::abs(eta));
    const double likelier = 1.0 / (1.0 + small);
    const double missed = churned != (eta >= 0.0) ? likelier : small * likelier;
    return churned ? missed : -missed;
}

/// Sum of the outer products of the customers' scores.
class ScoreProducts
{
public:
    ScoreProducts(const Standardizer& scaler, const LogisticParameters& at)
        : m_scaler(scaler)
        , m_at(at)
        , m_score(Eigen::VectorXd::Zero(at.intercepts.size() + at.weights.size()))
        , m_finished(m_score.size(), kFlushAt)
        , m_products(Eigen::MatrixXd::Zero(m_score.size(), m_score.size()))
    {
    }

    void add(const RowBlock& block)
    {
        m_scaler.transformRows(block.values, m_standardized);
        m_eta.noalias() = m_standardized * m_at.weights;
        const bool named = block.clusters.size() > 0;
        for (Eigen::Index row = 0; row < m_eta.size(); ++row) {
            if (m_clusters == 0 || !named || !m_named || block.clusters(row) != m_cluster) {
                endCluster();
                ++m_clusters;
            }
            m_named = named;
            m_cluster = named ? block.clusters(row) : 0;
            const Eigen::Index group = block.groups(row);
            const double score = scoreOf(m_at.intercepts(group) + m_eta(row), block.labels(row) == 1);
            m_score(group) += score;
            m_score.tail(m_at.weights.size()) += score * m_standardized.row(row).transpose();
        }
    }

    /// Ends the last customer. Full symmetric matrix.
    [[nodiscard]] Eigen::MatrixXd finish()
    {
        endCluster();
        flush();
        return m_products.selfadjointView<Eigen::Lower>();
    }

    [[nodiscard]] double clusters() const { return m_clusters; }

private:
    static constexpr Eigen::Index kFlushAt = 64; // outer products are cheaper many at a time

    void endCluster()
    {
        if (m_clusters == 0)
            return;
        m_finished.col(m_waiting++) = m_score;
        m_score.setZero();
        if (m_waiting == kFlushAt)
            flush();
    }

    void flush()
    {
        m_products.selfadjointView<Eigen::Lower>().rankUpdate(m_finished.leftCols(m_waiting));
        m_waiting = 0;
    }

    const Standardizer& m_scaler;
    const LogisticParameters& m_at;
    Eigen::VectorXd m_score; ///< of the customer being read
    Eigen::MatrixXd m_finished; ///< n_parameters x kFlushAt: scores not yet in m_products
    Eigen::Index m_waiting = 0; ///< columns in use of m_finished
    Eigen::MatrixXd m_products; ///< lower triangle
    double m_clusters = 0;
    int m_cluster = 0; ///< of the row before
    bool m_named = false; ///< whether that row had one
    RowMatrix m_standardized;
    Eigen::VectorXd m_eta;
};

} // namespace

Result<Eigen::MatrixXd> clusterRobustCovariance(TrainingSource& source, const Standardizer& scaler,
                                                const LogisticParameters& at, const Eigen::MatrixXd& covariance,
                                                const Progress& progress)
{
    ScoreProducts products(scaler, at);
    const auto add = [&](const RowBlock& block) -> Result<void> {
        products.add(block);
        return {};
    };
    if (Result<void> read = visitBlocks(source, add, progress); !read)
        return read.error();
    const Eigen::MatrixXd meat = products.finish();
    const double clusters = products.clusters();
    if (clusters < 2.0)
        return Eigen::MatrixXd();
    Eigen::MatrixXd robust = covariance * meat * covariance * (clusters / (clusters - 1.0));
    if (!robust.allFinite() || (robust.diagonal().array() <= 0.0).any())
        return Eigen::MatrixXd();
    return robust;
}

} // namespace churnlens::model
