// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/logging.h"

#include <QTest>

using namespace churnlens;

class TestLogging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksSecrets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("masked");
        QTest::newRow("none") << "host=/tmp port=5432"
                              << "host=/tmp port=5432";
        QTest::newRow("keyword") << "host=x password=hunter2 user=u"
                                 << "host=x password=*** user=u";
        QTest::newRow("quoted") << R"(password='it\'s secret' user=u)"
                                << "password=*** user=u";
        QTest::newRow("upper case, blanks") << "PASSWORD = hunter2"
                                            << "PASSWORD = ***";
        QTest::newRow("uri") << "postgresql://u:hunter2@h/db"
                             << "postgresql://u:***@h/db";
        QTest::newRow("uri, at sign in the secret") << "postgres://u:hun@ter:2@h:5432/db"
                                                    << "postgres://u:***@h:5432/db";
        QTest::newRow("uri parameter") << "postgresql://h/db?user=u&password=hunter2&x=1"
                                       << "postgresql://h/db?user=u&password=***&x=1";
    }
    void masksSecrets()
    {
        QFETCH(QString, text);
        QTEST(maskSecrets(text), "masked");
    }

    void parsesLevels()
    {
        LogLevel level = LogLevel::Debug;
        QVERIFY(parseLogLevel(QStringLiteral("Warning"), &level));
        QVERIFY(level == LogLevel::Warning);
        QVERIFY(!parseLogLevel(QStringLiteral("loud"), &level));
    }
};

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
