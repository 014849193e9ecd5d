// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/qualityreport.h"

#include <QByteArray>

namespace churnlens::quality {

/// What stands in the page's header.
struct HtmlOptions
{
    QString title = QStringLiteral("Data quality");
    QString madeBy; ///< "Churnlens 0.1.0, 31 Jan 2026 12:00"; empty: none
};

/// The report as one page that needs nothing else: no script, no picture, no font, no network. Light or dark as the
/// reader's system is, light in print. UTF-8. Every text of the data is escaped.
[[nodiscard]] QByteArray toHtml(const QualityReport& report, const HtmlOptions& options = {});

} // namespace churnlens::quality
