// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A profile that is read must survive being written and read again, and its columns must map without harm.
#include "core/ingest/profile/columnmapping.h"
#include "core/ingest/profile/profilejson.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace churnlens;
using namespace churnlens::ingest;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, size_t size)
{
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Result<SourceProfile> profile = profileFromJson(json, QStringLiteral("fuzz.json"));
    if (!profile.ok()) {
        if (profile.error().code != ErrorCode::InputUnusable || profile.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const QByteArray written = QJsonDocument(profileToJson(*profile)).toJson();
    const Result<SourceProfile> again = profileFromJson(written, QStringLiteral("again.json"));
    if (!again.ok() || QJsonDocument(profileToJson(*again)).toJson() != written)
        std::abort();
    QStringList header{QStringLiteral("Invoice"), QStringLiteral("InvoiceDate"), QString()};
    for (const ColumnChoice& choice : profile->columns)
        header += choice.names();
    const ColumnMapping mapping = mapColumns(*profile, header);
    for (const int index : mapping.index) {
        if (index < -1 || index >= header.size())
            std::abort();
    }
    if (checkMapping(*profile, mapping, header, QStringLiteral("f")).ok() && !mapping.isComplete())
        std::abort();
    return 0;
}
