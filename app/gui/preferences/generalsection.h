// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace churnlens::gui {

class Preferences;

/// Theme, language and currency: the first tab of the preferences.
class GeneralSection : public QWidget
{
    Q_OBJECT

public:
    explicit GeneralSection(QWidget* parent = nullptr);

    void load(const Preferences& preferences);
    void store(Preferences& preferences) const;
    void restoreDefaults();

private:
    void addTheme(QFormLayout& form);
    void addLanguage(QFormLayout& form);
    void addCurrency(QFormLayout& form);

    QComboBox* m_theme;
    QComboBox* m_language;
    QComboBox* m_currency;
};

} // namespace churnlens::gui
