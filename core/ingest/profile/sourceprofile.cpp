// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/profile/sourceprofile.h"

#include "core/common/atomicfile.h"
#include "core/ingest/profile/profilejson.h"

#include <QCryptographicHash>
#include <QFile>

static void initProfiles()
{
    Q_INIT_RESOURCE(profiles);
}

namespace churnlens::ingest {

namespace {

constexpr std::array<const char*, 3> kShipped{"online-retail-ii", "online-retail-i", "generic"};

Result<SourceProfile> loadFile(const QString& path)
{
    Result<QByteArray> json = readWholeFile(path);
    if (!json.ok())
        return Error{ErrorCode::InputUnusable, json.error().message, json.error().detail, {}};
    Result<SourceProfile> profile = profileFromJson(*json, path);
    if (profile.ok()) { // an edited profile is another one: files read with it are read anew
        const QByteArray hash = QCryptographicHash::hash(*json, QCryptographicHash::Sha256).toHex().left(12);
        profile->name = QStringLiteral("%1@%2").arg(profile->name, QString::fromLatin1(hash));
    }
    return profile;
}

std::vector<SourceProfile> readShipped()
{
    initProfiles();
    std::vector<SourceProfile> profiles;
    for (const char* name : kShipped) {
        QFile file(QStringLiteral(":/profiles/%1.json").arg(QLatin1StringView(name)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (Result<SourceProfile> profile = profileFromJson(file.readAll(), file.fileName()); profile.ok())
            profiles.push_back(std::move(profile).value());
    }
    return profiles;
}

} // namespace

QString columnKey(const QString& name)
{
    QString out;
    for (const QChar c : name.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (c.isLetterOrNumber())
            out.append(c);
    }
    return out;
}

void ColumnChoice::addName(const QString& name)
{
    m_names.append(name);
    m_keys.append(columnKey(name));
}

Result<SourceProfile> SourceProfile::load(const QString& nameOrFile)
{
    if (nameOrFile.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
        return loadFile(nameOrFile);
    for (const SourceProfile& profile : shipped()) {
        if (profile.name == nameOrFile)
            return profile;
    }
    return Error{
        ErrorCode::Usage,
        QStringLiteral(
            "There is no source profile \"%1\". Use online-retail-ii, online-retail-i, generic, or a .json file.")
            .arg(nameOrFile),
        {},
        {}};
}

const std::vector<SourceProfile>& SourceProfile::shipped()
{
    static const std::vector<SourceProfile> profiles = readShipped();
    return profiles;
}

} // namespace churnlens::ingest
