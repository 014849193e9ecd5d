// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/service/copyfield.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QToolTip>

namespace churnlens::gui {

CopyField::CopyField(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_copy(new QToolButton(this))
{
    m_text->setReadOnly(true);
    m_text->setAccessibleName(name);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy %1").arg(name));
    m_copy->setEnabled(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace1);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_copy);
    setFocusProxy(m_text);
    connect(m_copy, &QToolButton::clicked, this, &CopyField::copy);
}

void CopyField::setText(const QString& text)
{
    m_text->setText(text);
    m_text->setCursorPosition(0);
    m_copy->setEnabled(!text.isEmpty());
}

QString CopyField::text() const
{
    return m_text->text();
}

void CopyField::setPlaceholder(const QString& text)
{
    m_text->setPlaceholderText(text);
}

void CopyField::copy()
{
    QApplication::clipboard()->setText(text());
    QToolTip::showText(m_copy->mapToGlobal(m_copy->rect().bottomLeft()), tr("Copied"), m_copy);
}

} // namespace churnlens::gui
