// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A process of its own for the tests: takes a share in a private server, says so, and keeps it until its standard input
// ends. Usage: serverclient <data dir> [user to become first]
#include "core/warehouse/server/privateserver.h"

#include <QFile>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <cstdio>

namespace {

bool become(const char* name)
{
    const passwd* user = ::getpwnam(name);
    return user && ::setgroups(0, nullptr) == 0 && ::setgid(user->pw_gid) == 0 && ::setuid(user->pw_uid) == 0;
}

void say(const char* word, const QString& text)
{
    std::printf("%s %s\n", word, text.toUtf8().constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || (argc > 2 && !become(argv[2])))
        return 2;
    auto server = churnlens::warehouse::PrivateServer::acquire(QFile::decodeName(argv[1]));
    if (!server) {
        say("error", server.error().message);
        return 1;
    }
    say("ready", (*server)->conninfo());
    while (std::getchar() != EOF) { }
    const auto released = (*server)->release();
    if (!released)
        say("error", released.error().message);
    return released ? 0 : 1;
}
