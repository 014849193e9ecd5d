// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/serveoptions.h"

#include "app/batch/usageerror.h"

#include <cmath>

namespace churnlens::batch {

namespace {

constexpr double kMostRequests = 1e6;
constexpr double kMostHours = 1e6;

/// "127.0.0.1:8080", "[::1]:8080", "localhost:0".
Result<void> readAddress(const QString& text, ServeRequest& request)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        host.clear(); // an IPv6 address without brackets: which colon is the port's?
    bool isNumber = false;
    request.port = text.mid(colon + 1).toUShort(&isNumber);
    request.host = host;
    if (colon > 0 && isNumber && !host.isEmpty())
        return {};
    return usage(QStringLiteral("--listen takes an address and a port, like 127.0.0.1:8080 or [::1]:8080, not \"%1\".")
                     .arg(text));
}

Result<double> readNumber(const QCommandLineParser& parser, const QCommandLineOption& option, double most)
{
    bool isNumber = false;
    const double value = parser.value(option).toDouble(&isNumber);
    if (isNumber && std::isfinite(value) && value >= 0 && value <= most)
        return value;
    return usage(QStringLiteral("--%1 takes a number, 0 or more, not \"%2\".")
                     .arg(option.names().front(), parser.value(option)));
}

Result<void> refuseWithoutServe(const QCommandLineParser& parser, const ServeOptions& options)
{
    for (const QCommandLineOption* const option :
         {&options.listen, &options.requireKey, &options.rateLimit, &options.allowHost, &options.allowOrigin,
          &options.tlsCertificate, &options.tlsKey, &options.maxScoreAge}) {
        if (parser.isSet(*option))
            return usage(QStringLiteral("--%1 goes with --serve.").arg(option->names().front()));
    }
    return {};
}

} // namespace

void ServeOptions::addTo(QCommandLineParser& parser) const
{
    parser.addOptions(
        {serve, listen, requireKey, rateLimit, allowHost, allowOrigin, tlsCertificate, tlsKey, maxScoreAge});
}

Result<ServeRequest> readServeRequest(const QCommandLineParser& parser, const ServeOptions& options, bool served)
{
    ServeRequest request;
    if (!served) {
        const Result<void> none = refuseWithoutServe(parser, options);
        return none.ok() ? Result<ServeRequest>(request) : none.error();
    }
    if (const Result<void> read = readAddress(parser.value(options.listen), request); !read.ok())
        return read.error();
    const Result<double> rate = readNumber(parser, options.rateLimit, kMostRequests);
    if (!rate.ok())
        return rate.error();
    const Result<double> age = readNumber(parser, options.maxScoreAge, kMostHours);
    if (!age.ok())
        return age.error();
    request.requestsPerSecond = *rate;
    request.maxScoreAgeHours = *age;
    request.requireKey = parser.isSet(options.requireKey);
    request.hosts = parser.values(options.allowHost);
    request.origins = parser.values(options.allowOrigin);
    request.certificateFile = parser.value(options.tlsCertificate);
    request.keyFile = parser.value(options.tlsKey);
    return request;
}

} // namespace churnlens::batch
