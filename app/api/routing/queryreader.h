// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/routing/answer.h"

#include <QStringList>

#include <optional>

namespace churnlens::api {

/// Reads the parameters of a query, each by its rule, and collects what is wrong with all of them: unknown names, names
/// given twice, values out of range. Read every parameter that the route knows, then ask for refusal().
class QueryReader
{
public:
    explicit QueryReader(const Request& request);

    [[nodiscard]] QString text(const QString& name, qsizetype longest);
    [[nodiscard]] std::optional<double> real(const QString& name, double least, double most);
    [[nodiscard]] int integer(const QString& name, int least, int most, int otherwise);
    [[nodiscard]] bool flag(const QString& name);
    [[nodiscard]] QString choice(const QString& name, const QStringList& allowed, const QString& otherwise);
    /// Comma-separated, repeated, or both. allowed empty: any texts up to `longest`.
    [[nodiscard]] QStringList list(const QString& name, const QStringList& allowed, qsizetype longest = 100);
    /// Notes a complaint of the caller's own.
    void complain(const QString& name, const QString& detail);
    [[nodiscard]] bool has(const QString& name) const;

    /// 400 with every complaint; none when all is well.
    [[nodiscard]] std::optional<Answer> refusal();

private:
    [[nodiscard]] std::optional<QString> single(const QString& name);

    QList<std::pair<QString, QString>> m_pairs;
    QStringList m_known;
    std::vector<Complaint> m_complaints;
};

} // namespace churnlens::api
