#include "ui/instance/openrequest.h"

#include "engine/base/littleendian.h"

#include <span>

namespace parascope::ui {

namespace {

constexpr std::string_view kMagic = "PSOR";

// Fields end with a zero byte, which no path can hold. Two begin with their name, so that a path
// may begin with anything.
constexpr std::string_view kImage = "image=";
constexpr std::string_view kToken = "token=";
constexpr std::string_view kStartup = "startup=";
constexpr std::string_view kDemo = "demo";
constexpr std::string_view kNewImage = "new-image";

std::uint32_t numberAt(std::string_view bytes, std::size_t at)
{
    return littleEndian<std::uint32_t>(std::as_bytes(std::span(bytes)), at);
}

/// Takes the value of a field that has this name.
bool take(std::string_view field, std::string_view name, std::string &value)
{
    if (!field.starts_with(name))
        return false;
    value = field.substr(name.size());
    return true;
}

bool takeField(std::string_view field, OpenRequest &request)
{
    std::string image;
    if (take(field, kImage, image)) {
        request.images.emplace_back(image);
        return request.images.back().is_absolute();
    }
    if (take(field, kToken, request.activationToken) || take(field, kStartup, request.startupId))
        return true;
    request.wantsDemo = request.wantsDemo || field == kDemo;
    request.wantsNewImage = request.wantsNewImage || field == kNewImage;
    return field == kDemo || field == kNewImage;
}

} // namespace

std::string encodedRequest(const OpenRequest &request)
{
    std::vector<std::string> fields;
    for (const auto &image : request.images) {
        if (!image.is_absolute())
            return {};
        fields.push_back(std::string(kImage).append(image.native()));
    }
    if (request.wantsDemo)
        fields.emplace_back(kDemo);
    if (request.wantsNewImage)
        fields.emplace_back(kNewImage);
    fields.push_back(std::string(kToken).append(request.activationToken));
    fields.push_back(std::string(kStartup).append(request.startupId));

    std::string body;
    for (const std::string &field : fields) {
        if (field.find('\0') != field.npos)
            return {};
        body.append(field).push_back('\0');
    }
    if (body.size() > kMostHandOverBytes)
        return {};
    std::string bytes(kMagic);
    bytes.resize(kHandOverHeadBytes);
    const auto head = std::as_writable_bytes(std::span(bytes));
    storeLittleEndian(head, 4, kHandOverProtocol);
    storeLittleEndian(head, 8, static_cast<std::uint32_t>(body.size()));
    return bytes.append(body);
}

std::optional<HandOverHead> decodedHead(std::string_view bytes)
{
    if (bytes.size() < kHandOverHeadBytes || !bytes.starts_with(kMagic))
        return std::nullopt;
    return HandOverHead{numberAt(bytes, 4), numberAt(bytes, 8)};
}

std::optional<OpenRequest> decodedRequest(std::string_view fields)
{
    OpenRequest request;
    while (!fields.empty()) {
        const std::size_t end = fields.find('\0');
        if (end == fields.npos || !takeField(fields.substr(0, end), request))
            return std::nullopt;
        fields.remove_prefix(end + 1);
    }
    return request;
}

} // namespace parascope::ui
