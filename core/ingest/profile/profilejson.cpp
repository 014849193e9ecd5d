// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/profile/profilejson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <span>

namespace churnlens::ingest {

namespace {

constexpr qsizetype kMaxProfileBytes = 1024 * 1024;
constexpr int kMaxPosition = 16'384;
const QString kAuto = QStringLiteral("auto");

template <typename T>
struct Choice
{
    const char* word;
    T value;
};
constexpr std::array<Choice<DateOrder>, 3> kDateOrders{
    {{"day_first", DateOrder::DayFirst}, {"month_first", DateOrder::MonthFirst}, {"year_first", DateOrder::YearFirst}}};
constexpr std::array<Choice<DecimalMark>, 2> kDecimalMarks{{{".", DecimalMark::Point}, {",", DecimalMark::Comma}}};
constexpr std::array<Choice<char>, 4> kDelimiters{{{",", ','}, {";", ';'}, {"\t", '\t'}, {"|", '|'}}};
constexpr std::array<Choice<TextEncoding>, 4> kEncodings{{{"utf-8", TextEncoding::Utf8},
                                                          {"windows-1252", TextEncoding::Windows1252},
                                                          {"utf-16le", TextEncoding::Utf16LittleEndian},
                                                          {"utf-16be", TextEncoding::Utf16BigEndian}}};
constexpr std::array<Choice<OrderScope>, 2> kOrderScopes{{{"file", OrderScope::File}, {"day", OrderScope::Day}}};

/// Reads the keys of one object and remembers the first thing that is wrong.
class ObjectReader
{
public:
    ObjectReader(QJsonObject object, QString where)
        : m_object(std::move(object))
        , m_where(std::move(where))
    {
    }

    [[nodiscard]] const QString& problem() const { return m_problem; }
    void fail(const QString& problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }
    QJsonValue take(const char* key)
    {
        const QString name = QString::fromLatin1(key);
        m_known.append(name);
        return m_object.value(name);
    }
    QString text(const char* key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            fail(QStringLiteral("\"%1\" must be a text").arg(m_where + QLatin1StringView(key)));
        return value.toString();
    }
    bool boolean(const char* key, bool fallback)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            fail(QStringLiteral("\"%1\" must be true or false").arg(m_where + QLatin1StringView(key)));
        return value.toBool(fallback);
    }
    QStringList texts(const char* key)
    {
        const QJsonValue value = take(key);
        QStringList out;
        bool good = value.isUndefined() || value.isArray();
        for (const QJsonValue& item : value.toArray()) {
            good = good && item.isString();
            out.append(item.toString());
        }
        if (!good)
            fail(QStringLiteral("\"%1\" must be a list of texts").arg(m_where + QLatin1StringView(key)));
        return out;
    }
    /// One of the words, or "auto" (also: nothing) for an empty result.
    template <typename T, size_t Count>
    std::optional<T> choice(const char* key, const std::array<Choice<T>, Count>& choices)
    {
        const QString word = text(key);
        QStringList words{kAuto};
        for (const Choice<T>& choice : choices) {
            if (word == QLatin1StringView(choice.word))
                return choice.value;
            words.append(QString::fromLatin1(choice.word));
        }
        if (!word.isEmpty() && word != kAuto)
            fail(QStringLiteral("\"%1\" must be one of: %2")
                     .arg(m_where + QLatin1StringView(key), words.join(QStringLiteral(", "))));
        return std::nullopt;
    }
    /// A misspelt key would silently be without effect.
    void refuseUnknown()
    {
        for (const QString& key : m_object.keys()) {
            if (!m_known.contains(key))
                fail(QStringLiteral("\"%1\" is not a key; known: %2")
                         .arg(m_where + key, m_known.join(QStringLiteral(", "))));
        }
    }

private:
    QJsonObject m_object;
    QString m_where;
    QStringList m_known;
    QString m_problem;
};

std::vector<std::string> lowerCased(const QStringList& items)
{
    std::vector<std::string> out;
    for (const QString& item : items)
        out.push_back(item.toLower().toStdString());
    return out;
}

/// A list of names and at most one position, or one of either.
ColumnChoice readColumn(const QJsonValue& value, const QString& role, ObjectReader& reader)
{
    ColumnChoice choice;
    const QJsonArray items = value.isArray() || value.isUndefined() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue& item : items) {
        const double position = item.toDouble(0);
        if (item.isString())
            choice.addName(item.toString());
        else if (item.isDouble() && choice.position() == 0 && position >= 1 && position <= kMaxPosition
                 && position == static_cast<int>(position))
            choice.setPosition(static_cast<int>(position));
        else
            reader.fail(QStringLiteral("\"columns.%1\" must be a list of column names, or the number of the column, "
                                       "counted from 1")
                            .arg(role));
    }
    return choice;
}

void readColumns(const QJsonValue& value, SourceProfile& profile, ObjectReader& top)
{
    if (!value.isObject()) {
        top.fail(QStringLiteral("\"columns\" must be an object with the roles as keys"));
        return;
    }
    ObjectReader reader(value.toObject(), QStringLiteral("columns."));
    for (const ColumnRole role : allRoles()) {
        const QByteArray name = roleName(role).toLatin1();
        ColumnChoice& choice = profile.columns[static_cast<size_t>(role)];
        choice = readColumn(reader.take(name.constData()), roleName(role), reader);
        if (choice.isEmpty() && !isOptionalRole(role))
            reader.fail(QStringLiteral("\"columns\" names none for \"%1\"").arg(roleName(role)));
        if (choice.position() == 0 && !choice.isEmpty() && !profile.hasHeader)
            reader.fail(QStringLiteral("\"columns.%1\" must be the number of the column, counted from 1, since "
                                       "\"header\" is false")
                            .arg(roleName(role)));
    }
    if (profile.column(ColumnRole::UnitPrice).isEmpty() && profile.column(ColumnRole::LineTotal).isEmpty())
        reader.fail(QStringLiteral("\"columns\" names none for \"unit_price\" and none for \"line_total\""));
    reader.refuseUnknown();
    top.fail(reader.problem());
}

void readCancellation(const QJsonValue& value, SourceProfile& profile, ObjectReader& top)
{
    if (!value.isUndefined() && !value.isObject())
        top.fail(QStringLiteral("\"cancellation\" must be an object"));
    ObjectReader reader(value.toObject(), QStringLiteral("cancellation."));
    profile.cancellationPrefix = reader.text("invoice_prefix").toLower().toStdString();
    profile.negativeQuantityCancels = reader.boolean("negative_quantity", false);
    profile.cancellationStatuses = lowerCased(reader.texts("status"));
    reader.refuseUnknown();
    top.fail(reader.problem());
}

Error badProfile(const QString& origin, const QString& reason)
{
    return {ErrorCode::InputUnusable,
            QStringLiteral("The source profile %1 cannot be used: %2.").arg(origin, reason),
            origin,
            {}};
}

template <typename T, size_t Count>
QString wordOf(const std::optional<T>& value, const std::array<Choice<T>, Count>& choices)
{
    for (const Choice<T>& choice : choices) {
        if (value && choice.value == *value)
            return QString::fromLatin1(choice.word);
    }
    return kAuto;
}

QJsonArray textArray(std::span<const std::string> texts)
{
    QJsonArray out;
    for (const std::string& text : texts)
        out.append(QString::fromStdString(text));
    return out;
}

QJsonObject columnsToJson(const SourceProfile& profile)
{
    QJsonObject columns;
    for (const ColumnRole role : allRoles()) {
        const ColumnChoice& choice = profile.column(role);
        QJsonArray items = QJsonArray::fromStringList(choice.names());
        if (choice.position() > 0)
            items.append(choice.position());
        columns[roleName(role)] = items;
    }
    return columns;
}

} // namespace

Result<SourceProfile> profileFromJson(const QByteArray& json, const QString& origin)
{
    if (json.size() > kMaxProfileBytes)
        return badProfile(origin, QStringLiteral("it is larger than 1 MB"));
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return badProfile(origin, parseError.errorString() + QStringLiteral(" at byte %1").arg(parseError.offset));
    ObjectReader reader(document.object(), {});
    if (reader.text("schema") != kProfileSchema)
        return badProfile(origin, QStringLiteral("its \"schema\" is not \"%1\"").arg(kProfileSchema));
    reader.text("$schema"); // for editors
    SourceProfile profile;
    profile.name = reader.text("name");
    profile.hasHeader = reader.boolean("header", true);
    profile.encoding = reader.choice("encoding", kEncodings);
    profile.delimiter = reader.choice("delimiter", kDelimiters);
    profile.dateOrder = reader.choice("date_order", kDateOrders);
    profile.decimalMark = reader.choice("decimal_mark", kDecimalMarks);
    profile.orderScope = reader.choice("order_scope", kOrderScopes).value_or(OrderScope::File);
    profile.sheets = reader.texts("sheets");
    readColumns(reader.take("columns"), profile, reader);
    readCancellation(reader.take("cancellation"), profile, reader);
    profile.serviceCodes = lowerCased(reader.texts("service_codes"));
    profile.servicePrefixes = lowerCased(reader.texts("service_prefixes"));
    reader.refuseUnknown();
    if (!reader.problem().isEmpty())
        return badProfile(origin, reader.problem());
    return profile;
}

QJsonObject profileToJson(const SourceProfile& profile)
{
    return {{QStringLiteral("schema"), kProfileSchema},
            {QStringLiteral("name"), profile.name},
            {QStringLiteral("header"), profile.hasHeader},
            {QStringLiteral("encoding"), wordOf(profile.encoding, kEncodings)},
            {QStringLiteral("delimiter"), wordOf(profile.delimiter, kDelimiters)},
            {QStringLiteral("date_order"), wordOf(profile.dateOrder, kDateOrders)},
            {QStringLiteral("decimal_mark"), wordOf(profile.decimalMark, kDecimalMarks)},
            {QStringLiteral("order_scope"), wordOf(std::optional(profile.orderScope), kOrderScopes)},
            {QStringLiteral("sheets"), QJsonArray::fromStringList(profile.sheets)},
            {QStringLiteral("columns"), columnsToJson(profile)},
            {QStringLiteral("cancellation"),
             QJsonObject{{QStringLiteral("invoice_prefix"), QString::fromStdString(profile.cancellationPrefix)},
                         {QStringLiteral("negative_quantity"), profile.negativeQuantityCancels},
                         {QStringLiteral("status"), textArray(profile.cancellationStatuses)}}},
            {QStringLiteral("service_codes"), textArray(profile.serviceCodes)},
            {QStringLiteral("service_prefixes"), textArray(profile.servicePrefixes)}};
}

} // namespace churnlens::ingest
