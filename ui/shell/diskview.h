#pragma once

#include "engine/base/error.h"
#include "engine/session/disksession.h"
#include "ui/shell/imagetoshow.h"
#include "ui/shell/shownimage.h"
#include "ui/shell/shownplace.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QVBoxLayout;

namespace parascope {
class BackgroundWork;
} // namespace parascope

namespace parascope::ui {

class BundleRepairs;
class LayersPanel;

/// What was handed over, as a window shows it: one image, and the disk that it belongs to. Finds
/// out in the background which image that is, and puts another one in its place when another layer
/// is picked; disk and layers stay. GUI thread.
class DiskView : public QWidget
{
    Q_OBJECT

public:
    /// `windows` and `window` must outlive it. A plain file is shown at once.
    DiskView(const std::filesystem::path &given, Windows *windows, MainWindow *window);
    /// Waits for at most one I/O call of each thread.
    ~DiskView() override;

    /// Begins to look; to be called once, when everybody listens.
    void open();
    /// Asks whether files changed since they were read; the verdict line says so.
    void lookAtFiles();

    [[nodiscard]] ShownImage &image() const { return *m_image; }
    [[nodiscard]] DiskSession &disk() const { return *m_disk; }
    /// What is remembered of it: the bundle's folder, or the image.
    [[nodiscard]] std::filesystem::path place() const;
    /// False while it is only looked for.
    [[nodiscard]] bool isFound() const { return m_shown.kind != ImageToShow::Kind::Waiting; }
    /// Something else may take its place in the window: there is nothing to see of it.
    [[nodiscard]] bool isFree() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString shortVerdict() const;
    /// Whether this is what `path` names, as far as it is known without looking into it.
    [[nodiscard]] bool shows(const std::filesystem::path &path) const;
    /// When `path` is a file of the shown bundle that can be shown, it will be.
    void pickFile(const std::filesystem::path &path);
    void pick(const QString &guid, std::size_t storage);

    void setEvidence(bool isEvidence);
    /// Something would be lost, or broken off, if it ended now.
    [[nodiscard]] bool isInUse() const;
    /// False while something would be lost: then it is asked, and the window is closed later if
    /// that is wanted.
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    /// Another ImageView took the place of the one before.
    void imageChanged();
    /// What place(), title() or shortVerdict() say.
    void describedAnew();
    /// It is a bundle, which another window may show already.
    void bundleFound();
    void imageRequested(const std::filesystem::path &path);
    void importRequested(const std::filesystem::path &path);

private:
    void connectDisk();
    void connectImage();
    void connectLayers();
    void takeError(const Error &error);
    /// Once for all that comes in one go: what asks for it may be a part of what is replaced.
    void refreshLater();
    void refresh();
    void refreshLayers();
    void tellDisk();
    void tellVerdict();
    [[nodiscard]] ImageToShow wanted() const;
    void show(const ImageToShow &image);
    /// False while the shown image has to stay: then it is asked or said, and `later` runs when
    /// it may go after all.
    [[nodiscard]] bool mayBeReplaced(const std::function<void()> &later);

    Windows *m_windows;
    MainWindow *m_window;
    QVBoxLayout *m_layout;
    DiskSession *m_disk;
    BackgroundWork *m_work;
    BundleRepairs *m_repairs;
    LayersPanel *m_layers = nullptr;
    std::unique_ptr<ShownImage> m_image;
    std::optional<ShownPlace> m_place; ///< where somebody looked before another image was shown
    ImageToShow m_shown;
    /// A file that was chosen by itself: the only one of a folder, or one of a bundle whose
    /// descriptor does not name it.
    std::optional<std::filesystem::path> m_file;
    bool m_isLookingForFile = false;
    bool m_isRefreshing = false;
    bool m_isPostponed = false; ///< another image is wanted, but this one is in use
    bool m_isBundleTold = false;
    bool m_wasOpened = false; ///< of the shown image: what comes now is a new look at it
};

} // namespace parascope::ui
