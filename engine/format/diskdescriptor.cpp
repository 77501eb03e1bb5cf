#include "engine/format/diskdescriptor.h"

#include "engine/base/checked.h"
#include "engine/format/descriptorreader.h"

#include <algorithm>
#include <string_view>

namespace parascope {

QString unifiedGuid(const QString &text)
{
    const QString bare = text.trimmed().toLower();
    if (bare.isEmpty() || bare.startsWith(u'{'))
        return bare;
    return u'{' + bare + u'}';
}

bool isGuid(std::string_view text)
{
    constexpr std::string_view shape = "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}";
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    return std::ranges::equal(text, shape, [&](char letter, char expected) {
        return expected == 'x' ? digits.find(letter) != digits.npos : letter == expected;
    });
}

QString guidInName(std::string_view name)
{
    constexpr std::size_t length = std::string_view(kZeroGuid).size();
    for (std::size_t at = name.rfind('{'); at != name.npos; at = name.rfind('{', at - 1)) {
        const std::string_view candidate = name.substr(at, length);
        if (isGuid(candidate))
            return unifiedGuid(QString::fromLatin1(candidate.data(), qsizetype(candidate.size())));
        if (at == 0)
            break;
    }
    return {};
}

bool namesFile(std::string_view written, std::string_view name)
{
    const std::string_view unixName = written.substr(written.rfind('/') + 1);
    return unixName == name || unixName.substr(unixName.rfind('\\') + 1) == name;
}

bool DescriptorImage::isPlain() const
{
    return type.trimmed() == QLatin1String("Plain");
}

std::optional<std::uint64_t> DescriptorGeometry::product() const
{
    if (!cylinders || !heads || !sectors)
        return std::nullopt;
    const auto tracks = checkedMultiply(*cylinders, *heads);
    return tracks ? checkedMultiply(*tracks, *sectors) : std::nullopt;
}

bool DiskDescriptor::isEncrypted() const
{
    return !encryptionEngine.isEmpty() && encryptionEngine != QLatin1String(kZeroGuid);
}

std::optional<std::uint64_t> DiskDescriptor::counter(const QString &entryName) const
{
    const auto found = std::ranges::find(miscellaneous, entryName, &DescriptorEntry::name);
    if (found == miscellaneous.end())
        return std::nullopt;
    bool isNumber = false;
    const std::uint64_t value = found->text.trimmed().toULongLong(&isNumber, 10);
    return isNumber ? std::optional(value) : std::nullopt;
}

Result<DiskDescriptor> decodeDescriptor(std::span<const std::byte> xml, const std::string &path)
{
    if (xml.size() > kMaxDescriptorBytes)
        return failure(ErrorCode::InvalidDescriptor, path, 0, 0,
                       QStringLiteral("longer than %1 bytes").arg(kMaxDescriptorBytes));
    DescriptorReader reader(xml);
    DiskDescriptor descriptor = reader.read();
    if (reader.hasError())
        return tl::unexpected(reader.error(path));
    return descriptor;
}

} // namespace parascope
