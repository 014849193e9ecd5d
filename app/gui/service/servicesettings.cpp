// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/servicesettings.h"

#include <QSettings>
#include <QSysInfo>

namespace churnlens::gui {

namespace {

const QString kPort = QStringLiteral("service/port");
const QString kOthers = QStringLiteral("service/otherMachines");
const QString kRequireKey = QStringLiteral("service/requireKey");
const QString kCertificate = QStringLiteral("service/certificateFile");
const QString kKeyFile = QStringLiteral("service/keyFile");

} // namespace

ServiceSettings readServiceSettings(const QSettings& settings)
{
    ServiceSettings service;
    const int port = settings.value(kPort, service.port).toInt();
    if (port > 0 && port <= 65535)
        service.port = static_cast<quint16>(port);
    service.others = settings.value(kOthers).toBool();
    service.requireKey = settings.value(kRequireKey).toBool();
    service.certificateFile = settings.value(kCertificate).toString();
    service.keyFile = settings.value(kKeyFile).toString();
    return service;
}

void writeServiceSettings(QSettings& settings, const ServiceSettings& service)
{
    settings.setValue(kPort, service.port);
    settings.setValue(kOthers, service.others);
    settings.setValue(kRequireKey, service.requireKey);
    settings.setValue(kCertificate, service.certificateFile);
    settings.setValue(kKeyFile, service.keyFile);
}

api::ApiOptions apiOptionsOf(const ServiceSettings& service, const pipeline::DatabaseChoice& database)
{
    api::ApiOptions options;
    options.database = database;
    options.port = service.port;
    options.requireKey = service.requireKey || service.others;
    if (!service.others)
        return options;
    options.address = QHostAddress(QHostAddress::Any);
    options.certificateFile = service.certificateFile;
    options.keyFile = service.keyFile;
    // Others reach this machine by its name, which the API must know as its own.
    options.hosts = {QSysInfo::machineHostName().toUtf8()};
    return options;
}

} // namespace churnlens::gui
