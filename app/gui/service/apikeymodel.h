// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/apikeys/apikeys.h"

#include <QAbstractTableModel>

namespace churnlens::gui {

/// The keys of the API: valid ones first, the newest on top; revoked ones below, if shown at all.
class ApiKeyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Scope, Created, LastUsed, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setKeys(std::vector<apikeys::ApiKey> keys);
    [[nodiscard]] const apikeys::ApiKey& keyAt(int row) const { return m_keys.at(static_cast<size_t>(row)); }
    /// Names of valid keys.
    [[nodiscard]] QStringList validNames() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    static QString textOf(const apikeys::ApiKey& key, int column);

    std::vector<apikeys::ApiKey> m_keys;
};

/// "read" or "admin" in the user's language, and what it allows.
[[nodiscard]] QString scopeText(apikeys::Scope scope);
[[nodiscard]] QString scopeMeaning(apikeys::Scope scope);

} // namespace churnlens::gui
