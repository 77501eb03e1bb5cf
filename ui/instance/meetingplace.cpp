#include "ui/instance/meetingplace.h"

#include <QCryptographicHash>

#include <cstdlib>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace parascope::ui {

namespace {

std::string environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

/// Screens of one display are one desktop.
std::string withoutScreen(const std::string &display)
{
    const std::size_t colon = display.rfind(':');
    const std::size_t dot = colon == display.npos ? colon : display.find('.', colon);
    return display.substr(0, dot);
}

/// Somebody else's folder would lead to somebody else's windows.
bool isOwn(const std::filesystem::path &folder)
{
    struct stat status = {};
    return folder.is_absolute() && ::lstat(folder.c_str(), &status) == 0 &&
           S_ISDIR(status.st_mode) && status.st_uid == ::geteuid() && (status.st_mode & 077) == 0;
}

} // namespace

SessionNames SessionNames::ofProcess(const std::string &platform, const std::string &display)
{
    return {environment("XDG_RUNTIME_DIR"),
            platform.empty() ? environment("QT_QPA_PLATFORM") : platform,
            environment("WAYLAND_DISPLAY"), display.empty() ? environment("DISPLAY") : display};
}

std::optional<MeetingPlace> meetingPlace(const SessionNames &names)
{
    const bool hasDisplay =
        !names.platform.empty() || !names.waylandDisplay.empty() || !names.display.empty();
    if (!hasDisplay || !isOwn(names.runtimeFolder))
        return std::nullopt;
    QByteArray key;
    for (const std::string &part :
         {names.platform, names.waylandDisplay, withoutScreen(names.display)})
        key += QByteArray::fromStdString(part) + '\0';
    const std::string name =
        std::string("parascope-")
            .append(QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex().left(12));
    const std::filesystem::path folder = names.runtimeFolder;
    MeetingPlace place{folder / (name + ".socket"), folder / (name + ".lock")};
    if (place.socket.native().size() >= sizeof(sockaddr_un::sun_path))
        return std::nullopt;
    return place;
}

} // namespace parascope::ui
