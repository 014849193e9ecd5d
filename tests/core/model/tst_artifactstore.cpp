// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/artifactstore.h"

#include "core/common/atomicfile.h"
#include "core/model/modeljson.h"
#include "core/model/modelscorer.h"
#include "samples.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <thread>

using namespace Qt::StringLiterals;
using namespace churnlens;
using namespace churnlens::model;
using samples::names;

namespace {

const QStringList kFiles = names({u"model.json", u"scaler.json", u"metadata.json"});

QByteArray content(const QString& path)
{
    return readWholeFile(path).value();
}

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList entries(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class TestArtifactStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
        m_root = m_directory->filePath(u"models"_s); // does not exist yet
    }

    void modelReturnsUnchanged()
    {
        const ArtifactStore store(m_root);
        const TrainedModel model = samples::model();
        const auto saved = store.save(model);
        QVERIFY2(saved.ok(), saved.ok() ? "" : qPrintable(saved.error().message));
        QCOMPARE(entries(m_root), QStringList{model.modelId});
        QStringList files = kFiles;
        files.sort();
        QCOMPARE(entries(store.folder(model.modelId)), files);

        const auto read = store.load(model.modelId);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        QVERIFY(toJson(*read).model == toJson(model).model);
        QVERIFY(toJson(*read).scaler == toJson(model).scaler);
        QVERIFY(toJson(*read).metadata == toJson(model).metadata);
        const std::vector<double> raw{12.5, 1234.56};
        const QStringList columns = model.definition.features;
        QCOMPARE(ModelScorer::compile(*read, columns)->score(raw).probability,
                 ModelScorer::compile(model, columns)->score(raw).probability);
    }

    void checksumsAreThoseOfTheFiles()
    {
        const ArtifactStore store(m_root);
        QVERIFY(store.save(samples::model()).ok());
        const QDir dir(store.folder(samples::model().modelId));
        const QJsonObject metadata = QJsonDocument::fromJson(content(dir.filePath(u"metadata.json"_s))).object();
        for (const QString& file : names({u"model.json", u"scaler.json"})) {
            const QByteArray digest = QCryptographicHash::hash(content(dir.filePath(file)), QCryptographicHash::Sha256);
            QCOMPARE(metadata.value(u"sha256"_s).toObject().value(file).toString(),
                     QString::fromLatin1(digest.toHex()));
        }
    }

    void freePartKeepsAllKindsOfNumbers()
    {
        TrainedModel model = samples::model();
        model.metadata = {{u"zero"_s, -0.0},
                          {u"whole"_s, 3.0},
                          {u"large"_s, 1e300},
                          {u"text"_s, u"\u00e4\"\\"_s},
                          {u"nested"_s, QJsonObject{{u"none"_s, QJsonValue::Null}}}};
        const ArtifactStore store(m_root);
        QVERIFY(store.save(model).ok());
        const auto read = store.load(model.modelId);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        QCOMPARE(read->metadata, model.metadata);
    }

    void everyChangedByteIsNoticed()
    {
        const ArtifactStore store(m_root);
        const TrainedModel model = samples::model();
        QVERIFY(store.save(model).ok());
        for (const QString& file : kFiles) {
            const QString path = QDir(store.folder(model.modelId)).filePath(file);
            const QByteArray good = content(path);
            for (qsizetype i = 0; i < good.size(); ++i) {
                if (good.at(i) == ' ' || good.at(i) == '\n')
                    continue; // white space does not mean anything in metadata.json
                QByteArray bad = good;
                bad[i] = bad.at(i) == '7' ? '8' : '7';
                overwrite(path, bad);
                const auto read = store.load(model.modelId);
                QVERIFY2(!read.ok(), bad.constData());
                QCOMPARE(read.error().code, ErrorCode::Io);
                QVERIFY2(read.error().message.contains(u".json"), qPrintable(read.error().message));
            }
            overwrite(path, good);
            QVERIFY(store.load(model.modelId).ok());
        }
    }

    void lostOrCutFilesAreNamed()
    {
        const ArtifactStore store(m_root);
        const TrainedModel model = samples::model();
        QVERIFY(store.save(model).ok());
        for (const QString& file : kFiles) {
            const QString path = QDir(store.folder(model.modelId)).filePath(file);
            const QByteArray good = content(path);
            for (const QByteArray& bad : {QByteArray(), good.left(good.size() / 2), QByteArray("[]")}) {
                overwrite(path, bad);
                const auto read = store.load(model.modelId);
                QVERIFY(!read.ok());
                QVERIFY2(read.error().message.contains(file), qPrintable(read.error().message));
            }
            QVERIFY(QFile::remove(path));
            const auto read = store.load(model.modelId);
            QVERIFY(!read.ok());
            QCOMPARE(read.error().code, ErrorCode::Io);
            QVERIFY2(read.error().message.contains(file), qPrintable(read.error().message));
            overwrite(path, good);
        }
    }

    void newerAndForeignFoldersAreRefused()
    {
        const ArtifactStore store(m_root);
        const TrainedModel model = samples::model();
        QVERIFY(store.save(model).ok());
        const QString path = QDir(store.folder(model.modelId)).filePath(u"metadata.json"_s);
        overwrite(path, content(path).replace("churnlens.metadata/2", "churnlens.metadata/3"));
        QVERIFY(store.load(model.modelId).error().message.contains(u"newer Churnlens"));
        overwrite(path, "{\"name\": \"something else\"}");
        QVERIFY(store.load(model.modelId).error().message.contains(u"not written by Churnlens"));
    }

    void renamedFolderIsRefused()
    {
        const ArtifactStore store(m_root);
        QVERIFY(store.save(samples::model()).ok());
        QVERIFY(QDir(m_root).rename(samples::model().modelId, u"renamed"_s));
        QVERIFY(store.load(u"renamed"_s).error().message.contains(u"it holds the model 20111210-baseline"));
    }

    void leftoversOfACrashAreRemoved()
    {
        const ArtifactStore store(m_root);
        QVERIFY(QDir().mkpath(QString(m_root + u"/.partial-old")));
        overwrite(QString(m_root + u"/.partial-old/model.json"), "{");
        QVERIFY(QDir().mkpath(QString(m_root + u"/.partial-" + samples::model().modelId)));
        QVERIFY(store.save(samples::model()).ok());
        QCOMPARE(entries(m_root), QStringList{samples::model().modelId});
        QVERIFY(store.load(samples::model().modelId).ok());
    }

    void modelsAreNeverOverwritten()
    {
        const ArtifactStore store(m_root);
        QVERIFY(store.save(samples::model()).ok());
        TrainedModel other = samples::model();
        other.intercept = 5;
        const auto refused = store.save(other);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Internal);
        QCOMPARE(store.load(other.modelId)->intercept, samples::model().intercept);
        QCOMPARE(entries(m_root), QStringList{other.modelId});
    }

    void unusableIdsAndModelsAreRefused()
    {
        const ArtifactStore store(m_root);
        for (const QString& id : names({u"", u".", u"..", u".partial-x", u"a/b", u"a b", u"x\n"})) {
            QCOMPARE(store.load(id).error().code, ErrorCode::Usage);
            TrainedModel model = samples::model();
            model.modelId = id;
            QVERIFY(!store.save(model).ok());
        }
        TrainedModel broken = samples::model();
        broken.intercept = std::nan("");
        QVERIFY(!store.save(broken).ok());
        QVERIFY(!QFileInfo::exists(m_root));
    }

    void placeThatCannotBeWrittenIsNamed()
    {
        const QString file = m_directory->filePath(u"file"_s);
        overwrite(file, "not a folder");
        const auto refused = ArtifactStore(QString(file + u"/models")).save(samples::model());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Io);
        QVERIFY(refused.error().message.contains(file));
    }

    void writersWaitForEachOther()
    {
        std::vector<std::jthread> writers;
        std::array<bool, 6> saved{};
        for (std::size_t i = 0; i < saved.size(); ++i) {
            writers.emplace_back([this, i, &saved] {
                TrainedModel model = samples::model();
                model.modelId = QStringLiteral("model-%1").arg(i);
                saved[i] = ArtifactStore(m_root).save(model).ok();
            });
        }
        writers.clear(); // joins
        QVERIFY(std::all_of(saved.begin(), saved.end(), [](bool ok) { return ok; }));
        QCOMPARE(entries(m_root).size(), 6);
        for (const QString& id : entries(m_root))
            QVERIFY(ArtifactStore(m_root).load(id).ok());
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_root;
};

QTEST_APPLESS_MAIN(TestArtifactStore)
#include "tst_artifactstore.moc"
