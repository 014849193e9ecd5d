// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <vector>

namespace churnlens::ingest {

/// Why a line was left out.
enum class RejectReason {
    FieldCount, ///< more or fewer fields than the header has
    UnclosedQuote, ///< a quote opens and does not close as it should
    TotalLine, ///< a title, total or footer and no transaction
    RepeatedHeader, ///< the header once more, as in files put together from several
    MissingInvoice,
    MissingProduct,
    BadDate,
    ImplausibleDate, ///< before 1990 or in the future
    BadQuantity,
    QuantityOutOfRange, ///< beyond 32 bits
    BadPrice,
    PriceOutOfRange, ///< NaN, infinite, or beyond ten integer digits
    NulByte, ///< no text column may hold one
    TextTooLong, ///< an id, code or name of more than kMaxTextBytes
};
inline constexpr size_t kRejectReasons = 14;
inline constexpr size_t kMaxTextBytes = 1000;

/// The stable name in the report and in warehouse.rejected_line ("bad_date").
[[nodiscard]] QString reasonName(RejectReason reason);

/// One rejected line as kept for the user.
struct RejectedLine
{
    RejectReason reason;
    QString part; ///< sheet or file in an archive; empty: the file itself
    qint64 lineNumber;
    QByteArray raw; ///< valid UTF-8, cut after kMaxTextBytes
};

/// Counts every rejected line and keeps the first kKeptPerReason of each reason.
class RejectionLog
{
public:
    static constexpr size_t kKeptPerReason = 100;

    /// The part that the following lines belong to.
    void setPart(const QString& part) { m_part = part; }
    void add(RejectReason reason, qint64 lineNumber, std::string_view raw);
    [[nodiscard]] qint64 count(RejectReason reason) const { return m_counts[static_cast<size_t>(reason)]; }
    [[nodiscard]] qint64 total() const;
    [[nodiscard]] const std::vector<RejectedLine>& kept() const { return m_kept; }

private:
    QString m_part;
    std::array<qint64, kRejectReasons> m_counts{};
    std::vector<RejectedLine> m_kept;
};

} // namespace churnlens::ingest
