// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/portcheck.h"

#include <QTcpServer>

#include <algorithm>

namespace churnlens::gui {

namespace {

constexpr int kTries = 100;
constexpr int kLastPort = 65535;

} // namespace

PortState checkPort(const QHostAddress& address, quint16 port)
{
    QTcpServer probe;
    if (probe.listen(address, port))
        return PortState::Free;
    return probe.serverError() == QAbstractSocket::AddressInUseError ? PortState::Taken : PortState::Forbidden;
}

std::optional<quint16> freePortAfter(const QHostAddress& address, quint16 port)
{
    for (int next = std::max<int>(port + 1, 1024); next <= std::min(port + kTries, kLastPort); ++next) {
        if (checkPort(address, static_cast<quint16>(next)) == PortState::Free)
            return static_cast<quint16>(next);
    }
    return {};
}

} // namespace churnlens::gui
