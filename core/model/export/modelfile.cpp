// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/export/modelfile.h"

#include "core/common/atomicfile.h"
#include "core/model/export/jsonfile.h"
#include "core/model/export/pmmlfile.h"
#include "core/model/export/sqlfile.h"

#include <algorithm>
#include <array>

namespace churnlens::model {

namespace {

struct Kind
{
    const char* ending;
    Result<QByteArray> (*write)(const TrainedModel& model);
};

constexpr std::array<Kind, 3> kKinds{{{".sql", toSqlFile}, {".json", toJsonFile}, {".pmml", toPmml}}};

const Kind* kindOf(const QString& path)
{
    const auto* const kind = std::find_if(kKinds.begin(), kKinds.end(), [&path](const Kind& known) {
        return path.endsWith(QLatin1StringView(known.ending), Qt::CaseInsensitive);
    });
    return kind == kKinds.end() ? nullptr : kind;
}

} // namespace

Result<void> checkModelPath(const QString& path)
{
    if (kindOf(path))
        return {};
    return Error{ErrorCode::Usage,
                 QStringLiteral("A model is written as .sql, .json or .pmml; \"%1\" ends in none of them.").arg(path),
                 {},
                 {}};
}

Result<void> writeModelFile(const TrainedModel& model, const QString& path)
{
    if (Result<void> known = checkModelPath(path); !known.ok())
        return known;
    const Result<QByteArray> content = kindOf(path)->write(model);
    if (!content.ok())
        return content.error();
    return writeFileAtomically(path, *content);
}

} // namespace churnlens::model
