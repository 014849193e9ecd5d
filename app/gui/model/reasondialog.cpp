// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model/reasondialog.h"

#include "app/gui/theme/tokens.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kWidth = 460;

QLabel* wrapped(const QString& text, QWidget* parent)
{
    auto* const label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ReasonDialog::ReasonDialog(const QString& question, const QString& consequence, const QString& verb,
                           const QString& warning, QWidget* parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
    , m_agreed(new QCheckBox(tr("Do it &anyway"), this))
{
    setWindowTitle(question);
    setMinimumWidth(kWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace6, kSpace6, kSpace6, kSpace4);
    layout->setSpacing(kSpace3);
    QLabel* const title = wrapped(question, this);
    title->setFont(fontFor(TextRole::CardTitle, QApplication::font()));
    layout->addWidget(title);
    layout->addWidget(wrapped(consequence, this));
    if (!warning.isEmpty()) {
        QLabel* const text = wrapped(warning, this);
        text->setProperty("role", QStringLiteral("error"));
        layout->addWidget(text);
        layout->addWidget(m_agreed);
    }
    m_agreed->setVisible(!warning.isEmpty());
    auto* const label = new QLabel(tr("&Reason, for the history"), this);
    label->setBuddy(m_reason);
    m_reason->setMaxLength(200);
    m_reason->setAccessibleName(tr("Reason"));
    layout->addWidget(label);
    layout->addWidget(m_reason);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* const go = new QPushButton(verb, buttons);
    go->setProperty("primary", true); // before the button box has it dressed
    buttons->addButton(go, QDialogButtonBox::AcceptRole);
    go->setEnabled(warning.isEmpty());
    layout->addSpacing(kSpace2);
    layout->addWidget(buttons);
    connect(m_agreed, &QCheckBox::toggled, go, &QPushButton::setEnabled);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_reason->setFocus();
}

QString ReasonDialog::reason() const
{
    return m_reason->text().trimmed();
}

void ReasonDialog::setReason(const QString& reason)
{
    m_reason->setText(reason);
}

} // namespace churnlens::gui
