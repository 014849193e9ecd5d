// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/populationfilter.h"

#include <QJsonObject>

class QSettings;

namespace churnlens::gui {

/// A filter as kept between sessions; conditions that are not set are left out.
[[nodiscard]] QJsonObject toJson(const population::PopulationFilter& filter);
/// What of it makes sense; never fails.
[[nodiscard]] population::PopulationFilter filterFromJson(const QJsonObject& json);

/// Filters under names of the user's, kept in the settings.
class SavedFilters
{
public:
    /// settings must outlive this.
    explicit SavedFilters(QSettings& settings);

    [[nodiscard]] QStringList names() const; ///< sorted
    [[nodiscard]] population::PopulationFilter filter(const QString& name) const;
    /// Replaces one of the same name.
    void save(const QString& name, const population::PopulationFilter& filter);
    void remove(const QString& name);

private:
    [[nodiscard]] QJsonObject all() const;
    void store(const QJsonObject& filters);

    QSettings& m_settings;
};

} // namespace churnlens::gui
