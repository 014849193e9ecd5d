// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/artifactstore.h"

#include "core/common/atomicfile.h"
#include "core/model/modeljson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace churnlens::model {

namespace {

const QLatin1StringView kPartialPrefix(".partial-"); // no model id starts with a '.'
const QLatin1StringView kModelFile("model.json");
const QLatin1StringView kScalerFile("scaler.json");
const QLatin1StringView kMetadataFile("metadata.json");

Error ioError(const QString& what, const QString& path, int code)
{
    return {ErrorCode::Io,
            QStringLiteral("Cannot %1 %2: %3. Check the folder's permissions and free space.")
                .arg(what, path, qt_error_string(code)),
            path,
            {}};
}

/// An open folder: what fsync() and flock() need. Closing it gives up the lock.
class OpenFolder
{
public:
    explicit OpenFolder(const QString& path)
        : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
    }
    ~OpenFolder()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    OpenFolder(const OpenFolder&) = delete;
    OpenFolder& operator=(const OpenFolder&) = delete;

    [[nodiscard]] bool sync() const { return m_descriptor >= 0 && ::fsync(m_descriptor) == 0; }
    [[nodiscard]] bool lock() const
    {
        if (m_descriptor < 0)
            return false;
        int result = 0;
        do {
            result = ::flock(m_descriptor, LOCK_EX);
        } while (result != 0 && errno == EINTR);
        return result == 0;
    }

private:
    int m_descriptor;
};

QString hexDigest(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QByteArray toBytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

/// The digest of what metadata.json holds besides the digests: of its compact text, as it reads back from a file.
QString metadataDigest(QJsonObject metadata)
{
    metadata.remove(u"sha256"_s);
    const QJsonDocument asRead = QJsonDocument::fromJson(QJsonDocument(metadata).toJson());
    return hexDigest(asRead.toJson(QJsonDocument::Compact));
}

Error damaged(const QString& path, const QString& what)
{
    return {ErrorCode::Io,
            QStringLiteral("%1 is damaged: %2. Restore the folder from a backup, or train again.").arg(path, what),
            path,
            {}};
}

Result<QJsonObject> parse(const QString& path, const QByteArray& content)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(content, &problem);
    if (!document.isObject())
        return damaged(path, QStringLiteral("it is not a JSON object (%1)").arg(problem.errorString()));
    return document.object();
}

/// Reads one of the files that metadata.json vouches for.
Result<QJsonObject> readChecked(const QString& path, const QString& digest)
{
    const Result<QByteArray> content = readWholeFile(path);
    if (!content)
        return content.error();
    if (hexDigest(*content) != digest)
        return damaged(path, QStringLiteral("its SHA-256 is not the one noted in metadata.json"));
    return parse(path, *content);
}

Result<QJsonObject> readMetadata(const QString& path)
{
    const Result<QByteArray> content = readWholeFile(path);
    if (!content)
        return content.error();
    Result<QJsonObject> metadata = parse(path, *content);
    if (!metadata)
        return metadata;
    if (Result<void> known = checkSchema(*metadata, u"metadata"_s); !known)
        return Error{known.error().code, known.error().message, path, {}};
    const QJsonObject digests = metadata->value(u"sha256"_s).toObject();
    if (digests.value(u"metadata"_s).toString() != metadataDigest(*metadata))
        return damaged(path, QStringLiteral("its content does not match its SHA-256"));
    return metadata;
}

Result<void> writeFiles(const QString& folder, const TrainedModel& model)
{
    ArtifactJson json = toJson(model);
    const QByteArray modelBytes = toBytes(json.model);
    const QByteArray scalerBytes = toBytes(json.scaler);
    json.metadata.insert(u"sha256"_s,
                         QJsonObject{{kModelFile, hexDigest(modelBytes)},
                                     {kScalerFile, hexDigest(scalerBytes)},
                                     {u"metadata"_s, metadataDigest(json.metadata)}});
    const QDir dir(folder);
    if (Result<void> written = writeFileAtomically(dir.filePath(kModelFile), modelBytes); !written)
        return written;
    if (Result<void> written = writeFileAtomically(dir.filePath(kScalerFile), scalerBytes); !written)
        return written;
    return writeFileAtomically(dir.filePath(kMetadataFile), toBytes(json.metadata));
}

/// Only with the root locked: then every partial folder belongs to a writer that died.
void removeLeftovers(const QDir& root)
{
    const QStringList leftovers = root.entryList({QString(kPartialPrefix + u'*')}, QDir::Dirs | QDir::Hidden);
    for (const QString& name : leftovers)
        QDir(root.filePath(name)).removeRecursively();
}

} // namespace

ArtifactStore::ArtifactStore(QString root)
    : m_root(std::move(root))
{
}

QString ArtifactStore::folder(const QString& modelId) const
{
    return QDir(m_root).filePath(modelId);
}

Result<void> ArtifactStore::save(const TrainedModel& model) const
{
    if (Result<void> valid = validateModel(model); !valid)
        return valid;
    const QDir root(m_root);
    if (!root.mkpath(QStringLiteral(".")))
        return ioError(QStringLiteral("make the folder"), m_root, errno);
    const OpenFolder lockedRoot(m_root);
    if (!lockedRoot.lock())
        return ioError(QStringLiteral("lock the folder"), m_root, errno);
    removeLeftovers(root);
    const QString target = folder(model.modelId);
    if (QFileInfo::exists(target)) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("There is already a model %1 in %2; models are never overwritten.")
                         .arg(model.modelId, m_root),
                     {},
                     {}};
    }
    const QString partial = root.filePath(kPartialPrefix + model.modelId);
    if (!root.mkdir(partial))
        return ioError(QStringLiteral("make the folder"), partial, errno);
    Result<void> written = writeFiles(partial, model);
    if (written && !OpenFolder(partial).sync())
        written = ioError(QStringLiteral("sync"), partial, errno);
    if (written && ::rename(QFile::encodeName(partial).constData(), QFile::encodeName(target).constData()) != 0)
        written = ioError(QStringLiteral("make the folder"), target, errno);
    if (written && !lockedRoot.sync())
        written = ioError(QStringLiteral("sync"), m_root, errno);
    if (!written)
        removeLeftovers(root);
    return written;
}

Result<TrainedModel> ArtifactStore::load(const QString& modelId) const
{
    if (!isModelId(modelId))
        return Error{ErrorCode::Usage, QStringLiteral("\"%1\" is not a model id.").arg(modelId), {}, {}};
    const QDir dir(folder(modelId));
    ArtifactJson json;
    Result<QJsonObject> metadata = readMetadata(dir.filePath(kMetadataFile));
    if (!metadata)
        return metadata.error();
    json.metadata = *metadata;
    const QJsonObject digests = json.metadata.value(u"sha256"_s).toObject();
    for (const auto& [file, object] : {std::pair{kModelFile, &json.model}, std::pair{kScalerFile, &json.scaler}}) {
        Result<QJsonObject> content = readChecked(dir.filePath(file), digests.value(file).toString());
        if (!content)
            return content.error();
        *object = *content;
    }
    Result<TrainedModel> model = fromJson(json);
    if (!model)
        return Error{model.error().code, model.error().message, dir.path(), {}};
    if (model->modelId != modelId)
        return damaged(dir.path(), QStringLiteral("it holds the model %1").arg(model->modelId));
    return model;
}

} // namespace churnlens::model
