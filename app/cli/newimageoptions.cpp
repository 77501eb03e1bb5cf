#include "app/cli/newimageoptions.h"

#include "app/cli/words.h"
#include "engine/text/newimagetext.h"
#include "engine/text/words.h"

#include <algorithm>
#include <array>

namespace parascope::cli {

namespace {

constexpr std::array kFormats = {FormatVersion::V1, FormatVersion::V2};
constexpr std::array kPreallocations = {Preallocation::Off, Preallocation::Metadata,
                                        Preallocation::Falloc, Preallocation::Full};

/// Sets `value` to the one of `all` that an option names. False: there is none of that name.
template <class Value, std::size_t count>
bool choose(const Arguments &arguments, const char *option, const std::array<Value, count> &all,
            Value &value)
{
    const auto name = arguments.value(option);
    if (!name)
        return true;
    const auto *const found = std::ranges::find_if(
        all, [&](Value candidate) { return text::jsonName(candidate) == text::path(*name); });
    if (found == all.end())
        return false;
    value = *found;
    return true;
}

} // namespace

tl::expected<NewImageOptions, QString> newImageOptions(const Arguments &arguments)
{
    NewImageOptions options;
    if (!choose(arguments, "format", kFormats, options.format))
        return tl::unexpected(
            Words::tr("--format is v1 or v2, not %1").arg(text::path(*arguments.value("format"))));
    if (!choose(arguments, "preallocation", kPreallocations, options.preallocation))
        return tl::unexpected(Words::tr("--preallocation is off, metadata, falloc or full, not %1")
                                  .arg(text::path(*arguments.value("preallocation"))));
    if (const auto cluster = arguments.value("cluster-size")) {
        const auto bytes = parseQuantity(*cluster);
        if (!bytes)
            return tl::unexpected(
                Words::tr("%1 is not a number of bytes").arg(text::path(*cluster)));
        options.clusterBytes = *bytes;
    }
    return options;
}

} // namespace parascope::cli
