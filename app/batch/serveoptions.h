// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QCommandLineParser>

namespace churnlens::batch {

/// How the REST API is to be served, as the command line says it.
struct ServeRequest
{
    QString host; ///< to listen on: an address, or "localhost"
    quint16 port = 0; ///< 0: any free one
    bool requireKey = false;
    double requestsPerSecond = 0; ///< of one key; 0: no limit
    double maxScoreAgeHours = 0; ///< 0: any age will do
    QStringList hosts; ///< further names of this server
    QStringList origins; ///< of web pages that may read answers
    QString certificateFile;
    QString keyFile;
};

/// The options about the REST API.
struct ServeOptions
{
    QCommandLineOption serve{QStringLiteral("serve"),
                             QStringLiteral("Serve the REST API until stopped; with --batch, after the run.")};
    QCommandLineOption listen{QStringLiteral("listen"),
                              QStringLiteral("Where to serve (default 127.0.0.1:8080). Beyond this machine it takes a "
                                             "key. Port 0: any free one."),
                              QStringLiteral("ADDRESS:PORT"), QStringLiteral("127.0.0.1:8080")};
    QCommandLineOption requireKey{QStringLiteral("require-api-key"),
                                  QStringLiteral("Take no request without a key, on this machine either.")};
    QCommandLineOption rateLimit{QStringLiteral("rate-limit"),
                                 QStringLiteral("Requests a second of one key (default 200; 0: no limit)."),
                                 QStringLiteral("N"), QStringLiteral("200")};
    QCommandLineOption allowHost{QStringLiteral("allow-host"),
                                 QStringLiteral("A host name that clients may use for this server; may be repeated."),
                                 QStringLiteral("NAME")};
    QCommandLineOption allowOrigin{
        QStringLiteral("allow-origin"),
        QStringLiteral("Web pages that may read answers (CORS), as https://dashboard.example; may be repeated."),
        QStringLiteral("ORIGIN")};
    QCommandLineOption tlsCertificate{QStringLiteral("tls-certificate"),
                                      QStringLiteral("Serve HTTPS with this certificate chain."),
                                      QStringLiteral("FILE.pem")};
    QCommandLineOption tlsKey{QStringLiteral("tls-key"), QStringLiteral("The certificate's private key."),
                              QStringLiteral("FILE.pem")};
    QCommandLineOption maxScoreAge{QStringLiteral("max-score-age"),
                                   QStringLiteral("/health/ready fails when the scores are older."),
                                   QStringLiteral("HOURS"), QStringLiteral("0")};

    void addTo(QCommandLineParser& parser) const;
};

/// Reads them. served: the command line serves; else none of them may be there. Errors: Usage, naming the option.
Result<ServeRequest> readServeRequest(const QCommandLineParser& parser, const ServeOptions& options, bool served);

} // namespace churnlens::batch
