#include "app/cli/arguments.h"

#include "app/cli/words.h"
#include "engine/base/checked.h"
#include "engine/text/words.h"

#include <algorithm>
#include <charconv>

namespace parascope::cli {

tl::expected<Arguments, QString> Arguments::parse(std::span<const std::string> words,
                                                  std::span<const OptionSpec> known)
{
    Arguments result;
    bool optionsEnded = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (optionsEnded || word.size() < 2 || word.front() != '-') {
            result.m_positional.emplace_back(word);
            continue;
        }
        if (word == "--") {
            optionsEnded = true;
            continue;
        }
        const std::size_t equals = word.starts_with("--") ? word.find('=') : word.npos;
        const std::string_view name = word == "-h"             ? "help"
                                      : word.starts_with("--") ? word.substr(2, equals - 2)
                                                               : std::string_view();
        const auto spec = std::ranges::find_if(
            known, [&](const OptionSpec &option) { return option.name == name; });
        if (spec == known.end())
            return tl::unexpected(
                Words::tr("there is no option %1").arg(text::path(std::string(word))));
        const QString shown = QString::fromLatin1(spec->name);
        if (!spec->value) {
            if (equals != word.npos)
                return tl::unexpected(Words::tr("--%1 takes no value").arg(shown));
            result.m_options.emplace(name, std::string());
        } else if (equals != word.npos) {
            result.m_options.emplace(name, word.substr(equals + 1));
        } else if (i + 1 < words.size()) {
            result.m_options.emplace(name, words[++i]);
        } else {
            return tl::unexpected(Words::tr("--%1 needs a value").arg(shown));
        }
    }
    return result;
}

bool Arguments::has(std::string_view option) const
{
    return m_options.contains(option);
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto [first, last] = m_options.equal_range(option);
    return first == last ? std::nullopt : std::optional(std::prev(last)->second);
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    std::vector<std::string> values;
    const auto [first, last] = m_options.equal_range(option);
    for (auto row = first; row != last; ++row)
        values.push_back(row->second);
    return values;
}

std::optional<std::uint64_t> parseQuantity(std::string_view text)
{
    constexpr std::string_view kUnits = "KMGT";
    std::uint64_t unit = 1;
    if (!text.empty()) {
        const char last = static_cast<char>(text.back() & ~0x20); // upper case
        const std::size_t power = kUnits.find(last);
        if (power != kUnits.npos) {
            unit = 1ULL << (10 * (power + 1));
            text.remove_suffix(1);
        }
    }
    int base = 10;
    if (text.starts_with("0x") || text.starts_with("0X")) {
        base = 16;
        text.remove_prefix(2);
    }
    std::uint64_t number = 0;
    const auto [end, problem] =
        std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return checkedMultiply(number, unit);
}

} // namespace parascope::cli
