// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/profile/sourceprofile.h"

#include <QJsonObject>

namespace churnlens::ingest {

/// The value of "schema" in a profile.
inline const QString kProfileSchema = QStringLiteral("churnlens.profile/1");

/// Reads a profile. Errors: InputUnusable, naming what is wrong: bad JSON, another schema, an unknown key or role, a
/// value of the wrong kind, a needed role without a column. origin is used in messages.
Result<SourceProfile> profileFromJson(const QByteArray& json, const QString& origin);

/// The same, as JSON to edit; every key is written, "auto" where the file decides.
[[nodiscard]] QJsonObject profileToJson(const SourceProfile& profile);

} // namespace churnlens::ingest
