#include "engine/image/diskmembership.h"

#include "engine/format/descriptor.h"
#include "engine/io/hostfile.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

namespace parascope {

namespace {

constexpr std::string_view kDescriptorName = "DiskDescriptor.xml";

/// Whether `text` is a GUID in braces; upper and lower case count.
bool isGuid(std::string_view text)
{
    constexpr std::string_view shape = "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}";
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    return std::ranges::equal(text, shape, [&](char letter, char expected) {
        return expected == 'x' ? digits.find(letter) != digits.npos : letter == expected;
    });
}

/// The last GUID in a name such as `NAME.hdd.0.{5fbaabe3-6958-40ff-92a7-860e329aab41}.hds`, in
/// lower case; empty when there is none.
QString guidInName(std::string_view name)
{
    constexpr std::size_t length = std::string_view(kZeroGuid).size();
    for (std::size_t at = name.rfind('{'); at != name.npos; at = name.rfind('{', at - 1)) {
        const std::string_view candidate = name.substr(at, length);
        if (isGuid(candidate))
            return QLatin1String(candidate.data(), qsizetype(candidate.size()))
                .toString()
                .toLower();
        if (at == 0)
            break;
    }
    return {};
}

/// Whether a path in a descriptor names a file called `name`. A backslash may separate folders, or
/// be part of the name.
bool namesFile(std::string_view written, std::string_view name)
{
    const std::string_view unixName = written.substr(written.rfind('/') + 1);
    return unixName == name || unixName.substr(unixName.rfind('\\') + 1) == name;
}

std::optional<Descriptor> readDescriptor(const std::filesystem::path &path)
{
    const auto file = HostFile::open(path);
    if (!file)
        return std::nullopt;
    const Result<std::uint64_t> size = (*file)->size();
    if (!size || *size > kMaxDescriptorBytes)
        return std::nullopt;
    std::vector<std::byte> bytes(static_cast<std::size_t>(*size));
    const Result<std::size_t> count = (*file)->readAt(0, bytes);
    if (!count || *count != bytes.size())
        return std::nullopt;
    Result<Descriptor> descriptor = decodeDescriptor(bytes, path.native());
    return descriptor ? std::optional(std::move(*descriptor)) : std::nullopt;
}

DiskMembership membershipBeside(const std::filesystem::path &image)
{
    const std::string name = image.filename().native();
    const std::filesystem::path path = image.parent_path() / kDescriptorName;
    const std::optional<Descriptor> descriptor = readDescriptor(path);

    DiskMembership membership;
    std::uint64_t fileCount = 0;
    bool isNamed = false;
    if (descriptor) {
        for (const DescriptorStorage &storage : descriptor->storages) {
            fileCount += storage.images.size();
            for (const DescriptorImage &candidate : storage.images) {
                if (isNamed || !namesFile(candidate.file, name))
                    continue;
                isNamed = true;
                membership.guid = candidate.guid;
            }
        }
    }
    if (isNamed) {
        membership.kind =
            fileCount == 1 ? DiskMembership::Kind::Whole : DiskMembership::Kind::PartByDescriptor;
        membership.descriptorPath = path.native();
        membership.fileCount = fileCount;
        membership.isSuspended = descriptor->isSuspended;
        return membership;
    }
    membership.guid = guidInName(name);
    if (!membership.guid.isEmpty()) {
        membership.kind = DiskMembership::Kind::PartByName;
        if (descriptor) {
            membership.descriptorPath = path.native();
            membership.isSuspended = descriptor->isSuspended;
        }
    }
    return membership;
}

} // namespace

DiskMembership findMembership(const std::filesystem::path &image)
{
    DiskMembership membership = membershipBeside(image);
    // A link to a layer is as little a whole disk as the layer itself, and no safer to change.
    std::error_code problem;
    const std::filesystem::path real = std::filesystem::canonical(image, problem);
    if (problem || real == image)
        return membership;
    DiskMembership ofReal = membershipBeside(real);
    if (!membership.isPart() && membership.descriptorPath.empty())
        return ofReal;
    membership.isSuspended = membership.isSuspended || ofReal.isSuspended;
    return membership;
}

Result<void> confirmNotSuspended(const std::filesystem::path &image)
{
    if (findMembership(image).isSuspended)
        return failure(ErrorCode::Suspended, image.native());
    return {};
}

} // namespace parascope
