// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/api/docs/servingprogram.h"

#include "tests/support/childprocess.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

namespace churnlens::tests {

namespace {

constexpr int kProgramStartMilliseconds = 20'000;
constexpr int kStopMilliseconds = 10'000;

} // namespace

ServingProgram::~ServingProgram()
{
    if (m_process.state() != QProcess::NotRunning)
        (void)stop();
}

Result<void> ServingProgram::start(const QStringList& arguments, const QProcessEnvironment& environment)
{
    static const QRegularExpression kAddress(QStringLiteral("Serving on (http://\\S+)"));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(programPath(),
                    QStringList{QStringLiteral("--serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}
                        + arguments);
    const QDeadlineTimer deadline(kProgramStartMilliseconds);
    QString said;
    while (m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())) || m_process.bytesAvailable() > 0) {
        said += QString::fromUtf8(m_process.readAll());
        if (const QRegularExpressionMatch match = kAddress.match(said); match.hasMatch()) {
            m_base = match.captured(1);
            return {};
        }
    }
    return Error{ErrorCode::Internal, QStringLiteral("The program does not serve: %1").arg(said), {}, {}};
}

int ServingProgram::stop()
{
    m_process.terminate();
    if (m_process.waitForFinished(kStopMilliseconds))
        return m_process.exitCode();
    m_process.kill();
    m_process.waitForFinished();
    return -1;
}

} // namespace churnlens::tests
