// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/importsession.h"

#include "core/pipeline/batchrun.h"
#include "tests/support/shoptable.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;
using ingest::ColumnRole;
using tests::kHeader;

class TestImportSession : public QObject
{
    Q_OBJECT

private:
    tests::TestFiles m_files;
    std::unique_ptr<TaskRunner> m_tasks;
    std::unique_ptr<ImportSession> m_session;

    QString shop(const QString& name = QStringLiteral("shop.csv"))
    {
        return m_files.write(name,
                             kHeader
                                 + "1,A,x,2,2010-01-01 10:00:00,1.5,77,France\n"
                                   "2,B,y,1,2010-01-02 10:00:00,2.5,78,France\n");
    }
    void settle() { QTRY_VERIFY(m_tasks->isIdle()); }

private Q_SLOTS:
    void init()
    {
        m_tasks = std::make_unique<TaskRunner>();
        m_session = std::make_unique<ImportSession>(*m_tasks);
    }
    void cleanup()
    {
        m_session.reset();
        m_tasks.reset();
    }

    void nothingIsOfferedAtFirst()
    {
        QVERIFY(m_session->files().empty());
        QCOMPARE(m_session->hindrance(), QStringLiteral("No file is chosen."));
    }

    void aFileIsLookedAt()
    {
        const QString path = shop();
        QSignalSpy changed(m_session.get(), &ImportSession::fileChanged);
        m_session->offer({path, path});
        QCOMPARE(m_session->files().size(), size_t(1));
        QVERIFY(m_session->isLooking());
        QVERIFY(!m_session->hindrance().isEmpty());
        settle();
        QCOMPARE(changed.last().first().toString(), path);
        const OfferedFile* const file = m_session->file(path);
        QVERIFY(file && file->shown());
        QCOMPARE(file->shown()->layout.profile.name, QStringLiteral("online-retail-ii"));
        QCOMPARE(m_session->hindrance(), QString());
        m_session->setKeepsDuplicates(true);
        const pipeline::BatchOptions options = m_session->options();
        QCOMPARE(options.inputs, QStringList{path});
        QVERIFY(options.fileProfiles.isEmpty());
        QVERIFY(options.reader.keepDuplicates);
        QVERIFY(options.score);
    }

    void whatFollowsTheLoadIsAsked()
    {
        QCOMPARE(m_session->options().train, pipeline::TrainMode::Auto);
        m_session->setAfterwards(Afterwards::TrainAndScore);
        QCOMPARE(m_session->options().train, pipeline::TrainMode::Always);
        m_session->setAfterwards(Afterwards::ScoreOnly);
        QCOMPARE(m_session->options().train, pipeline::TrainMode::Never);
        m_session->setAfterwards(Afterwards::LoadOnly);
        QVERIFY(!m_session->options().score);
    }

    void anEditIsLookedAtAgain()
    {
        const QString path = shop();
        m_session->offer({path});
        settle();
        ingest::FormatEdits edits;
        edits.columns = m_session->file(path)->shown()->layout.mapping;
        edits.columns->index[static_cast<size_t>(ColumnRole::Country)] = -1;
        m_session->setEdits(path, edits);
        QVERIFY(m_session->isLooking());
        settle();
        QVERIFY(!m_session->file(path)->shown()->layout.mapping.has(ColumnRole::Country));
        const pipeline::BatchOptions options = m_session->options();
        QVERIFY(options.fileProfiles.value(path).name.startsWith(QStringLiteral("shop@")));
        m_session->setEdits(path, {});
        settle();
        QVERIFY(m_session->file(path)->shown()->layout.mapping.has(ColumnRole::Country));
        QVERIFY(m_session->options().fileProfiles.isEmpty());
    }

    void aMissingColumnHinders()
    {
        const QString path = m_files.write(QStringLiteral("bare.csv"), "a,b,c\nx,y,z\n");
        m_session->offer({path});
        settle();
        QVERIFY(m_session->file(path)->shown());
        QVERIFY(!m_session->hindrance().isEmpty());
    }

    void aFileThatIsNoTableSaysWhy()
    {
        const QString path = m_files.path(QStringLiteral("missing.csv"));
        m_session->offer({path});
        settle();
        QVERIFY(m_session->file(path)->error.has_value());
        QVERIFY(m_session->hindrance().contains(QStringLiteral("missing.csv")));
        shop(QStringLiteral("missing.csv"));
        m_session->retry(path);
        settle();
        QVERIFY(!m_session->file(path)->error.has_value());
        QCOMPARE(m_session->hindrance(), QString());
    }

    void cancellingLeavesTheFileToBeTriedAgain()
    {
        const QString path = m_files.write(QStringLiteral("long.csv"), tests::plainLines(200'000));
        m_session->offer({path});
        m_session->cancel();
        settle();
        QVERIFY(m_session->file(path)->error.has_value());
        QCOMPARE(m_session->file(path)->error->code, ErrorCode::Interrupted);
        QVERIFY(!m_session->file(path)->inspection.has_value());
    }

    void foldersBecomeTheirFiles()
    {
        tests::TestFiles folder;
        folder.write(QStringLiteral("a.csv"), kHeader + "1,A,x,2,2010-01-01,1.5,77,France\n");
        folder.write(QStringLiteral("b.csv"), kHeader + "2,A,x,2,2010-01-01,1.5,77,France\n");
        folder.write(QStringLiteral("empty.csv"), {});
        m_session->offer({folder.path({})});
        settle();
        QCOMPARE(m_session->files().size(), size_t(2));
        QCOMPARE(m_session->warnings().size(), 1);
        m_session->remove(m_session->files().front().path);
        QCOMPARE(m_session->files().size(), size_t(1));
        QVERIFY(m_session->files().front().path.endsWith(QStringLiteral("b.csv")));
        m_session->offer({folder.path(QStringLiteral("nowhere/"))});
        settle();
        QCOMPARE(m_session->files().size(), size_t(2));
        QVERIFY(!m_session->hindrance().isEmpty());
    }

    void aProfileIsSavedAndUsed()
    {
        const QString path = shop();
        m_session->offer({path});
        settle();
        const QString profile = m_files.path(QStringLiteral("shop.profile.json"));
        m_session->saveProfile(path, profile);
        settle();
        QVERIFY(ingest::SourceProfile::load(profile).ok());
        m_session->useProfileFile(path, profile);
        settle();
        QVERIFY(m_session->file(path)->edits.base.has_value());
        QVERIFY(m_session->file(path)->profile->name.startsWith(QStringLiteral("shop@")));
        QSignalSpy failed(m_session.get(), &ImportSession::failed);
        m_session->useProfileFile(path, m_files.write(QStringLiteral("bad.json"), "{}"));
        settle();
        QCOMPARE(failed.size(), 1);
        QVERIFY(m_session->file(path)->edits.base.has_value());
    }

    /// A look that a later one has overtaken must not be shown.
    void theLatestEditWins()
    {
        const QString path = shop();
        m_session->offer({path});
        settle();
        ingest::FormatEdits first;
        first.delimiter = ';';
        m_session->setEdits(path, first);
        m_session->setEdits(path, {});
        settle();
        QVERIFY(!m_session->file(path)->error.has_value());
        QCOMPARE(m_session->file(path)->shown()->layout.columnCount, size_t(8));
    }
};

QTEST_GUILESS_MAIN(TestImportSession)
#include "tst_importsession.moc"
