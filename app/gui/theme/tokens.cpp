// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/tokens.h"

#include <QFont>

namespace churnlens::gui {

namespace {

Tokens lightTokens()
{
    return {
        .background = QColor(0xF5F6F8),
        .surface = QColor(0xFFFFFF),
        .border = QColor(0xD9DDE3),
        .text = QColor(0x1B1F24),
        .muted = QColor(0x57606A),
        .accent = QColor(0x2457C5),
        .onAccent = QColor(0xFFFFFF),
        .low = QColor(0x1F78A8),
        .medium = QColor(0x96650F),
        .high = QColor(0xC2410C),
        .grid = QColor(0xE6E9ED),
        .hover = QColor(0xEEF1F5),
        .selection = QColor(0xDCE6FA),
    };
}

Tokens darkTokens()
{
    return {
        .background = QColor(0x16191D),
        .surface = QColor(0x1F2329),
        .border = QColor(0x363C45),
        .text = QColor(0xE8EBEF),
        .muted = QColor(0x9BA5B1),
        .accent = QColor(0x7FA6FF),
        .onAccent = QColor(0x11151B),
        .low = QColor(0x5FB3E0),
        .medium = QColor(0xE3A94A),
        .high = QColor(0xF0805A),
        .grid = QColor(0x2C323A),
        .hover = QColor(0x272C33),
        .selection = QColor(0x2B3A57),
    };
}

} // namespace

const Tokens& tokens(Scheme scheme)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return scheme == Scheme::Light ? light : dark;
}

Scheme schemeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

const Tokens& tokens(const QPalette& palette)
{
    return tokens(schemeOf(palette));
}

QColor bucketColor(const Tokens& tokens, const QString& bucket)
{
    if (bucket == QStringLiteral("High"))
        return tokens.high;
    if (bucket == QStringLiteral("Medium"))
        return tokens.medium;
    if (bucket == QStringLiteral("Low"))
        return tokens.low;
    return tokens.muted;
}

QFont fontFor(TextRole role, const QFont& base)
{
    QFont font = base;
    const auto scale = [&font, &base](double factor) {
        if (base.pointSizeF() > 0)
            font.setPointSizeF(base.pointSizeF() * factor);
        else
            font.setPixelSize(qRound(base.pixelSize() * factor));
    };
    switch (role) {
    case TextRole::PageTitle:
        scale(1.5);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::CardTitle:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Body:
        break;
    case TextRole::Caption:
        scale(0.9);
        break;
    case TextRole::Figure:
        scale(1.9);
        break;
    }
    return font;
}

} // namespace churnlens::gui
