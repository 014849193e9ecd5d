// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace churnlens::tests {

/// A certificate for localhost and its private key, both PEM.
struct SelfSigned
{
    QByteArray certificate;
    QByteArray key;
};

/// A new pair of an elliptic curve, good for a day.
[[nodiscard]] SelfSigned makeSelfSigned();

} // namespace churnlens::tests
