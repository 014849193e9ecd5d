// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/guard/requesthead.h"

#include <algorithm>

namespace churnlens::guard {

QByteArray RequestHead::value(QByteArrayView name) const
{
    const auto field = std::ranges::find_if(headers, [name](const HeaderField& each) { return each.name == name; });
    return field == headers.end() ? QByteArray() : field->value;
}

} // namespace churnlens::guard
