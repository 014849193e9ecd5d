// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/profile/columnrole.h"

#include <QStringList>
#include <QTest>

using namespace churnlens::ingest;

class TestColumnRole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays()
    {
        QStringList names;
        for (size_t i = 0; i < allRoles().size(); ++i) {
            QCOMPARE(static_cast<size_t>(allRoles()[i]), i); // arrays by role rely on it
            names.append(roleName(allRoles()[i]));
            QVERIFY(roleByName(names.last()) == allRoles()[i]);
        }
        QCOMPARE(names.join(u' '),
                 QStringLiteral("invoice stock_code description quantity invoiced_at unit_price customer_id country "
                                "line_total invoiced_time status"));
        QVERIFY(!roleByName(QStringLiteral("Invoice")));
        QVERIFY(!roleByName(QString()));
    }

    void onlyDateAndCustomerAreNeeded()
    {
        for (const ColumnRole role : allRoles())
            QCOMPARE(isOptionalRole(role), role != ColumnRole::InvoicedAt && role != ColumnRole::CustomerId);
    }

    void saysWhatAnAbsenceMeans()
    {
        QStringList silent;
        for (const ColumnRole role : allRoles()) {
            const QString note = absenceNote(role);
            if (note.isEmpty())
                silent.append(roleName(role));
            else
                QVERIFY2(note.startsWith(QStringLiteral("Without ")) && note.endsWith(u'.'), qPrintable(note));
        }
        QCOMPARE(silent.join(u' '),
                 QStringLiteral("description invoiced_at unit_price customer_id line_total invoiced_time status"));
    }
};

QTEST_GUILESS_MAIN(TestColumnRole)
#include "tst_columnrole.moc"
