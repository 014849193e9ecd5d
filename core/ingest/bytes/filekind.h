// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

#include <QByteArray>

namespace churnlens::ingest {

/// How many first bytes fileKind() wants to see.
inline constexpr int kSniffBytes = 512;

/// What a file is by its first bytes, whatever its name.
struct FileKind
{
    enum class Form {
        Text, ///< as far as the first bytes tell
        Gzip,
        Zip, ///< an archive, or a document made of one: a workbook
        Refused, ///< no table that can be read
    };
    Form form = Form::Text;
    QString name; ///< of a refused kind, with its article: "a PNG image"
    QString advice; ///< what to do instead, as a sentence
    bool mayHoldTransactions = false; ///< a refused kind that a shop's data may be in, so that it is not passed over
};

[[nodiscard]] FileKind fileKind(const QByteArray& start);

/// The InputUnusable error for a refused kind.
[[nodiscard]] Error refusedFile(const QString& path, const FileKind& kind);

} // namespace churnlens::ingest
