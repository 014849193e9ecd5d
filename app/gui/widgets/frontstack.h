// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QLayoutItem;

namespace churnlens::gui {

/// A stack of which only the page in front has a say in its size. QStackedWidget asks the hidden ones too, each time
/// and without remembering their answers: stacks in stacks then set every hidden text in type several times a resize.
class FrontStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit FrontStack(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

private:
    [[nodiscard]] const QLayoutItem* front() const;
    [[nodiscard]] QSize withFrame(const QSize& size) const;
};

} // namespace churnlens::gui
