// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/apikeys/apikeys.h"

#include "core/warehouse/sqlcatalog.h"

#include <QCryptographicHash>

#include <openssl/rand.h>

#include <algorithm>

namespace churnlens::apikeys {

using warehouse::Connection;
using warehouse::QueryResult;
using warehouse::sqlText;

namespace {

constexpr int kSecretBytes = 32;
constexpr qsizetype kMaxNameLength = 64;

Error usage(const QString& message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

bool isNameCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9')
        || QStringView(u" ._-@").contains(c);
}

/// Names stand in logs and tables, where two that look the same must be the same: hence ASCII, and no blanks at the
/// ends.
Result<void> checkName(const QString& name)
{
    if (!name.isEmpty() && name.size() <= kMaxNameLength && name.trimmed() == name
        && std::all_of(name.cbegin(), name.cend(), isNameCharacter))
        return {};
    return usage(QStringLiteral("The name of an API key is 1 to 64 letters (a to z, A to Z), digits, blanks, '.', '_', "
                                "'-' or '@', without a blank at either end. Choose a name like \"dashboard\"."));
}

Result<QByteArray> newSecret()
{
    QByteArray random(kSecretBytes, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(random.data()), kSecretBytes) != 1)
        return Error{ErrorCode::Internal,
                     QStringLiteral("The system gave no random numbers, so no API key was made. Try again later."),
                     {},
                     {}};
    return QByteArray("cl_" + random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

QByteArray hashOf(QByteArrayView secret)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(secret);
    return hash.result();
}

QString scopeName(Scope scope)
{
    return scope == Scope::Admin ? QStringLiteral("admin") : QStringLiteral("read");
}

Result<CreatedKey> createKey(Connection& connection, const QString& name, Scope scope)
{
    if (const Result<void> good = checkName(name); !good.ok())
        return good.error();
    const Result<QByteArray> secret = newSecret();
    if (!secret.ok())
        return secret.error();
    const QByteArray sha256 = hashOf(*secret);
    const Result<QueryResult> row = connection.query(sqlText("queries/insert_api_key"),
                                                     {name.toLatin1(), scopeName(scope).toLatin1(), sha256.toHex()});
    if (!row.ok())
        return row.error();
    if (row->rows() == 0)
        return usage(QStringLiteral("There is a valid API key named \"%1\" already. Choose another name, or end that "
                                    "key with --revoke-api-key first.")
                         .arg(name));
    return CreatedKey{{static_cast<int>(row->integer(0, 0)), name, scope, sha256, row->text(0, 1), {}, {}}, *secret};
}

Result<std::vector<ApiKey>> listKeys(Connection& connection)
{
    const Result<QueryResult> rows = connection.query(sqlText("queries/select_api_keys"));
    if (!rows.ok())
        return rows.error();
    std::vector<ApiKey> keys;
    keys.reserve(static_cast<size_t>(rows->rows()));
    for (int row = 0; row < rows->rows(); ++row)
        keys.push_back({static_cast<int>(rows->integer(row, 0)), rows->text(row, 1),
                        rows->text(row, 2) == scopeName(Scope::Admin) ? Scope::Admin : Scope::Read,
                        QByteArray::fromHex(rows->text(row, 3).toLatin1()), rows->text(row, 4), rows->text(row, 5),
                        rows->text(row, 6)});
    return keys;
}

Result<void> revokeKey(Connection& connection, const QString& name)
{
    if (Result<void> good = checkName(name); !good.ok())
        return good;
    const Result<QueryResult> revoked = connection.query(sqlText("queries/update_api_key_revoked"), {name.toLatin1()});
    if (!revoked.ok())
        return revoked.error();
    if (revoked->rows() > 0)
        return {};
    const Result<QueryResult> before =
        connection.query(sqlText("queries/select_api_key_last_revoked"), {name.toLatin1()});
    if (!before.ok())
        return before.error();
    if (before->isNull(0, 0))
        return usage(QStringLiteral("There is no API key named \"%1\". --list-api-keys names them all.").arg(name));
    return usage(QStringLiteral("The API key \"%1\" was revoked already, at %2. Nothing changed.")
                     .arg(name, before->text(0, 0)));
}

Result<void> recordUse(Connection& connection, const std::vector<int>& keyIds)
{
    if (keyIds.empty())
        return {};
    std::vector<QByteArray> ids;
    ids.reserve(keyIds.size());
    for (const int keyId : keyIds)
        ids.push_back(QByteArray::number(keyId));
    const Result<QueryResult> noted =
        connection.query(sqlText("queries/update_api_keys_used"), {warehouse::arrayLiteral(ids)});
    if (!noted.ok())
        return noted.error();
    return {};
}

} // namespace churnlens::apikeys
