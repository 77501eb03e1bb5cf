#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parascope::ui {

/// What one call of the program asks for, whichever process does it. A value.
struct OpenRequest
{
    std::vector<std::filesystem::path> images = {}; ///< bytes; absolute for another process
    bool wantsDemo = false;
    bool wantsNewImage = false; ///< the dialog that makes one
    /// What the desktop gave the caller as its right to come to the front; either may be empty.
    std::string activationToken = {}; ///< XDG_ACTIVATION_TOKEN (Wayland)
    std::string startupId = {};       ///< DESKTOP_STARTUP_ID (X11)

    bool operator==(const OpenRequest &) const = default;
};

/// How a request is written to another process of the program: a head, then the request as fields.
/// Whoever changes what the fields mean, or adds one, counts the protocol up.
inline constexpr std::uint32_t kHandOverProtocol = 1;
inline constexpr std::size_t kHandOverHeadBytes = 12;
/// Longest request in bytes, without the head.
inline constexpr std::size_t kMostHandOverBytes = 1024UL * 1024;

/// Answers, one byte each: the other process takes the request; it does not; and the caller's "do
/// it", without which nothing is done.
inline constexpr char kTaken = 'T';
inline constexpr char kRefused = 'R';
inline constexpr char kDoIt = 'D';

/// What stands in front of a request.
struct HandOverHead
{
    std::uint32_t protocol = kHandOverProtocol;
    std::uint32_t length = 0; ///< of the request, in bytes

    bool operator==(const HandOverHead &) const = default;
};

/// Head and request. Empty when the request is too long, or a path cannot be written.
[[nodiscard]] std::string encodedRequest(const OpenRequest &request);
/// `bytes` begins with a head; nothing when it is no head of this program.
[[nodiscard]] std::optional<HandOverHead> decodedHead(std::string_view bytes);
/// The request behind a head; nothing when something in it is not understood, so that no wish is
/// lost without a word.
[[nodiscard]] std::optional<OpenRequest> decodedRequest(std::string_view fields);

} // namespace parascope::ui
