// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/dropzone.h"

#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/iconlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kTextWidth = 480;
constexpr int kLargeIcon = 40;

} // namespace

DropZone::DropZone(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QWidget(this))
{
    auto* const picture = new IconLabel(kLargeIcon, true, this);
    picture->setIcon(QStringLiteral("open"));
    m_title->setFont(fontFor(TextRole::PageTitle, QApplication::font()));
    m_text->setProperty("role", QStringLiteral("muted"));
    m_text->setWordWrap(true);
    m_text->setFixedWidth(kTextWidth);
    m_text->setAlignment(Qt::AlignCenter);
    auto* const files = new QPushButton(tr("Choose &files…"), m_buttons);
    files->setProperty("primary", true);
    auto* const folder = new QPushButton(tr("Choose a f&older…"), m_buttons);
    auto* const demo = new QPushButton(tr("Try the &demo data"), m_buttons);
    demo->setToolTip(tr("200,000 made-up transactions, in a database of their own"));
    connect(files, &QPushButton::clicked, this, &DropZone::filesRequested);
    connect(folder, &QPushButton::clicked, this, &DropZone::folderRequested);
    connect(demo, &QPushButton::clicked, this, &DropZone::demoRequested);
    auto* const row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace2);
    for (QPushButton* const button : {files, folder, demo})
        row->addWidget(button);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace6, kSpace6, kSpace6, kSpace6);
    layout->setSpacing(kSpace3);
    layout->addStretch(2);
    for (QWidget* const widget :
         {static_cast<QWidget*>(picture), static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text), m_buttons})
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setDragging(false);
}

void DropZone::setDragging(bool dragging)
{
    m_dragging = dragging;
    m_buttons->setVisible(!dragging);
    m_title->setText(dragging ? tr("Drop to load") : tr("Drop transactions here"));
    m_text->setText(dragging
                        ? tr("You see what is in them before anything is loaded.")
                        : tr("CSV and other delimited text, Excel workbooks, gzip and zip archives, or a folder of "
                             "them: one line for each item that a customer bought, with date, customer and price."));
    m_text->setFixedHeight(m_text->heightForWidth(kTextWidth)); // a centred label is not asked for it
    update();
}

void DropZone::paintEvent(QPaintEvent*)
{
    const Tokens& colors = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colors.background);
    QPen pen(m_dragging ? colors.accent : colors.border, m_dragging ? 2 : 1);
    pen.setStyle(Qt::CustomDashLine);
    pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.setBrush(m_dragging ? colors.hover : colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(kSpace4, kSpace4, -kSpace4, -kSpace4), kRadius, kRadius);
}

} // namespace churnlens::gui
