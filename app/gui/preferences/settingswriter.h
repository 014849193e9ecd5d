// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QThreadPool>

namespace churnlens::gui {

/// Lets a settings file be written on another thread. QSettings puts off what was changed until the event loop has time
/// and then waits for the disk on its own thread, which is the window's: a tenth of a second and more beside a database
/// that writes. Main thread.
class SettingsWriter : public QObject
{
    Q_OBJECT

public:
    /// settings: of a file; must outlive this.
    explicit SettingsWriter(QSettings& settings, QObject* parent = nullptr);
    /// Waits for what is being written. Later changes are written when the settings are destroyed, as without this.
    ~SettingsWriter() override;

Q_SIGNALS:
    void written();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void write();
    void finish();

    QSettings& m_settings;
    QThreadPool m_thread;
    bool m_isWriting = false;
    bool m_isFinishing = false;
};

} // namespace churnlens::gui
