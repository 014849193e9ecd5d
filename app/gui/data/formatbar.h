// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/data/importsession.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace churnlens::gui {

/// How a file is read, in one line: every part a combo box whose first choice is what was detected.
class FormatBar : public QWidget
{
    Q_OBJECT

public:
    explicit FormatBar(QWidget* parent = nullptr);

    void setFile(const OfferedFile& file);

Q_SIGNALS:
    void editsChanged(const churnlens::ingest::FormatEdits& edits);
    void profileFileRequested(); ///< "From file…" was chosen
    void saveRequested();

private:
    QComboBox* addCombo(int stretch, const QString& label, const QString& toolTip);
    void setProfiles(const OfferedFile& file);
    void chooseProfile(int item);
    void setHeader(const ingest::TableLayout& layout);
    void chooseHeader();
    void setFormats(const ingest::TableLayout& layout);
    void emitEdits();

    QComboBox* m_profile;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_header;
    QComboBox* m_dates;
    QComboBox* m_numbers;
    QComboBox* m_orders;
    QToolButton* m_undo;
    QToolButton* m_save;
    ingest::FormatEdits m_edits;
    ingest::ColumnMapping m_mapping; ///< as shown
};

} // namespace churnlens::gui
