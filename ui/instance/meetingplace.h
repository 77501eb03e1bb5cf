#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace parascope::ui {

/// What tells one desktop session of this machine from another. All may be empty.
struct SessionNames
{
    std::string runtimeFolder;  ///< XDG_RUNTIME_DIR
    std::string platform;       ///< of Qt, when somebody chose one: "xcb", "offscreen"
    std::string waylandDisplay; ///< WAYLAND_DISPLAY
    std::string display;        ///< DISPLAY

    /// Those of this process. What the arguments chose, when not empty, goes before the
    /// environment.
    [[nodiscard]] static SessionNames ofProcess(const std::string &platform,
                                                const std::string &display);
};

/// Files by which the programs of one user find each other within one desktop session.
struct MeetingPlace
{
    std::filesystem::path socket; ///< somebody listens here, or did
    std::filesystem::path lock;   ///< locked by whoever may listen

    bool operator==(const MeetingPlace &) const = default;
};

/// Nothing where there is no folder that belongs to this user alone (an environment taken over from
/// somebody else included), no display, or no room for the name of a socket.
[[nodiscard]] std::optional<MeetingPlace> meetingPlace(const SessionNames &names);

} // namespace parascope::ui
