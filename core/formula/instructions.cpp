// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/instructions.h"

#include <bit>
#include <cstdint>
#include <map>
#include <tuple>

namespace churnlens::formula {

namespace {

/// Gives every distinct value one step: two parts are equal when operation, arguments and constant bits are.
class Numbering
{
public:
    explicit Numbering(const QStringList& columnNames)
        : m_columnNames(columnNames)
    {
    }

    /// The step that computes the expression; added unless it is there.
    int stepOf(const Expression& expression)
    {
        Instruction step;
        step.operation = expression.operation();
        step.number = expression.number();
        if (step.operation == Operation::Column)
            step.column = static_cast<int>(m_columnNames.indexOf(expression.name()));
        std::size_t at = 0;
        for (const Expression& argument : expression.arguments())
            step.arguments.at(at++) = stepOf(argument);
        step.target = static_cast<int>(steps.size());
        const Key key{step.operation, step.arguments, step.column, std::bit_cast<std::uint64_t>(step.number)};
        const auto [known, isNew] = m_known.emplace(key, step.target);
        if (isNew)
            steps.push_back(step);
        return known->second;
    }

    std::vector<Instruction> steps; ///< arguments and targets are numbers of steps

private:
    using Key = std::tuple<Operation, std::array<int, 4>, int, std::uint64_t>;

    const QStringList& m_columnNames;
    std::map<Key, int> m_known;
};

/// The last step that reads each step's value; -1 for the result, which is read by nobody.
std::vector<int> lastReaders(const std::vector<Instruction>& steps)
{
    std::vector<int> last(steps.size(), -1);
    for (const Instruction& step : steps) {
        for (int i = 0; i < argumentCount(step.operation); ++i)
            last[static_cast<std::size_t>(step.arguments.at(static_cast<std::size_t>(i)))] = step.target;
    }
    return last;
}

} // namespace

Program programOf(const Expression& expression, const QStringList& columnNames)
{
    Numbering numbering(columnNames);
    numbering.stepOf(expression);
    std::vector<int> last = lastReaders(numbering.steps);
    std::vector<int> registerOf(numbering.steps.size(), 0);
    std::vector<int> free;
    Program program;
    for (Instruction step : numbering.steps) {
        const int number = step.target;
        for (int i = 0; i < argumentCount(step.operation); ++i) {
            int& argument = step.arguments.at(static_cast<std::size_t>(i));
            const auto read = static_cast<std::size_t>(argument);
            argument = registerOf[read];
            if (last[read] == number) {
                free.push_back(argument);
                last[read] = -1; // an argument that stands twice is freed once
            }
        }
        if (free.empty())
            free.push_back(program.registers++);
        step.target = registerOf[static_cast<std::size_t>(number)] = free.back();
        free.pop_back();
        program.instructions.push_back(step);
    }
    return program;
}

} // namespace churnlens::formula
