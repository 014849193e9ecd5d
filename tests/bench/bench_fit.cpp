// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times the fit of generated rows. Run by hand, never as a test; peer_sklearn.py fits the same rows.
//   bench_fit rows ROWS FEATURES FILE [independent]  makes the rows, fits them in memory, writes them for the peer
//   bench_fit spool ROWS FEATURES FOLDER             feeds a RowSpool block by block and fits from it
#include "core/model/logisticregression.h"
#include "core/model/rowspool.h"

#include <QFile>

#include <sys/resource.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>

using namespace churnlens::model;

namespace {

constexpr Eigen::Index kBlockRows = 4096;

/// Rows like a shop's: one latent activity behind all features, some of them skewed, all in units of their own.
class Generator
{
public:
    Generator(Eigen::Index features, bool independent)
        : m_features(features)
        , m_share(independent ? 0.0 : 0.7)
        , m_skew(independent ? 0.0 : 0.8)
    {
    }

    RowBlock next(Eigen::Index rows)
    {
        RowBlock block{RowMatrix(rows, m_features), Eigen::VectorXi(rows), Eigen::VectorXi::Zero(rows)};
        for (Eigen::Index row = 0; row < rows; ++row) {
            const double activity = m_normal(m_random);
            double eta = -0.7;
            for (Eigen::Index j = 0; j < m_features; ++j) {
                const double own = m_normal(m_random);
                const double z = m_share * activity + std::sqrt(1.0 - m_share * m_share) * own;
                const bool skewed = j % 3 == 0 && m_skew > 0.0;
                block.values(row, j) = skewed ? 50.0 * std::exp(m_skew * z) : 100.0 * static_cast<double>(j) + 7.0 * z;
                eta += (static_cast<double>(j % 7) - 3.0) / 5.0 * z;
            }
            block.labels(row) = m_uniform(m_random) < 1.0 / (1.0 + std::exp(-eta)) ? 1 : 0;
        }
        return block;
    }

private:
    Eigen::Index m_features;
    double m_share;
    double m_skew;
    std::mt19937_64 m_random{20110911};
    std::normal_distribution<double> m_normal;
    std::uniform_real_distribution<double> m_uniform;
};

QStringList featureNames(Eigen::Index features)
{
    QStringList names;
    for (Eigen::Index j = 0; j < features; ++j)
        names.append(QStringLiteral("x%1").arg(j));
    return names;
}

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Each row as its values and its label, all of them doubles.
bool writeRows(const RowBlock& block, const QString& path)
{
    RowMatrix all(block.values.rows(), block.values.cols() + 1);
    all << block.values, block.labels.cast<double>();
    QFile file(path);
    const auto bytes = static_cast<qint64>(sizeof(double)) * all.size();
    return file.open(QIODevice::WriteOnly) && file.write(reinterpret_cast<const char*>(all.data()), bytes) == bytes;
}

int fitAndReport(TrainingSource& source, double rows)
{
    const double start = now();
    const auto scaler = Standardizer::fit(source);
    const double scaled = now();
    if (!scaler)
        return std::fprintf(stderr, "%s\n", qPrintable(scaler.error().message)), 1;
    const auto fit = fitLogisticRegression(source, *scaler, {1.0, 100});
    const double done = now();
    if (!fit)
        return std::fprintf(stderr, "%s\n", qPrintable(fit.error().message)), 1;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const double loss = (-fit->logLikelihood + 0.5 * fit->parameters.weights.squaredNorm()) / rows;
    std::printf("churnlens rows %.0f features %lld scaler_s %.3f fit_s %.3f loss %.12f peak_mb %.0f steps %d "
                "condition %.1f gradient %.1e\n",
                rows, static_cast<long long>(source.featureNames().size()), scaled - start, done - scaled, loss,
                static_cast<double>(usage.ru_maxrss) / 1024.0, fit->iterations, fit->design.conditionNumber,
                fit->gradientNorm);
    return 0;
}

int benchRows(Eigen::Index rows, Eigen::Index features, const QString& path, bool independent)
{
    RowBlock block = Generator(features, independent).next(rows);
    if (!writeRows(block, path))
        return std::fprintf(stderr, "cannot write %s\n", qPrintable(path)), 1;
    InMemoryTrainingSource source(featureNames(features), {QStringLiteral("t")}, std::move(block));
    int failed = 0;
    for (int round = 0; round < 3; ++round)
        failed = std::max(failed, fitAndReport(source, static_cast<double>(rows)));
    return failed;
}

int benchSpool(Eigen::Index rows, Eigen::Index features, const QString& folder)
{
    Generator generator(features, false);
    RowSpool spool(featureNames(features), {QStringLiteral("t")}, RowSpool::kDefaultBudget, folder);
    for (Eigen::Index done = 0; done < rows; done += kBlockRows) {
        if (const auto added = spool.append(generator.next(std::min(kBlockRows, rows - done))); !added)
            return std::fprintf(stderr, "%s\n", qPrintable(added.error().message)), 1;
    }
    return fitAndReport(spool, static_cast<double>(rows));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 5)
        return std::fprintf(stderr, "usage: bench_fit rows|spool ROWS FEATURES FILE|FOLDER [independent]\n"), 2;
    const Eigen::Index rows = std::atoll(argv[2]);
    const Eigen::Index features = std::atoll(argv[3]);
    const QString where = QFile::decodeName(argv[4]);
    return std::strcmp(argv[1], "spool") == 0 ? benchSpool(rows, features, where)
                                              : benchRows(rows, features, where, argc > 5);
}
