// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/theme.h"
#include "core/common/settings.h"
#include "core/pipeline/session.h"

#include <QSettings>

#include <optional>

namespace churnlens::gui {

inline constexpr int kLeastHorizonDays = 7;
inline constexpr int kMostHorizonDays = 730;
inline constexpr int kLeastActiveDays = 7;
inline constexpr int kMostActiveDays = 3650;
inline constexpr double kMostRidge = 10'000;
inline constexpr int kMostCapacity = 10'000'000;

/// Whether a scoring makes sense by them: thresholds 0 < medium < high < 1, days, ridge and capacity within
/// the limits above.
[[nodiscard]] bool isUsable(const Settings& business);

/// What the user has chosen, kept in the settings file of the program; each setter stores and tells at once.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// settings must outlive this. Values in it that make no sense count as not there.
    explicit Preferences(QSettings& settings, QObject* parent = nullptr);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// "en", "de"; empty: as the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    /// Sign before amounts, "£" at first; may be empty.
    [[nodiscard]] QString currency() const;
    void setCurrency(const QString& sign);
    /// Horizon, active window, thresholds, ridge, and the capacity where it fills the buckets: of the next training and
    /// scoring.
    [[nodiscard]] Settings business() const;
    void setBusiness(const Settings& business);
    /// How many customers the retention team can take on; none: no limit. A list that the button "capacity" cuts.
    [[nodiscard]] std::optional<int> capacity() const;
    void setCapacity(std::optional<int> capacity);
    /// The database chosen in the window: an external one's conninfo without its password, or empty: the private
    /// server.
    [[nodiscard]] QString database() const;
    /// A password in it is left out before it is stored.
    void setDatabase(const QString& conninfo);

    /// For what pages and dialogs remember by themselves.
    [[nodiscard]] QSettings& store() { return m_settings; }

Q_SIGNALS:
    void themeChanged();
    void languageChanged();
    void currencyChanged();
    void businessChanged();
    void capacityChanged();
    void databaseChanged();

private:
    QSettings& m_settings;
};

} // namespace churnlens::gui
