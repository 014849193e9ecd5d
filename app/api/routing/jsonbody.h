// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/routing/answer.h"

#include <QStringList>

#include <variant>

namespace churnlens::api {

/// The JSON object in the body; an empty body is an empty object. Else: 415 when it is not called application/json, 400
/// when it is not JSON, 422 when it is no object or has members other than those known.
[[nodiscard]] std::variant<QJsonObject, Answer> readJsonBody(const Request& request, const QStringList& known);

} // namespace churnlens::api
