// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/grade.h"

#include <QTest>

using churnlens::evaluation::Grade;
using churnlens::evaluation::gradeOf;

class TestGrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundsBelongToTheBetterGrade()
    {
        QCOMPARE(gradeOf(0), Grade::Poor);
        QCOMPARE(gradeOf(0.5), Grade::Poor);
        QCOMPARE(gradeOf(0.5999), Grade::Poor);
        QCOMPARE(gradeOf(0.6), Grade::Fair);
        QCOMPARE(gradeOf(0.6999), Grade::Fair);
        QCOMPARE(gradeOf(0.7), Grade::Good);
        QCOMPARE(gradeOf(0.7999), Grade::Good);
        QCOMPARE(gradeOf(0.8), Grade::VeryGood);
        QCOMPARE(gradeOf(0.9), Grade::VeryGood); // the gate's leak alarm rings above it
        QCOMPARE(gradeOf(0.9001), Grade::Suspicious);
        QCOMPARE(gradeOf(1), Grade::Suspicious);
    }
};

QTEST_APPLESS_MAIN(TestGrade)
#include "tst_grade.moc"
