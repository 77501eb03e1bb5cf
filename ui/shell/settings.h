#pragma once

#include "ui/wizards/create/newimagechoices.h"

#include <QByteArray>
#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

class QSettings;

namespace parascope::ui {

/// The two arrangements of a window.
enum class Arrangement
{
    Simple,
    Everything
};

/// An image that was open before, and what was said of it last.
struct RecentImage
{
    std::filesystem::path path; ///< bytes
    QString verdict;            ///< one sentence, may be empty

    bool operator==(const RecentImage &) const = default;
};

/// What the program remembers from one start to the next. Handed in to whoever needs it; the
/// QSettings behind it must outlive it. GUI thread.
class Settings
{
public:
    static constexpr std::size_t kRecentImages = 12;

    explicit Settings(QSettings &store) : m_store(store) {}

    [[nodiscard]] Arrangement arrangement() const;
    void setArrangement(Arrangement arrangement);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// Places of the docks, one set per arrangement, and of their own where layers are shown.
    [[nodiscard]] QByteArray dockState(Arrangement arrangement, bool withLayers = false) const;
    void setDockState(Arrangement arrangement, const QByteArray &state, bool withLayers = false);

    /// Folder of the last file dialog, as bytes.
    [[nodiscard]] std::filesystem::path lastFolder() const;
    void setLastFolder(const std::filesystem::path &folder);

    /// What was chosen for the last new image; no folder when there was none. Values that are not
    /// known become the usual ones.
    [[nodiscard]] NewImageChoices newImageChoices() const;
    void setNewImageChoices(const NewImageChoices &choices);

    /// Newest first.
    [[nodiscard]] std::vector<RecentImage> recentImages() const;
    /// Puts an image in front, or changes what is said of it.
    void rememberImage(const RecentImage &image);
    void forgetImage(const std::filesystem::path &path);
    void forgetImages();

private:
    void store(const std::vector<RecentImage> &images);

    QSettings &m_store;
};

} // namespace parascope::ui
