// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/factgrid.h"

#include "app/gui/theme/tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace churnlens::gui {

FactGrid::FactGrid(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kSpace3);
    m_grid->setVerticalSpacing(kSpace1);
    m_grid->setColumnStretch(2, 1);
}

void FactGrid::clear()
{
    while (QLayoutItem* const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows = 0;
    m_values.clear();
    m_links.clear();
}

void FactGrid::addLabel(const QString& label, const QString& meaning)
{
    auto* const name = new QLabel(label, this);
    name->setToolTip(meaning);
    m_grid->addWidget(name, m_rows, 0);
}

void FactGrid::addFact(const QString& label, const QString& value, const QString& remark, const QString& meaning)
{
    addLabel(label, meaning);
    auto* const figure = new QLabel(value, this);
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    figure->setToolTip(meaning);
    figure->setAccessibleName(label + QStringLiteral(": ") + value);
    m_grid->addWidget(figure, m_rows, 1);
    auto* const note = new QLabel(remark, this);
    note->setProperty("role", QStringLiteral("muted"));
    note->setWordWrap(true);
    m_grid->addWidget(note, m_rows, 2);
    m_values.insert(label, value);
    ++m_rows;
}

void FactGrid::addLink(const QString& label, const QString& value, const QString& link, const QString& meaning)
{
    addLabel(label, meaning);
    auto* const figure =
        new QLabel(QStringLiteral("<a href=\"%1\">%2</a>").arg(link.toHtmlEscaped(), value.toHtmlEscaped()), this);
    figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    figure->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    figure->setToolTip(meaning);
    figure->setAccessibleName(label + QStringLiteral(": ") + value);
    connect(figure, &QLabel::linkActivated, this, &FactGrid::linkActivated);
    m_grid->addWidget(figure, m_rows, 1);
    m_links.append(figure);
    m_values.insert(label, value);
    ++m_rows;
}

/// A label gives its links their colour when the text is set.
void FactGrid::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    for (QLabel* const link : std::as_const(m_links)) {
        const QString text = link->text();
        link->clear();
        link->setText(text);
    }
}

QString FactGrid::value(const QString& label) const
{
    return m_values.value(label);
}

} // namespace churnlens::gui
