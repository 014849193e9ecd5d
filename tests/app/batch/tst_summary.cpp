// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/summary.h"

#include <QTest>

using namespace churnlens;
using batch::summaryText;

class TestSummary : public QObject
{
    Q_OBJECT

private:
    /// Of a load of one file; so many things beside it in the folder were passed over.
    static pipeline::BatchReport report(int passedOver)
    {
        pipeline::BatchReport report;
        report.load.emplace();
        report.load->files = {QStringLiteral("/sales/2011.csv")};
        for (int i = 1; i <= passedOver; ++i) {
            report.load->passedOver.append(QStringLiteral("/sales/%1.png").arg(i));
            report.load->warnings.append(QStringLiteral("Not loaded: /sales/%1.png is a PNG image.").arg(i));
        }
        return report;
    }

private Q_SLOTS:
    void namesWhatWasPassedOver_data()
    {
        QTest::addColumn<int>("passedOver");
        QTest::addColumn<QString>("line");
        const QString start = QStringLiteral("  not loaded, as no transactions are in it: ");
        QTest::newRow("one") << 1 << start + QStringLiteral("1.png\n");
        QTest::newRow("as many as are named") << 3 << start + QStringLiteral("1.png, 2.png, 3.png\n");
        QTest::newRow("more") << 1003 << start + QStringLiteral("1.png, 2.png, 3.png and 1,000 more\n");
    }
    void namesWhatWasPassedOver()
    {
        QFETCH(int, passedOver);
        QFETCH(QString, line);
        pipeline::BatchReport loaded = report(passedOver);
        loaded.load->warnings.append(QStringLiteral("The column Total was not used."));
        const QString text = summaryText(loaded, {});
        QVERIFY2(text.contains(line + QStringLiteral("  warning: The column Total was not used.\n")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("is a PNG image")), qPrintable(text)); // the report has each reason

        pipeline::BatchReport unchanged = report(passedOver);
        unchanged.load->unchangedFiles = 1;
        const QString again = summaryText(unchanged, {});
        QVERIFY2(again.contains(QStringLiteral("nothing new; every file had been loaded before.\n") + line),
                 qPrintable(again));
    }

    void saysNothingWhereNothingWas() { QVERIFY(!summaryText(report(0), {}).contains(QStringLiteral("not loaded"))); }
};

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
