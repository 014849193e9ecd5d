// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/server/apioptions.h"

class QSettings;

namespace churnlens::gui {

/// How the window serves the API; kept between sessions.
struct ServiceSettings
{
    quint16 port = 8080;
    bool others = false; ///< other machines too: then a key is required
    bool requireKey = false; ///< from this machine as well
    QString certificateFile; ///< PEM; both or none
    QString keyFile;
};

[[nodiscard]] ServiceSettings readServiceSettings(const QSettings& settings);
void writeServiceSettings(QSettings& settings, const ServiceSettings& service);

/// Serving this database by these settings.
[[nodiscard]] api::ApiOptions apiOptionsOf(const ServiceSettings& service, const pipeline::DatabaseChoice& database);

} // namespace churnlens::gui
