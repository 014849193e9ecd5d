// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/metrics/prometheustext.h"

#include <cmath>

namespace churnlens::api {

namespace {

QByteArray numberText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    return QByteArray::number(value, 'g', 17);
}

} // namespace

void PrometheusText::begin(const QByteArray& name, const QByteArray& type, const QByteArray& help)
{
    m_name = name;
    m_text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void PrometheusText::sample(double value, const QByteArray& labels, const QByteArray& suffix)
{
    m_text += m_name + suffix;
    if (!labels.isEmpty())
        m_text += '{' + labels + '}';
    m_text += ' ' + numberText(value) + '\n';
}

void PrometheusText::gauge(const QByteArray& name, const QByteArray& help, double value)
{
    begin(name, "gauge", help);
    sample(value);
}

QByteArray PrometheusText::label(const QByteArray& name, QByteArray value)
{
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return name + "=\"" + value + '"';
}

} // namespace churnlens::api
