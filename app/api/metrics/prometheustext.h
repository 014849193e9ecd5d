// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString> // also QByteArray, with operator+

namespace churnlens::api {

/// Writes the text format of Prometheus (0.0.4).
class PrometheusText
{
public:
    /// Begins a metric. type: "counter", "gauge" or "histogram".
    void begin(const QByteArray& name, const QByteArray& type, const QByteArray& help);
    /// A sample of the metric begun. labels: made by label(), joined by commas; suffix: "_bucket" and the like.
    void sample(double value, const QByteArray& labels = {}, const QByteArray& suffix = {});
    /// begin() and a single sample.
    void gauge(const QByteArray& name, const QByteArray& help, double value);

    [[nodiscard]] const QByteArray& text() const { return m_text; }

    /// name="value", the value escaped.
    [[nodiscard]] static QByteArray label(const QByteArray& name, QByteArray value);

private:
    QByteArray m_name;
    QByteArray m_text;
};

} // namespace churnlens::api
