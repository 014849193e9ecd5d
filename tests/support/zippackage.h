// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace churnlens::tests {

/// A file for zipOf(). A name that ends with a slash is a folder.
struct ZipPart
{
    QString name;
    QByteArray content;
    QByteArray password{}; ///< encrypts the entry, unless empty
};

/// A zip archive of these parts, deflated, in their order. Names are taken as they are, also unfit ones.
[[nodiscard]] QByteArray zipOf(const std::vector<ZipPart>& parts);

/// A zip archive with one entry: head, and then that many MiB of blanks, which take a thousandth of it. Made in no
/// time.
[[nodiscard]] QByteArray zipBomb(const QByteArray& name, const QByteArray& head, int mebibytes);

} // namespace churnlens::tests
