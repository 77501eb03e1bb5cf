#pragma once

#include "engine/base/error.h"

#include <QString>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parascope::cli {

/// An option that a command knows. All have long names only, except --help, which is also -h.
struct OptionSpec
{
    const char *name;  ///< without the dashes: "json"
    const char *value; ///< what its value is called in the help, nullptr when it takes none
    const char *help;  ///< source text, translated when shown
};

/// A command line taken apart. Arguments stay the bytes that they are: a file's name need not be
/// text, which is why QCommandLineParser (it decodes to QString) is not used.
class Arguments
{
public:
    /// Understands `--name`, `--name VALUE`, `--name=VALUE`, `-h`, and `--` as the end of all
    /// options. The failure is a sentence for the user.
    [[nodiscard]] static tl::expected<Arguments, QString> parse(std::span<const std::string> words,
                                                                std::span<const OptionSpec> known);

    [[nodiscard]] bool has(std::string_view option) const;
    /// The last one given.
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    /// All that were given, in their order.
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string> &positional() const { return m_positional; }

private:
    std::multimap<std::string, std::string, std::less<>> m_options;
    std::vector<std::string> m_positional;
};

/// A number of bytes or things: decimal or 0x, with K, M, G or T for powers of 1024. Nothing when
/// it is not one or does not fit into 64 bits.
[[nodiscard]] std::optional<std::uint64_t> parseQuantity(std::string_view text);

} // namespace parascope::cli
