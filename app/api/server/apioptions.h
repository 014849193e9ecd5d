// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/guard/limits.h"
#include "core/apikeys/apikeys.h"
#include "core/common/settings.h"
#include "core/pipeline/session.h"

#include <QByteArrayList>
#include <QHostAddress>

namespace churnlens::api {

/// How the REST API is served.
struct ApiOptions
{
    pipeline::DatabaseChoice database;
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 8080; ///< 0: any free one
    bool requireKey = false; ///< on loopback too
    QByteArray environmentKey; ///< one more key, from CHURNLENS_API_KEY; empty: none
    apikeys::Scope environmentScope = apikeys::Scope::Read;
    double requestsPerSecond = 200; ///< of one key; 0: no limit
    QByteArrayList hosts; ///< further names that clients may use for this server
    QByteArrayList origins; ///< of web pages that may read answers
    QString certificateFile; ///< PEM; with keyFile: HTTPS; empty: HTTP
    QString keyFile; ///< PEM
    double maxScoreAgeHours = 0; ///< older scores make /health/ready fail; 0: any age will do
    Settings settings; ///< the business definitions that a refresh of the scores goes by
    guard::Limits limits;
    int databaseThreads = 2;
};

} // namespace churnlens::api
