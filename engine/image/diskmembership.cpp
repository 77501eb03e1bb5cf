#include "engine/image/diskmembership.h"

#include "engine/format/diskdescriptor.h"
#include "engine/io/smallfile.h"

#include <optional>
#include <string_view>
#include <system_error>

namespace parascope {

namespace {

std::optional<DiskDescriptor> readDescriptor(const std::filesystem::path &path)
{
    const Result<QByteArray> text = readSmallFile(path, kMaxDescriptorBytes);
    if (!text)
        return std::nullopt;
    Result<DiskDescriptor> descriptor = decodeDescriptor(bytesOf(*text), path.native());
    return descriptor ? std::optional(std::move(*descriptor)) : std::nullopt;
}

DiskMembership membershipBeside(const std::filesystem::path &image)
{
    const std::string name = image.filename().native();
    const std::filesystem::path path = image.parent_path() / kDescriptorName;
    const std::optional<DiskDescriptor> descriptor = readDescriptor(path);

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
