// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace churnlens::gui {

/// The language of texts, numbers and dates of the whole program.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// "en", "de"; empty: as the system, or English where there is no translation.
    void use(const QString& code);
    [[nodiscard]] QString code() const { return m_code; } ///< the one in use
    [[nodiscard]] static QStringList available(); ///< codes

private:
    QTranslator m_program;
    QTranslator m_toolkit; ///< Qt's own texts, where they are installed
    QString m_code;
};

} // namespace churnlens::gui
