// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"
#include "core/overview/findings.h"

class QVBoxLayout;

namespace churnlens::gui {

/// What the reader should know, a quiet line each with a link; the first ones, and the others on demand.
class NoticeList : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeList(QWidget* parent = nullptr);

    void setFindings(const std::vector<overview::Finding>& findings);

Q_SIGNALS:
    void pageRequested(churnlens::gui::PageId page);

private:
    void fill();

    std::vector<overview::Finding> m_findings;
    bool m_showAll = false;
    QVBoxLayout* m_layout;
};

} // namespace churnlens::gui
