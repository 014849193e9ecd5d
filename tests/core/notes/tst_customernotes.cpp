// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notes/customernotes.h"

#include "tests/support/testdatabase.h"

#include <QDateTime>
#include <QTest>

using namespace churnlens;
using namespace churnlens::notes;

class TestCustomerNotes : public QObject
{
    Q_OBJECT

private:
    tests::TestDatabase m_database;
    std::unique_ptr<warehouse::Connection> m_connection;
    const QString m_customer = QStringLiteral("M\u00fcller 7'");

    Result<CustomerNote> add(Status status, const QString& text, const QString& author = {})
    {
        return addNote(*m_connection, m_customer, status, text, author);
    }

private Q_SLOTS:
    void init()
    {
        m_connection = m_database.fresh(QStringLiteral("n"));
        const auto done = m_connection->query("INSERT INTO warehouse.customer VALUES (1, $1, NULL, '2011-01-01')",
                                              {m_customer.toUtf8()});
        QVERIFY(done.ok());
    }

    void everyStatusHasAName()
    {
        QStringList names;
        for (const Status status :
             {Status::Open, Status::Planned, Status::Contacted, Status::WonBack, Status::Lost, Status::Snoozed}) {
            names.append(statusName(status));
            QVERIFY(statusByName(statusName(status)) == status);
            QVERIFY(add(status, QStringLiteral("x")).ok()); // the database knows it too
        }
        QCOMPARE(names.join(u' '), QStringLiteral("open planned contacted won_back lost snoozed"));
        QVERIFY(!statusByName(QStringLiteral("Open")));
    }

    void comesBackAsItWasWritten()
    {
        const QString text = QStringLiteral("Called \u2013 \"wants\nto return\"; 50 % off? \U0001F600");
        const Result<CustomerNote> added = add(Status::Contacted, text, QStringLiteral(" Anna "));
        QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message));
        const std::vector<CustomerNote> notes = readNotes(*m_connection, m_customer).value();
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes[0].noteId, added->noteId);
        QCOMPARE(notes[0].customerId, m_customer);
        QCOMPARE(notes[0].text, text);
        QCOMPARE(notes[0].author, QStringLiteral("Anna"));
        QVERIFY(notes[0].status == Status::Contacted);
        const QDateTime written = QDateTime::fromString(notes[0].writtenAt, Qt::ISODateWithMs);
        QVERIFY(written.isValid() && std::abs(written.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    }

    void newestFirst()
    {
        QVERIFY(add(Status::Planned, QStringLiteral("first")).ok());
        QVERIFY(add(Status::Lost, QStringLiteral("second")).ok());
        const std::vector<CustomerNote> notes = readNotes(*m_connection, m_customer).value();
        QCOMPARE(notes.size(), size_t(2));
        QCOMPARE(notes[0].text, QStringLiteral("second"));
        QVERIFY(readNotes(*m_connection, QStringLiteral("somebody else")).value().empty());
    }

    void withoutAnAuthorItIsTheDatabaseUser()
    {
        QCOMPARE(add(Status::Open, QStringLiteral("x"), QStringLiteral("  "))->author,
                 tests::scalar(*m_connection, "SELECT current_user"));
    }

    void canBeTakenBackOnce()
    {
        const qint64 id = add(Status::Open, QStringLiteral("x"))->noteId;
        QVERIFY(removeNote(*m_connection, id).ok());
        QVERIFY(readNotes(*m_connection, m_customer).value().empty());
        const Result<void> again = removeNote(*m_connection, id);
        QVERIFY(!again.ok());
        QVERIFY(again.error().code == ErrorCode::Usage);
    }

    void refusesWhatItCannotKeep()
    {
        QVERIFY(add(Status::Open, QString(4000, u'x')).ok());
        QVERIFY(add(Status::Open, QStringLiteral("\U0001F600").repeated(4000)).ok()); // characters, not code units
        const Result<CustomerNote> tooLong = add(Status::Open, QString(4001, u'x'));
        QVERIFY(!tooLong.ok());
        QVERIFY(tooLong.error().code == ErrorCode::Usage);
        const Result<CustomerNote> unknown =
            addNote(*m_connection, QStringLiteral("nobody"), Status::Open, QStringLiteral("x"), {});
        QVERIFY(!unknown.ok());
        QVERIFY(unknown.error().code == ErrorCode::Usage);
        QVERIFY(unknown.error().message.contains(QStringLiteral("nobody")));
    }

    void outlivesItsCustomersRow()
    {
        QVERIFY(add(Status::WonBack, QStringLiteral("kept")).ok());
        QVERIFY(m_connection->execute("DELETE FROM warehouse.customer").ok());
        QCOMPARE(readNotes(*m_connection, m_customer).value().size(), size_t(1));
    }

    void anUnavailableTableIsAnError()
    {
        QVERIFY(m_connection->execute("DROP TABLE crm.customer_note").ok());
        QVERIFY(!readNotes(*m_connection, m_customer).ok());
        QVERIFY(!removeNote(*m_connection, 1).ok());
    }
};

QTEST_GUILESS_MAIN(TestCustomerNotes)
#include "tst_customernotes.moc"
