// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace churnlens::gui {

/// The usual parts of a connection to PostgreSQL. What is empty is left to libpq.
struct ConninfoFields
{
    QString host;
    int port = 5432;
    QString database;
    QString user;
    QString password;

    /// As key='value' pairs for libpq.
    [[nodiscard]] QString toConninfo() const;
    /// Of a conninfo string or a postgresql:// address; nothing when it says more than these parts, or is not
    /// understood.
    [[nodiscard]] static std::optional<ConninfoFields> fromConninfo(const QString& conninfo);
};

/// A conninfo with a password in addition; of an address too. An empty one changes nothing.
[[nodiscard]] QString withPassword(const QString& conninfo, const QString& password);

} // namespace churnlens::gui
