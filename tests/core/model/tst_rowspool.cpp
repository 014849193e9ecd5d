// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rowspool.h"

#include "core/model/logisticregression.h"

#include "samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace churnlens;
using namespace churnlens::model;
using samples::names;

namespace {

const QStringList kFeatures = names({u"a", u"b", u"c"});
const QStringList kDates = names({u"2011-06-13", u"2011-09-11"});

RowBlock someRows(Eigen::Index count, bool clustered)
{
    RowBlock rows = samples::randomRows(count, 2);
    if (clustered)
        rows.clusters = Eigen::VectorXi::LinSpaced(count, 0, static_cast<int>(count) - 1).array() / 2;
    return rows;
}

/// Feeds the rows in pieces of odd sizes.
Result<void> fill(RowSpool& spool, const RowBlock& rows)
{
    InMemoryTrainingSource pieces(kFeatures, kDates, rows, 777);
    return pieces.forEachBlock([&](const RowBlock& block) { return spool.append(block); });
}

/// All rows of a visit in one block.
RowBlock gather(TrainingSource& source, Eigen::Index count)
{
    RowBlock all{RowMatrix(count, 3), Eigen::VectorXi(count), Eigen::VectorXi(count), Eigen::VectorXi(count)};
    Eigen::Index at = 0;
    const auto take = [&](const RowBlock& block) -> Result<void> {
        all.values.middleRows(at, block.values.rows()) = block.values;
        all.labels.segment(at, block.labels.size()) = block.labels;
        all.groups.segment(at, block.groups.size()) = block.groups;
        if (block.clusters.size() > 0)
            all.clusters.segment(at, block.clusters.size()) = block.clusters;
        else
            all.clusters.resize(0);
        at += block.values.rows();
        return {};
    };
    return source.forEachBlock(take).ok() && at == count ? all : RowBlock{};
}

} // namespace

class TestRowSpool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsReturnInOrder_data()
    {
        QTest::addColumn<qint64>("budget");
        QTest::addColumn<bool>("clustered");
        QTest::addColumn<bool>("file");
        QTest::newRow("memory") << RowSpool::kDefaultBudget << true << false;
        QTest::newRow("file") << qint64{0} << true << true;
        QTest::newRow("both") << qint64{200'000} << true << true;
        QTest::newRow("both, no customers") << qint64{200'000} << false << true;
    }

    void rowsReturnInOrder()
    {
        QFETCH(qint64, budget);
        QFETCH(bool, clustered);
        QFETCH(bool, file);
        const QTemporaryDir folder;
        const RowBlock rows = someRows(10'000, clustered);
        RowSpool spool(kFeatures, kDates, budget, folder.path());
        QVERIFY(fill(spool, rows).ok());
        QCOMPARE(spool.rows(), 10'000);
        QCOMPARE(spool.usesFile(), file);
        QCOMPARE(spool.keepsBlocks(), !file);
        for (int visit = 0; visit < 2; ++visit) {
            const RowBlock back = gather(spool, 10'000);
            QVERIFY(back.values == rows.values);
            QVERIFY(back.labels == rows.labels);
            QVERIFY(back.groups == rows.groups);
            QVERIFY(back.clusters.size() == rows.clusters.size() && back.clusters == rows.clusters);
        }
        // The file has no name even while it is open.
        QVERIFY(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    }

    void fitsLikeMemory()
    {
        const QTemporaryDir folder;
        const RowBlock rows = someRows(9'000, true);
        RowSpool spool(kFeatures, kDates, 100'000, folder.path());
        QVERIFY(fill(spool, rows).ok());
        InMemoryTrainingSource memory(kFeatures, kDates, rows, 2048); // the spool's blocks: the same sums to the bit
        const Standardizer a = Standardizer::fit(spool).value();
        const Standardizer b = Standardizer::fit(memory).value();
        const LogisticFit fromSpool = fitLogisticRegression(spool, a, {}).value();
        const LogisticFit fromMemory = fitLogisticRegression(memory, b, {}).value();
        QVERIFY(fromSpool.parameters.weights == fromMemory.parameters.weights);
        QVERIFY(fromSpool.robustCovariance == fromMemory.robustCovariance);
        QCOMPARE(fromSpool.robustCovariance.rows(), 5);
    }

    void emptySpoolHasNoRows()
    {
        RowSpool spool(kFeatures, kDates, 0, QStringLiteral("/nowhere"));
        QCOMPARE(spool.rows(), 0);
        QCOMPARE(Standardizer::fit(spool).error().code, ErrorCode::NotEnoughData);
    }

    void badRowsAreRefused()
    {
        RowSpool spool(kFeatures, kDates, RowSpool::kDefaultBudget, QStringLiteral("/nowhere"));
        RowBlock bad = someRows(10, false);
        bad.labels(3) = 2;
        QCOMPARE(spool.append(bad).error().code, ErrorCode::Internal);
        QCOMPARE(spool.rows(), 0);
        QVERIFY(spool.append(someRows(10, false)).ok());
        const Result<void> mixed = spool.append(someRows(10, true));
        QVERIFY(!mixed.ok());
        QVERIFY(mixed.error().message.contains(u"name their customers"));
    }

    void missingFolderIsAnError()
    {
        RowSpool spool(kFeatures, kDates, 0, QStringLiteral("/nowhere/at/all"));
        const Result<void> filled = fill(spool, someRows(5'000, false));
        QVERIFY(!filled.ok());
        QCOMPARE(filled.error().code, ErrorCode::Io);
        QVERIFY2(filled.error().message.contains(u"/nowhere/at/all"), qPrintable(filled.error().message));
    }

    void fullDiskIsAnError()
    {
        // A limit on the size of files stops the write as a full disk does.
        const QTemporaryDir folder;
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 100'000;
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        RowSpool spool(kFeatures, kDates, 0, folder.path());
        const Result<void> filled = fill(spool, someRows(10'000, false));
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!filled.ok());
        QCOMPARE(filled.error().code, ErrorCode::Io);
        QVERIFY2(filled.error().message.contains(u"Free space"), qPrintable(filled.error().message));
    }
};

QTEST_APPLESS_MAIN(TestRowSpool)
#include "tst_rowspool.moc"
