// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/preferences/settingswriter.h"

#include <QCoreApplication>
#include <QEvent>

namespace churnlens::gui {

SettingsWriter::SettingsWriter(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_thread.setMaxThreadCount(1);
    m_settings.installEventFilter(this);
}

SettingsWriter::~SettingsWriter()
{
    m_thread.waitForDone();
}

bool SettingsWriter::eventFilter(QObject* watched, QEvent* event)
{
    // This event is how QSettings puts its writing off.
    if (watched != &m_settings || event->type() != QEvent::UpdateRequest || m_isFinishing)
        return QObject::eventFilter(watched, event);
    if (!m_isWriting)
        write();
    return true;
}

void SettingsWriter::write()
{
    m_isWriting = true;
    m_thread.start([this, file = m_settings.fileName(), format = m_settings.format()] {
        // All QSettings of a file share what is not written yet, so that another one can write it.
        QSettings(file, format).sync();
        QMetaObject::invokeMethod(this, &SettingsWriter::finish);
    });
}

/// Now that nothing is left to be written, the settings take note of it, and ask again for later changes.
void SettingsWriter::finish()
{
    m_isWriting = false;
    m_isFinishing = true;
    QEvent update(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&m_settings, &update);
    m_isFinishing = false;
    Q_EMIT written();
}

} // namespace churnlens::gui
