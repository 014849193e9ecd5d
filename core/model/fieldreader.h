// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inference.h"

#include <QJsonObject>

namespace churnlens::model {

/// Takes typed fields out of one JSON object and remembers the first that is missing or wrong.
class FieldReader
{
public:
    explicit FieldReader(QJsonObject object);

    double number(const QString& key);
    int integer(const QString& key);
    bool boolean(const QString& key);
    QString text(const QString& key);
    QJsonObject object(const QString& key);
    QJsonArray array(const QString& key);
    QStringList texts(const QString& key);
    Eigen::VectorXd numbers(const QString& key);
    std::vector<Estimate> estimates(const QString& key);

    /// Fields that older files do not have. For numbers null, like absent, stands for `infinity`; an absent list is
    /// empty.
    bool booleanOr(const QString& key, bool missing);
    double numberOr(const QString& key, double infinity);
    Eigen::VectorXd numbersOr(const QString& key, double infinity);

    [[nodiscard]] bool ok() const { return m_badKey.isEmpty(); }
    [[nodiscard]] const QString& badKey() const { return m_badKey; }
    void fail(const QString& key); ///< for what the caller finds wrong itself

private:
    QJsonValue field(const QString& key, QJsonValue::Type type);
    double toNumber(const QJsonValue& value, const QString& key);

    QJsonObject m_object;
    QString m_badKey;
};

} // namespace churnlens::model
