// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/profile/sourceprofile.h"

#include "core/common/atomicfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initProfiles()
{
    Q_INIT_RESOURCE(profiles);
}

namespace churnlens::ingest {

namespace {

constexpr const char* kSchema = "churnlens.profile/1";
constexpr std::array<const char*, kColumnRoles> kRoleNames{"invoice",     "stock_code", "description", "quantity",
                                                           "invoiced_at", "unit_price", "customer_id", "country"};
constexpr std::array<const char*, 3> kShipped{"online-retail-ii", "online-retail-i", "generic"};

QString folded(const QString& name)
{
    QString out;
    for (const QChar c : name.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (c.isLetterOrNumber())
            out.append(c);
    }
    return out;
}

QStringList stringList(const QJsonValue& value)
{
    QStringList out;
    for (const QJsonValue& item : value.toArray())
        out.append(item.toString());
    return out;
}

std::vector<std::string> lowerCased(const QJsonValue& value)
{
    std::vector<std::string> out;
    for (const QString& item : stringList(value))
        out.push_back(item.toLower().toStdString());
    return out;
}

Error badProfile(const QString& origin, const QString& reason)
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("The source profile %1 cannot be used: %2.").arg(origin, reason),
            origin,
            {}};
}

int findColumn(const QStringList& names, const QStringList& foldedHeader)
{
    for (const QString& name : names) {
        if (const auto at = foldedHeader.indexOf(folded(name)); at >= 0)
            return static_cast<int>(at);
    }
    return -1;
}

QStringList foldedAll(const QStringList& header)
{
    QStringList out;
    for (const QString& name : header)
        out.append(folded(name));
    return out;
}

} // namespace

QString roleName(ColumnRole role)
{
    return QString::fromLatin1(kRoleNames[static_cast<size_t>(role)]);
}

bool isOptionalRole(ColumnRole role)
{
    return role == ColumnRole::Description || role == ColumnRole::Country;
}

Result<SourceProfile> SourceProfile::fromJson(const QByteArray& json, const QString& origin)
{
    QJsonParseError parseError;
    const QJsonObject object = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return badProfile(origin, parseError.errorString() + QStringLiteral(" at byte %1").arg(parseError.offset));
    if (object[QStringLiteral("schema")].toString() != QLatin1StringView(kSchema))
        return badProfile(origin, QStringLiteral("its \"schema\" is not \"%1\"").arg(QLatin1StringView(kSchema)));
    SourceProfile profile;
    profile.name = object[QStringLiteral("name")].toString();
    const QJsonObject columns = object[QStringLiteral("columns")].toObject();
    for (size_t role = 0; role < kColumnRoles; ++role) {
        profile.columnNames[role] = stringList(columns[QLatin1StringView(kRoleNames[role])]);
        if (profile.columnNames[role].isEmpty() && !isOptionalRole(static_cast<ColumnRole>(role)))
            return badProfile(
                origin, QStringLiteral("\"columns\" names none for \"%1\"").arg(QLatin1StringView(kRoleNames[role])));
    }
    const QString order = object[QStringLiteral("date_order")].toString(QStringLiteral("auto"));
    if (order == QStringLiteral("day_first"))
        profile.dateOrder = DateOrder::DayFirst;
    else if (order == QStringLiteral("month_first"))
        profile.dateOrder = DateOrder::MonthFirst;
    else if (order != QStringLiteral("auto"))
        return badProfile(origin, QStringLiteral("\"date_order\" must be auto, day_first or month_first"));
    const QJsonObject cancellation = object[QStringLiteral("cancellation")].toObject();
    profile.cancellationPrefix = cancellation[QStringLiteral("invoice_prefix")].toString().toLower().toStdString();
    profile.negativeQuantityCancels = cancellation[QStringLiteral("negative_quantity")].toBool();
    profile.serviceCodes = lowerCased(object[QStringLiteral("service_codes")]);
    profile.servicePrefixes = lowerCased(object[QStringLiteral("service_prefixes")]);
    return profile;
}

Result<SourceProfile> SourceProfile::load(const QString& nameOrFile)
{
    if (nameOrFile.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)) {
        Result<QByteArray> json = readWholeFile(nameOrFile);
        if (!json.ok())
            return Error{ErrorCode::InputUnusable, json.error().message, json.error().detail, {}};
        Result<SourceProfile> profile = fromJson(*json, nameOrFile);
        if (profile.ok()) { // an edited profile is another one: files read with it are read anew
            const QByteArray hash = QCryptographicHash::hash(*json, QCryptographicHash::Sha256).toHex().left(12);
            profile->name = QStringLiteral("%1@%2").arg(profile->name, QString::fromLatin1(hash));
        }
        return profile;
    }
    for (SourceProfile& profile : shipped()) {
        if (profile.name == nameOrFile)
            return std::move(profile);
    }
    return Error{
        ErrorCode::Usage,
        QStringLiteral(
            "There is no source profile \"%1\". Use online-retail-ii, online-retail-i, generic, or a .json file.")
            .arg(nameOrFile),
        {},
        {}};
}

std::vector<SourceProfile> SourceProfile::shipped()
{
    initProfiles();
    std::vector<SourceProfile> profiles;
    for (const char* name : kShipped) {
        QFile file(QStringLiteral(":/profiles/%1.json").arg(QLatin1StringView(name)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (Result<SourceProfile> profile = fromJson(file.readAll(), file.fileName()); profile.ok())
            profiles.push_back(std::move(profile).value());
    }
    return profiles;
}

Result<ColumnMapping> mapColumns(const SourceProfile& profile, const QStringList& header, const QString& file)
{
    const QStringList foldedHeader = foldedAll(header);
    ColumnMapping mapping;
    for (size_t i = 0; i < kColumnRoles; ++i) {
        const auto role = static_cast<ColumnRole>(i);
        mapping.index[i] = findColumn(profile.columnNames[i], foldedHeader);
        if (mapping.index[i] < 0 && !isOptionalRole(role))
            return Error{
                ErrorCode::InputUnusable,
                QStringLiteral(
                    "%1 has no column for %2 (looked for: %3; the header has: %4). Rename the column, or give a "
                    "profile that names it with --profile FILE.json.")
                    .arg(file, roleName(role), profile.columnNames[i].join(QStringLiteral(", ")),
                         header.join(QStringLiteral(", ")).left(300)),
                file,
                {}};
    }
    return mapping;
}

SourceProfile detectProfile(const QStringList& header)
{
    const QStringList foldedHeader = foldedAll(header);
    std::vector<SourceProfile> profiles = SourceProfile::shipped();
    for (SourceProfile& profile : profiles) {
        bool all = true;
        for (const QStringList& names : profile.columnNames)
            all = all && !names.isEmpty() && foldedHeader.contains(folded(names.first()));
        if (all)
            return std::move(profile);
    }
    return std::move(profiles.back());
}

} // namespace churnlens::ingest
