// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/statepanel.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kDelayMs = 200;
constexpr int kTextWidth = 440;
constexpr int kLargeIcon = 40;

/// Centred in what room there is.
QVBoxLayout* centredLayout(QWidget* widget)
{
    auto* const layout = new QVBoxLayout(widget);
    layout->setContentsMargins(kSpace6, kSpace6, kSpace6, kSpace6);
    layout->setSpacing(kSpace3);
    layout->addStretch(2);
    return layout;
}

QLabel* textLabel(QWidget* parent)
{
    auto* const label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setFixedWidth(kTextWidth);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A wrapped label that is aligned in its layout gets the height of one line unless it asks for more.
void setWrappedText(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setFixedHeight(text.isEmpty() ? 0 : label->heightForWidth(kTextWidth));
}

} // namespace

StatePanel::StatePanel(QWidget* content, QWidget* parent)
    : QStackedWidget(parent)
    , m_content(content)
{
    m_message = buildMessage();
    m_loading = buildLoading();
    addWidget(m_content);
    addWidget(m_message);
    addWidget(m_loading);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] { setCurrentWidget(m_loading); });
}

QWidget* StatePanel::buildMessage()
{
    auto* const page = new QWidget(this);
    QVBoxLayout* const layout = centredLayout(page);
    m_icon = new QLabel(page);
    m_title = textLabel(page);
    m_title->setFont(fontFor(TextRole::PageTitle, QApplication::font()));
    m_text = textLabel(page);
    m_text->setProperty("role", QStringLiteral("muted"));
    m_action = new QPushButton(page);
    m_action->setProperty("primary", true);
    m_copy = new QPushButton(tr("&Copy details"), page);
    connect(m_action, &QPushButton::clicked, this, &StatePanel::actionTriggered);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_details); });
    auto* const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_action);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addStretch(3);
    return page;
}

QWidget* StatePanel::buildLoading()
{
    auto* const page = new QWidget(this);
    QVBoxLayout* const layout = centredLayout(page);
    m_loadingText = textLabel(page);
    m_loadingText->setProperty("role", QStringLiteral("muted"));
    m_progress = new QProgressBar(page);
    m_progress->setFixedWidth(kTextWidth / 2);
    m_cancel = new QPushButton(tr("Cancel"), page);
    connect(m_cancel, &QPushButton::clicked, this, &StatePanel::cancelRequested);
    layout->addWidget(m_loadingText, 0, Qt::AlignHCenter);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(m_cancel, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

void StatePanel::showContent()
{
    m_delay.stop();
    setCurrentWidget(m_content);
}

void StatePanel::showLoading(const QString& text, double progress, bool cancellable)
{
    setWrappedText(m_loadingText, text);
    m_progress->setAccessibleName(text);
    m_progress->setRange(0, progress < 0 ? 0 : 100);
    m_progress->setValue(qRound(100 * progress));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(cancellable);
    if (currentWidget() != m_loading && !m_delay.isActive())
        m_delay.start();
}

void StatePanel::showMessage(const QString& title, const QString& text, const QString& action, const QString& iconName)
{
    m_delay.stop();
    m_iconName = iconName;
    drawIcon();
    setWrappedText(m_title, title);
    setWrappedText(m_text, text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_copy->hide();
    m_message->setAccessibleName(title);
    m_message->setAccessibleDescription(text);
    setCurrentWidget(m_message);
}

void StatePanel::drawIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName).pixmap(kLargeIcon, QIcon::Disabled));
}

void StatePanel::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void StatePanel::showError(const Error& error)
{
    showMessage(tr("That did not work"), error.message, tr("&Try again"), QStringLiteral("error"));
    m_details = detailsOf(error);
    m_copy->setText(tr("&Copy details"));
    m_copy->show();
}

bool StatePanel::isShowingContent() const
{
    return currentWidget() == m_content;
}

QString StatePanel::messageTitle() const
{
    return currentWidget() == m_message ? m_title->text() : QString();
}

} // namespace churnlens::gui
