// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/warehouse/server/childprogram.h"

#include "core/warehouse/server/filedescriptor.h"
#include "core/warehouse/server/servererror.h"

#include <QByteArrayList>
#include <QDeadlineTimer>
#include <QThread>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <array>
#include <csignal>
#include <vector>

namespace churnlens::warehouse {

namespace {

constexpr unsigned long kChildPollMs = 2;
constexpr std::chrono::seconds kGrace{2}; ///< from the request to end until the kill

/// Everything the child needs, made before the fork: between fork and exec nothing may allocate.
struct Launch
{
    QByteArrayList arguments;
    QByteArrayList environment;
    std::vector<char*> argumentPointers;
    std::vector<char*> environmentPointers;
    QByteArray folder;
    const Account* account = nullptr;
    bool detached = false;
    int output = -1;
    int inherited = -1;
    int failure = -1; ///< where the child writes its errno when it cannot become the program
};

std::vector<char*> pointers(QByteArrayList& texts)
{
    std::vector<char*> result;
    for (QByteArray& text : texts)
        result.push_back(text.data());
    result.push_back(nullptr);
    return result;
}

bool prepareChild(const Launch& launch) noexcept
{
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::umask(077);
    if (!launch.account->become() || ::chdir(launch.folder.constData()) != 0)
        return false;
    if (launch.inherited >= 0 && ::fcntl(launch.inherited, F_SETFD, 0) != 0)
        return false;
    const int null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    return null >= 0 && ::dup2(null, STDIN_FILENO) >= 0 && ::dup2(launch.output, STDOUT_FILENO) >= 0
        && ::dup2(launch.output, STDERR_FILENO) >= 0;
}

[[noreturn]] void becomeProgram(const Launch& launch) noexcept
{
    ::setsid();
    // Detached: the program is the grandchild, so that it never is a zombie of ours and can never get a terminal.
    const pid_t grandchild = launch.detached ? ::fork() : 0;
    if (grandchild > 0)
        ::_exit(0);
    if (grandchild == 0 && prepareChild(launch))
        ::execve(launch.argumentPointers.front(), launch.argumentPointers.data(), launch.environmentPointers.data());
    const int reason = errno;
    const auto written = ::write(launch.failure, &reason, sizeof reason);
    ::_exit(written == sizeof reason ? 126 : 127);
}

int waitFor(pid_t pid, int options, int* status)
{
    int result = 0;
    while ((result = ::waitpid(pid, status, options)) < 0 && errno == EINTR) { }
    return result;
}

/// Asks the program's whole session to end, then insists.
void end(pid_t pid)
{
    int status = 0;
    ::kill(-pid, SIGTERM);
    for (QDeadlineTimer grace(kGrace); waitFor(pid, WNOHANG, &status) == 0;) {
        if (grace.hasExpired()) {
            ::kill(-pid, SIGKILL);
            waitFor(pid, 0, &status);
            return;
        }
        QThread::msleep(kChildPollMs);
    }
}

QString readAll(int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::DontCloseHandle) || !file.seek(0))
        return {};
    return QString::fromLocal8Bit(file.readAll());
}

/// Forks, and returns when the program runs or could not: 0 or the errno.
int launchAndWatch(Launch& launch, pid_t* child)
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return errno;
    const FileDescriptor reading(ends[0]);
    FileDescriptor writing(ends[1]);
    launch.failure = writing.get();
    *child = ::fork();
    if (*child == 0)
        becomeProgram(launch);
    if (*child < 0)
        return errno;
    writing.close();
    // The pipe closes when the program runs; until then it can carry what went wrong.
    int reason = 0;
    ssize_t length = 0;
    while ((length = ::read(reading.get(), &reason, sizeof reason)) < 0 && errno == EINTR) { }
    if (launch.detached || length > 0) {
        int status = 0;
        waitFor(*child, 0, &status);
    }
    return length > 0 ? reason : 0;
}

} // namespace

ChildProgram::ChildProgram(QString program, QStringList arguments, Account account)
    : m_program(std::move(program))
    , m_arguments(std::move(arguments))
    , m_account(std::move(account))
{
}

Result<pid_t> ChildProgram::spawn(Mode mode, int output) const
{
    Launch launch;
    launch.arguments = {QFile::encodeName(m_program)};
    for (const QString& argument : m_arguments)
        launch.arguments.append(QFile::encodeName(argument));
    launch.environment = {"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C"};
    if (!m_account.isForeign() && qEnvironmentVariableIsSet("LD_LIBRARY_PATH"))
        launch.environment.append("LD_LIBRARY_PATH=" + qgetenv("LD_LIBRARY_PATH"));
    launch.argumentPointers = pointers(launch.arguments);
    launch.environmentPointers = pointers(launch.environment);
    launch.folder = QFile::encodeName(m_folder);
    launch.account = &m_account;
    launch.detached = mode == Mode::Detached;
    launch.output = output;
    launch.inherited = m_inherited;
    pid_t child = -1;
    if (const int reason = launchAndWatch(launch, &child)) {
        return unavailable(
            QStringLiteral("Cannot start %1 as user %2: %3.").arg(m_program, m_account.name(), systemReason(reason)));
    }
    return child;
}

Result<ChildProgram::Outcome> ChildProgram::run(const Progress& progress, std::chrono::seconds timeout) const
{
    // In memory, so that no folder must be writable for the account and nothing is left behind.
    const FileDescriptor output(::memfd_create("output", MFD_CLOEXEC));
    const auto child = spawn(Mode::Awaited, output.get());
    if (!child)
        return child.error();
    int status = 0;
    const QDeadlineTimer deadline(timeout);
    while (waitFor(*child, WNOHANG, &status) == 0) {
        if (progress.stopped() || deadline.hasExpired()) {
            end(*child);
            if (progress.stopped())
                return interruptedError();
            return unavailable(QStringLiteral("%1 took longer than %2 s.").arg(m_program).arg(timeout.count()),
                               readAll(output.get()));
        }
        QThread::msleep(kChildPollMs);
    }
    return Outcome{WIFEXITED(status) ? WEXITSTATUS(status) : -1, readAll(output.get())};
}

Result<void> ChildProgram::start(int output) const
{
    const auto child = spawn(Mode::Detached, output);
    return child ? Result<void>() : Result<void>(child.error());
}

} // namespace churnlens::warehouse
