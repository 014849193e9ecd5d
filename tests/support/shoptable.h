// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace churnlens::tests {

/// A table of texts that a test writes into files of many forms.
struct ShopTable
{
    QStringList header;
    QList<QStringList> rows;

    /// Replaces every value of a column.
    void map(const QString& column, const std::function<QString(const QString&)>& change);
    /// The rows from first on, as many as count, under the same header; count -1: to the end.
    [[nodiscard]] ShopTable slice(qsizetype first, qsizetype count = -1) const;
};

/// The lines of smallShop(), and behind them five odd ones: a cancellation, postage, a line without customer, one
/// without a price, and one with accents and every delimiter, quote and line end in its description.
[[nodiscard]] ShopTable shopTable(int customers);

/// The same lines in a form that the profile generic reads: date and time in columns of their own, and columns that
/// mean nothing, two of them of one name.
[[nodiscard]] ShopTable rearranged(const ShopTable& table);

/// The date column anew, in a form of QDateTime::toString().
[[nodiscard]] ShopTable withDates(ShopTable table, const QString& format);

/// Delimited text in UTF-8; fields are quoted where they must be, or all of them.
[[nodiscard]] QByteArray delimited(const ShopTable& table, char delimiter = ',', const QByteArray& lineEnd = "\n",
                                   bool quoteAll = false);

enum class ByteOrder { Little, Big };

/// UTF-8 text as UTF-16.
[[nodiscard]] QByteArray utf16(const QByteArray& text, ByteOrder order, bool withMark);
/// UTF-8 text as Windows-1252, as far as that is ISO 8859-1.
[[nodiscard]] QByteArray windows1252(const QByteArray& text);

/// A header like that of online-retail-ii with so many lines, each another invoice of one day more, in the first of
/// 11 customers' names: 20 lines are 20 purchase lines.
[[nodiscard]] QByteArray plainLines(int count);

} // namespace churnlens::tests
