// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/apikeymodel.h"

#include "app/gui/format/format.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace churnlens::gui {

QString scopeText(apikeys::Scope scope)
{
    return scope == apikeys::Scope::Admin ? ApiKeyModel::tr("Admin") : ApiKeyModel::tr("Read");
}

QString scopeMeaning(apikeys::Scope scope)
{
    return scope == apikeys::Scope::Admin ? ApiKeyModel::tr("May read everything, and start a new scoring.")
                                          : ApiKeyModel::tr("May read everything, and ask for what-if scores.");
}

void ApiKeyModel::setKeys(std::vector<apikeys::ApiKey> keys)
{
    beginResetModel();
    m_keys = std::move(keys);
    std::stable_sort(m_keys.begin(), m_keys.end(), [](const apikeys::ApiKey& a, const apikeys::ApiKey& b) {
        return a.isRevoked() != b.isRevoked() ? b.isRevoked() : a.keyId > b.keyId;
    });
    endResetModel();
}

QStringList ApiKeyModel::validNames() const
{
    QStringList names;
    for (const apikeys::ApiKey& key : m_keys) {
        if (!key.isRevoked())
            names.append(key.name);
    }
    return names;
}

int ApiKeyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int ApiKeyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ApiKeyModel::textOf(const apikeys::ApiKey& key, int column)
{
    switch (column) {
    case Name:
        return key.name;
    case Scope:
        return scopeText(key.scope);
    case Created:
        return timeText(key.createdAt);
    case LastUsed:
        return key.lastUsedAt.isEmpty() ? tr("never") : ageText(key.lastUsedAt);
    default:
        return key.isRevoked() ? tr("Revoked") : tr("Valid");
    }
}

QVariant ApiKeyModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const apikeys::ApiKey& key = keyAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(key, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Scope)
            return scopeMeaning(key.scope);
        if (index.column() == LastUsed && !key.lastUsedAt.isEmpty())
            return timeText(key.lastUsedAt);
        if (index.column() == State && key.isRevoked())
            return tr("Since %1. Requests with it are refused.").arg(timeText(key.revokedAt));
        return textOf(key, index.column());
    case Qt::ForegroundRole:
        return key.isRevoked() ? QVariant(tokens(QApplication::palette()).muted) : QVariant();
    default:
        return {};
    }
}

QVariant ApiKeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names = {tr("Name"), tr("Scope"), tr("Created"), tr("Last used"),
                                                    tr("State")};
    return names.at(static_cast<size_t>(section));
}

} // namespace churnlens::gui
