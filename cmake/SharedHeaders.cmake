# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiled headers of what the tree includes most and does not change: most of the time of a build goes into reading
# them. One set for each kind of target, compiled once and shared. Never the project's own headers, and off by default:
# without them a source that forgets an include does not build.
set(standard <algorithm> <array> <atomic> <charconv> <cmath> <condition_variable> <functional> <future> <limits> <map>
    <memory> <mutex> <numeric> <optional> <span> <string> <string_view> <thread> <unordered_map> <utility> <variant>
    <vector>)
set(core ${standard} <QByteArray> <QCoreApplication> <QCryptographicHash> <QDate> <QDateTime> <QDir> <QFile>
    <QFileInfo> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QLocale> <QRegularExpression> <QString> <QStringList>
    <QTimer>)
set(widgets ${core} <QAbstractTableModel> <QApplication> <QClipboard> <QComboBox> <QFileDialog> <QFormLayout>
    <QGridLayout> <QHBoxLayout> <QHeaderView> <QKeyEvent> <QLabel> <QLineEdit> <QMenu> <QPainter> <QPointer>
    <QPushButton> <QScrollArea> <QScrollBar> <QSettings> <QStackedWidget> <QTableView> <QToolButton> <QVBoxLayout>
    <QWidget>)
set(tests ${core} <QElapsedTimer> <QProcess> <QSignalSpy> <QTemporaryDir> <QTest> <random> <set>)
set(guitests ${widgets} <QCheckBox> <QElapsedTimer> <QMessageBox> <QSignalSpy> <QTemporaryDir> <QTest> <QToolTip>)
foreach(kind core widgets tests guitests)
    set(CHURNLENS_HEADERS_${kind} "${${kind}}")
endforeach()

# churnlens_headers_target(<kind>): the target that compiles them, made when first asked for.
function(churnlens_headers_target kind)
    if(TARGET churnlens_headers_${kind})
        return()
    endif()
    set(source "${PROJECT_BINARY_DIR}/headers/${kind}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// Compiled with the shared headers.\n")
    add_library(churnlens_headers_${kind} STATIC "${source}")
    target_link_libraries(churnlens_headers_${kind} PRIVATE churnlens_options Qt6::Core)
    if(kind MATCHES "widgets|gui")
        target_link_libraries(churnlens_headers_${kind} PRIVATE Qt6::Widgets)
    endif()
    if(kind MATCHES "tests")
        target_link_libraries(churnlens_headers_${kind} PRIVATE Qt6::Test Qt6::Network)
        if(CHURNLENS_QUICK_TESTS)
            target_compile_options(churnlens_headers_${kind} PRIVATE -O1)
        endif()
    endif()
    target_precompile_headers(churnlens_headers_${kind} PRIVATE ${CHURNLENS_HEADERS_${kind}})
endfunction()

# churnlens_sees_widgets(<target> <variable>): whether Qt Widgets are among what it links, directly or through others.
function(churnlens_sees_widgets target variable)
    set(found FALSE)
    get_target_property(libraries ${target} LINK_LIBRARIES)
    foreach(library ${libraries})
        if(library MATCHES "^Qt6::(Charts|PrintSupport|Widgets)$")
            set(found TRUE)
        elseif(TARGET ${library})
            get_target_property(seen ${library} CHURNLENS_SHOWS_WIDGETS)
            if(seen)
                set(found TRUE)
            endif()
        endif()
    endforeach()
    set(${variable} ${found} PARENT_SCOPE)
endfunction()

# churnlens_share_headers(<target> <kind> <kind with widgets>)
function(churnlens_share_headers target kind kind_with_widgets)
    if(NOT CHURNLENS_PCH)
        return()
    endif()
    churnlens_sees_widgets(${target} widgets)
    if(widgets)
        set(kind ${kind_with_widgets})
        set_target_properties(${target} PROPERTIES CHURNLENS_SHOWS_WIDGETS TRUE)
    endif()
    churnlens_headers_target(${kind})
    target_precompile_headers(${target} REUSE_FROM churnlens_headers_${kind})
    if(kind MATCHES "tests")
        # QTest has more in it where this is defined, and what is compiled must be what is used.
        target_compile_definitions(${target} PRIVATE QT_NETWORK_LIB)
    endif()
endfunction()
