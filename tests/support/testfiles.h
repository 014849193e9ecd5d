// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTemporaryDir>

namespace churnlens::tests {

/// Small files that a test writes and that go with it.
class TestFiles
{
public:
    /// Writes the file and returns its path.
    QString write(const QString& name, const QByteArray& content);
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// The header of online-retail-ii, with its line end.
inline const QByteArray kHeader("Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n");

/// content as one gzip member.
[[nodiscard]] QByteArray gzipped(const QByteArray& content);

enum class Rhythm {
    Human, ///< gaps scatter, so that churn can be foreseen about as well as in real shops
    Clockwork ///< even gaps: silence gives churners away, which the leak alarm must notice
};

/// A shop's two years of orders in the form of online-retail-ii: customers buy again and again, some stop. Enough to
/// train on; deterministic.
[[nodiscard]] QByteArray smallShop(int customers, Rhythm rhythm = Rhythm::Human);

} // namespace churnlens::tests
