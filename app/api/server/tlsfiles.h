// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QSslConfiguration>

#include <optional>

namespace churnlens::api {

/// A server's certificate (with its chain) and private key from PEM files; none when both names are empty. TLS 1.2 or
/// newer. Errors: Usage when only one is given, a file cannot be read, or the two do not belong together.
Result<std::optional<QSslConfiguration>> readTlsFiles(const QString& certificateFile, const QString& keyFile);

} // namespace churnlens::api
