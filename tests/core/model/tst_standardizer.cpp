// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/standardizer.h"

#include "samples.h"

#include <QTest>

#include <limits>

using namespace churnlens;
using namespace churnlens::model;
using samples::names;
using samples::near;

class TestStandardizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void momentsByHand()
    {
        // 1 2 3 4: mean 2.5, population variance 1.25. 0 0 0 8: mean 2, variance 12.
        InMemoryTrainingSource source(names({u"a", u"b"}), names({u"t"}),
                                      samples::rows({{1, 0}, {2, 0}, {3, 0}, {4, 8}}, {0, 1, 0, 1}), 3);
        const auto scaler = Standardizer::fit(source);
        QVERIFY(scaler.ok());
        QVERIFY(near(scaler->means()(0), 2.5));
        QVERIFY(near(scaler->means()(1), 2.0));
        QVERIFY(near(scaler->deviations()(0), std::sqrt(1.25)));
        QVERIFY(near(scaler->deviations()(1), std::sqrt(12.0)));

        const std::vector<double> raw{4.0, 8.0};
        const Eigen::VectorXd z = scaler->transformRow(raw);
        QVERIFY(near(z(0), 1.5 / std::sqrt(1.25)));
        QVERIFY(near(z(1), 6.0 / std::sqrt(12.0)));
        RowMatrix block;
        scaler->transformRows(RowMatrix{{1.0, 2.0}, {4.0, 8.0}}, block);
        QVERIFY(near(block(0, 1), 0.0));
        QCOMPARE(block(1, 0), z(0));
        QCOMPARE(scaler->transform(4.0, 0), z(0));
    }

    void largeMeansLoseNoDigits()
    {
        // 1e9 + {1, 2, 3, 4}: a sum of squares would keep no digit of the variance 1.25.
        for (const Eigen::Index blockRows : {1, 2, 3, 100}) {
            InMemoryTrainingSource source(names({u"a"}), names({u"t"}),
                                          samples::rows({{1e9 + 1}, {1e9 + 2}, {1e9 + 3}, {1e9 + 4}}, {0, 1, 0, 1}),
                                          blockRows);
            const auto scaler = Standardizer::fit(source);
            QVERIFY(scaler.ok());
            QVERIFY(near(scaler->means()(0), 1e9 + 2.5, 1e-6));
            QVERIFY(near(scaler->deviations()(0), std::sqrt(1.25), 1e-7));
        }
    }

    void blocksDoNotMatter()
    {
        const QStringList features = names({u"a", u"b", u"c"});
        InMemoryTrainingSource whole(features, names({u"t"}), samples::randomRows(1000), 1000);
        InMemoryTrainingSource pieces(features, names({u"t"}), samples::randomRows(1000), 7);
        const auto a = Standardizer::fit(whole);
        const auto b = Standardizer::fit(pieces);
        QVERIFY(a.ok() && b.ok());
        QVERIFY(a->means().isApprox(b->means(), 1e-13));
        QVERIFY(a->deviations().isApprox(b->deviations(), 1e-13));
    }

    void constantFeatureIsNamed()
    {
        for (const double constant : {0.0, 0.1, 1e9}) {
            InMemoryTrainingSource source(names({u"recency_days", u"frequency"}), names({u"t"}),
                                          samples::rows({{1, constant}, {2, constant}, {3, constant}}, {0, 1, 0}), 2);
            const auto scaler = Standardizer::fit(source);
            QVERIFY(!scaler.ok());
            QCOMPARE(scaler.error().code, ErrorCode::NotEnoughData);
            QVERIFY(scaler.error().message.contains(u"frequency"));
        }
    }

    void valuesThatAreNotFiniteAreNamed()
    {
        for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity()}) {
            RowBlock block = samples::rows({{1, 2}, {3, bad}}, {0, 1});
            block.groups(1) = 1;
            InMemoryTrainingSource source(names({u"recency_days", u"monetary"}), names({u"2011-06-13", u"2011-09-11"}),
                                          block);
            const auto scaler = Standardizer::fit(source);
            QVERIFY(!scaler.ok());
            QCOMPARE(scaler.error().code, ErrorCode::Internal);
            QVERIFY(scaler.error().message.contains(u"monetary"));
            QVERIFY(scaler.error().message.contains(u"2011-09-11"));
        }
    }

    void malformedBlocksAreRefused()
    {
        RowBlock good = samples::rows({{1}, {2}, {3}}, {0, 1, 0});
        RowBlock badLabel = good;
        badLabel.labels(1) = 2;
        RowBlock badGroup = good;
        badGroup.groups(2) = 1;
        for (const RowBlock& block : {badLabel, badGroup}) {
            InMemoryTrainingSource source(names({u"a"}), names({u"t"}), block);
            QCOMPARE(Standardizer::fit(source).error().code, ErrorCode::Internal);
        }
        InMemoryTrainingSource columns(names({u"a", u"b"}), names({u"t"}), good);
        QCOMPARE(Standardizer::fit(columns).error().code, ErrorCode::Internal);
    }

    void extremesAreKept()
    {
        InMemoryTrainingSource source(names({u"a", u"b"}), names({u"t"}),
                                      samples::rows({{1, 0}, {-2, 5}, {3, 8}, {4, 2}}, {0, 1, 0, 1}), 3);
        const auto scaler = Standardizer::fit(source);
        QVERIFY(scaler.ok());
        QCOMPARE(scaler->minima(), Eigen::VectorXd(Eigen::Vector2d(-2, 0)));
        QCOMPARE(scaler->maxima(), Eigen::VectorXd(Eigen::Vector2d(4, 8)));
    }

    void limitHoldsStandardizedValues()
    {
        const Standardizer free = Standardizer::fromMoments(Eigen::Vector2d(10, 0), Eigen::Vector2d(2, 3)).value();
        const Standardizer held = free.withLimit(1.5);
        QCOMPARE(held.limit(), 1.5);
        QCOMPARE(free.limit(), std::numeric_limits<double>::infinity());
        QCOMPARE(free.transform(1e6, 0), (1e6 - 10) / 2);
        const RowMatrix raw{{1e6, 1.0}, {-1e6, -4.6}, {12.0, 4.5}};
        const RowMatrix expected{{1.5, 1.0 / 3.0}, {-1.5, -1.5}, {1.0, 1.5}};
        RowMatrix rows;
        held.transformRows(raw, rows);
        QCOMPARE(rows, expected);
        RowMatrix scaled;
        held.scaleRows(raw, 0, 3, scaled);
        QVERIFY((scaled - expected).cwiseAbs().maxCoeff() < 1e-15);
        held.scaleRows(raw, 1, 2, scaled);
        QVERIFY((scaled - expected.bottomRows(2)).cwiseAbs().maxCoeff() < 1e-15);
        for (Eigen::Index row = 0; row < 3; ++row) {
            const Eigen::VectorXd z = held.transformRow({raw.row(row).data(), 2});
            QCOMPARE(z, Eigen::VectorXd(expected.row(row).transpose()));
            QCOMPARE(held.transform(raw(row, 1), 1), expected(row, 1));
        }
    }

    void monstrousFeatureIsNamed()
    {
        // The squares of 1e300 overflow although the values are finite.
        InMemoryTrainingSource source(names({u"recency_days", u"monetary"}), names({u"t"}),
                                      samples::rows({{1, 1}, {2, 1e300}, {3, 2}}, {0, 1, 0}));
        const auto scaler = Standardizer::fit(source);
        QVERIFY(!scaler.ok());
        QCOMPARE(scaler.error().code, ErrorCode::Internal);
        QVERIFY2(scaler.error().message.contains(u"feature monetary has values too large"),
                 qPrintable(scaler.error().message));
    }

    void noRowsAndCancelledAreErrors()
    {
        InMemoryTrainingSource empty(names({u"a"}), names({u"t"}),
                                     {RowMatrix(0, 1), Eigen::VectorXi(0), Eigen::VectorXi(0)});
        QCOMPARE(Standardizer::fit(empty).error().code, ErrorCode::NotEnoughData);
        std::stop_source stop;
        stop.request_stop();
        InMemoryTrainingSource source(names({u"a"}), names({u"t"}), samples::rows({{1}, {2}}, {0, 1}));
        QCOMPARE(Standardizer::fit(source, {stop.get_token(), {}}).error().code, ErrorCode::Interrupted);
    }

    void storedMomentsAreChecked()
    {
        using Eigen::Vector2d;
        QVERIFY(Standardizer::fromMoments(Vector2d(1, 2), Vector2d(3, 4)).ok());
        QVERIFY(!Standardizer::fromMoments(Vector2d(1, 2), Vector2d(3, 0)).ok());
        QVERIFY(!Standardizer::fromMoments(Vector2d(1, 2), Vector2d(3, -1)).ok());
        QVERIFY(!Standardizer::fromMoments(Vector2d(1, std::nan("")), Vector2d(3, 4)).ok());
        QVERIFY(!Standardizer::fromMoments(Vector2d(1, 2), Eigen::Vector3d(3, 4, 5)).ok());
        QVERIFY(!Standardizer::fromMoments({}, {}).ok());
        const Vector2d one(1, 1);
        QVERIFY(Standardizer::fromMoments(one, one, Vector2d(0, 1), Vector2d(0, 2)).ok());
        QVERIFY(!Standardizer::fromMoments(one, one, Vector2d(0, 1), Vector2d(0, 0.5)).ok());
        QVERIFY(!Standardizer::fromMoments(one, one, Vector2d(0, std::nan("")), Vector2d(0, 2)).ok());
        QVERIFY(!Standardizer::fromMoments(one, one, Vector2d(0, 1), {}).ok());
    }
};

QTEST_APPLESS_MAIN(TestStandardizer)
#include "tst_standardizer.moc"
