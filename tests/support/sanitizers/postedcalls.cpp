// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into every test that is built with the thread sanitizer. The sanitizer sees nothing of the locks inside Qt's
// libraries, so that whatever one thread hands to another with QMetaObject::invokeMethod() or QThreadPool::start()
// looks like a race. Here the hand-over is told to it: what was done before comes before the call, and what a blocking
// call did comes before its return. Nothing is told of what goes past such a call, where a race stays a race.
#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <dlfcn.h>
#include <functional>
#include <sanitizer/tsan_interface.h>

namespace {

/// Makes the call that it was made from, and tells the sanitizer so.
class AnnouncedCall : public QtPrivate::QSlotObjectBase
{
public:
    /// Owns the call. `done` is where the one who waits will look, or null when nobody does.
    AnnouncedCall(QSlotObjectBase* call, char* done)
        : QSlotObjectBase(&AnnouncedCall::act)
        , m_call(call)
        , m_done(done)
    {
        __tsan_release(this);
    }

private:
    static void act(int which, QSlotObjectBase* self, QObject* receiver, void** arguments, bool* /*isEqual*/)
    {
        auto* const announced = static_cast<AnnouncedCall*>(self);
        __tsan_acquire(announced);
        if (which == Call) {
            announced->m_call->call(receiver, arguments);
            if (announced->m_done)
                __tsan_release(announced->m_done);
        } else if (which == Destroy) {
            announced->m_call->destroyIfLastRef();
            delete announced;
        }
    }

    QSlotObjectBase* m_call;
    char* m_done;
};

/// The same for what a pool is to run.
class AnnouncedTask : public QRunnable
{
public:
    explicit AnnouncedTask(std::function<void()> task)
        : m_task(std::move(task))
    {
        __tsan_release(this);
    }

    void run() override
    {
        __tsan_acquire(this);
        m_task();
    }

private:
    std::function<void()> m_task;
};

} // namespace

// In place of Qt's own functions of these names.

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                                   void* returned)
{
    using Invoke = bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*);
    static const auto invoke = reinterpret_cast<Invoke>(
        dlsym(RTLD_NEXT,
              "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv"));
    if (!invoke)
        qFatal("This Qt has no QMetaObject::invokeMethodImpl() of four parameters.");
    char done = 0;
    const bool waits = type == Qt::BlockingQueuedConnection;
    const bool isMade = invoke(object, new AnnouncedCall(slot, waits ? &done : nullptr), type, returned);
    if (waits)
        __tsan_acquire(&done);
    return isMade;
}

void QThreadPool::start(std::function<void()> task, int priority)
{
    start(new AnnouncedTask(std::move(task)), priority);
}
