// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/choiceswitch.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace churnlens::gui {

ChoiceSwitch::ChoiceSwitch(const QString& accessibleName, const QStringList& texts, QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int i = 0; i < texts.size(); ++i) {
        auto* const button = new QToolButton(this);
        button->setText(texts[i]);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleDescription(accessibleName);
        m_buttons->addButton(button, i);
        layout->addWidget(button);
    }
    if (!texts.isEmpty())
        m_buttons->button(0)->setChecked(true);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT chosen(id);
    });
}

int ChoiceSwitch::choice() const
{
    return m_buttons->checkedId();
}

void ChoiceSwitch::choose(int choice)
{
    if (QAbstractButton* const button = m_buttons->button(choice))
        button->setChecked(true);
}

void ChoiceSwitch::setChoiceToolTips(const QStringList& toolTips)
{
    for (int i = 0; i < toolTips.size(); ++i) {
        if (QAbstractButton* const button = m_buttons->button(i))
            button->setToolTip(toolTips[i]);
    }
}

} // namespace churnlens::gui
