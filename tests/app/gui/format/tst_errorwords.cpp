// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/format/errorwords.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(churnlens::gui::ErrorKind)

class TestErrorWords : public QObject
{
    Q_OBJECT

    /// The core's sources, the parts of their strings joined as the compiler does.
    static QString core()
    {
        static const QRegularExpression joint(u"\"\\s*\""_s);
        QString text;
        for (QDirIterator files(qEnvironmentVariable("CHURNLENS_SOURCE_DIR") + u"/core"_s, {u"*.cpp"_s}, QDir::Files,
                                QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                text += QString::fromUtf8(file.readAll()).remove(joint);
        }
        return text;
    }

private Q_SLOTS:
    void tellsFailuresApart_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("message"); ///< a part of the core's
        QTest::addColumn<QString>("state");
        QTest::addColumn<ErrorKind>("kind");
        using enum ErrorCode;
        const auto row = [](const char* name, ErrorCode code, const QString& message, const QString& state,
                            ErrorKind kind) { QTest::newRow(name) << code << message << state << kind; };
        row("refused", DatabaseUnavailable, u"Cannot connect to the database"_s, {}, ErrorKind::DatabaseUnreachable);
        row("lost", DatabaseUnavailable, u"The connection to the database was lost"_s, u"57P01"_s,
            ErrorKind::DatabaseUnreachable);
        row("full", DatabaseUnavailable, u"disk is full"_s, u"53100"_s, ErrorKind::DatabaseFull);
        row("busy", DatabaseUnavailable, u"short of resources"_s, u"53300"_s, ErrorKind::DatabaseBusy);
        row("right", DatabaseUnavailable, u"The database user lacks a right"_s, u"42501"_s, ErrorKind::NotPermitted);
        row("rights", DatabaseUnavailable, u"lacks rights in the database"_s, {}, ErrorKind::NotPermitted);
        row("schemas", DatabaseUnavailable, u"may not create schemas in the database"_s, {}, ErrorKind::NotPermitted);
        row("owner", DatabaseUnavailable, u"only their owner can change them"_s, {}, ErrorKind::NotPermitted);
        row("older", DatabaseUnavailable, u"this user may not change it"_s, {}, ErrorKind::NotPermitted);
        row("newer", DatabaseUnavailable, u"The database's schema has version %1, this program knows up to"_s, {},
            ErrorKind::DatabaseUnsuitable);
        row("changed", DatabaseUnavailable, u"in the database differs from this program's"_s, {},
            ErrorKind::DatabaseUnsuitable);
        row("foreign", DatabaseUnavailable, u"has schemas of something else"_s, {}, ErrorKind::DatabaseUnsuitable);
        row("file", InputUnusable, u"has no column for"_s, {}, ErrorKind::FileUnusable);
        row("io", Io, u"Cannot read"_s, {}, ErrorKind::FileAccess);
        row("unscored", NotEnoughData, u"There are no scores yet."_s, {}, ErrorKind::NotScored);
        row("few", NotEnoughData, u"Cannot train"_s, {}, ErrorKind::NotEnoughData);
        row("gate", GateFailed, {}, {}, ErrorKind::GateFailed);
        row("run", RunInProgress, {}, {}, ErrorKind::RunInProgress);
        row("cancel", Interrupted, {}, {}, ErrorKind::Stopped);
        row("usage", Usage, {}, {}, ErrorKind::Refused);
        row("statement", Internal, u"The database refused a statement"_s, u"42P01"_s, ErrorKind::StatementFailed);
        row("defect", Internal, {}, {}, ErrorKind::Internal);
    }
    void tellsFailuresApart()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, message);
        QFETCH(QString, state);
        QFETCH(ErrorKind, kind);
        static const QString sources = core();
        QVERIFY2(sources.contains(message), "the core does not say that any more");
        QCOMPARE(static_cast<int>(errorKind({code, message, {}, state})), static_cast<int>(kind));
    }

    void everyKindHasATitleOfItsOwn()
    {
        QSet<QString> titles;
        const std::pair<ErrorCode, const char*> errors[] = {{ErrorCode::DatabaseUnavailable, ""},
                                                            {ErrorCode::DatabaseUnavailable, "53100"},
                                                            {ErrorCode::DatabaseUnavailable, "53300"},
                                                            {ErrorCode::DatabaseUnavailable, "42501"},
                                                            {ErrorCode::InputUnusable, ""},
                                                            {ErrorCode::Io, ""},
                                                            {ErrorCode::NotEnoughData, ""},
                                                            {ErrorCode::GateFailed, ""},
                                                            {ErrorCode::RunInProgress, ""},
                                                            {ErrorCode::Interrupted, ""},
                                                            {ErrorCode::Usage, ""},
                                                            {ErrorCode::Internal, "42P01"},
                                                            {ErrorCode::Internal, ""}};
        for (const auto& [code, state] : errors) {
            const ErrorWords words = errorWords({code, {}, {}, QString::fromLatin1(state)});
            QVERIFY(!words.title.isEmpty() && !titles.contains(words.title));
            titles.insert(words.title);
            QCOMPARE(words.isAboutDatabase, code == ErrorCode::DatabaseUnavailable);
        }
        QVERIFY(errorWords({ErrorCode::DatabaseUnavailable, {}, {}, u"42501"_s}).isOtherDatabaseBest);
        QVERIFY(!errorWords({ErrorCode::DatabaseUnavailable, {}, {}, {}}).isOtherDatabaseBest);
    }
};

QTEST_GUILESS_MAIN(TestErrorWords)
#include "tst_errorwords.moc"
