// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/synthetic/basket.h"
#include "core/synthetic/generator.h"

#include <string>

class QIODevice;

namespace churnlens::synthetic {

/// What all lines of an invoice share.
struct Invoice
{
    qint64 number = 0;
    std::string time; ///< "2025-12-01 07:45:00"
    bool cancelled = false;
    std::string customer; ///< "13085.0", or empty
    std::string_view country;
};

/// Writes rows through a buffer and counts them by the definitions of GeneratedSummary.
class CsvEmitter
{
public:
    /// Starts with the header; `out` must outlive the emitter.
    explicit CsvEmitter(QIODevice& out);

    Result<void> writeInvoice(const Invoice& invoice, std::span<const Line> lines);
    Result<void> flush();
    [[nodiscard]] GeneratedSummary& summary() { return m_summary; }

private:
    void writeRow(const Invoice& invoice, const Line& line);
    /// True for a purchase line.
    bool count(const Invoice& invoice, const Line& line);

    QIODevice& m_out;
    std::string m_buffer;
    GeneratedSummary m_summary;
};

} // namespace churnlens::synthetic
