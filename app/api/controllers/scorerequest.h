// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/routing/answer.h"

#include <QHash>

#include <optional>
#include <variant>

namespace churnlens::api {

/// The body of POST /score: features of an imagined customer, or changes to a real one.
struct ScoreRequest
{
    QString customerId; ///< whose features the given ones replace; empty: nobody's, so all are given
    QHash<QString, double> features; ///< by name; finite, not negative
};

/// Reads the body; else 415 or 422, with a complaint for each member that is wrong.
[[nodiscard]] std::variant<ScoreRequest, Answer> readScoreRequest(const Request& request);

} // namespace churnlens::api
