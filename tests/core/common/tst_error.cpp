// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/result.h"

#include <QTest>

using namespace churnlens;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCodesAreTheContract_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("expected");
        QTest::newRow("internal") << static_cast<int>(ErrorCode::Internal) << 1;
        QTest::newRow("io") << static_cast<int>(ErrorCode::Io) << 1;
        QTest::newRow("usage") << static_cast<int>(ErrorCode::Usage) << 2;
        QTest::newRow("input") << static_cast<int>(ErrorCode::InputUnusable) << 3;
        QTest::newRow("database") << static_cast<int>(ErrorCode::DatabaseUnavailable) << 4;
        QTest::newRow("data") << static_cast<int>(ErrorCode::NotEnoughData) << 5;
        QTest::newRow("gate") << static_cast<int>(ErrorCode::GateFailed) << 6;
        QTest::newRow("busy") << static_cast<int>(ErrorCode::RunInProgress) << 7;
        QTest::newRow("interrupted") << static_cast<int>(ErrorCode::Interrupted) << 130;
    }
    void exitCodesAreTheContract()
    {
        QFETCH(int, code);
        QTEST(exitCode(static_cast<ErrorCode>(code)), "expected");
        QVERIFY(!errorName(static_cast<ErrorCode>(code)).isEmpty());
    }

    void resultHoldsEither()
    {
        const Result<int> good(7);
        QVERIFY(good.ok());
        QCOMPARE(*good, 7);
        const Result<int> bad(Error{ErrorCode::Io, QStringLiteral("no"), {}, {}});
        QVERIFY(!bad.ok());
        QCOMPARE(bad.error().message, QStringLiteral("no"));
        QVERIFY(Result<void>().ok());
    }

    void orThrowUnwindsWithTheError()
    {
        QCOMPARE(orThrow(Result<int>(3)), 3);
        try {
            orThrow(Result<void>(Error{ErrorCode::GateFailed, QStringLiteral("gate"), {}, {}}));
            QFAIL("did not throw");
        } catch (const JobFailure& failure) {
            QVERIFY(failure.error.code == ErrorCode::GateFailed);
        }
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
