#pragma once

#include "engine/check/bundlereport.h"
#include "engine/disk/disk.h"
#include "engine/repair/bundleplan.h"
#include "engine/session/layerverdict.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace parascope {

class BackgroundWork;
struct JudgedDisk;

/// The disk that a path belongs to, as a whole: its bundle, the layers seen from the picked one,
/// what is wrong with the bundle, and in numbers what is wrong with each of its images. Looks,
/// changes nothing. Lives in the GUI thread; all signals are delivered there, all work is done in
/// threads of its own; only immutable values cross.
///
/// After open() come, each as soon as it exists: sourcesChanged, bundleChanged, diskChanged
/// (and failed when the picked layer cannot be opened), reportChanged; finished ends it,
/// whatever happened. A lone image ends after sourcesChanged, and so does a machine's folder with
/// several disks. Behind finished, layerChecked comes for one image after the other, and
/// layersChecked. Late answers to an earlier call are dropped.
class DiskSession : public QObject
{
    Q_OBJECT

public:
    /// `given`: bytes; anything that findDisks() takes.
    explicit DiskSession(std::filesystem::path given, QObject *parent = nullptr);
    /// Cancels what runs and waits for at most one I/O call.
    ~DiskSession() override;

    [[nodiscard]] const std::filesystem::path &given() const { return m_given; }

    /// Finds the disk and reads everything, anew when it was read before; the picked layer stays.
    void open();
    /// Looks from another layer, or at another storage. Layers that are open are taken over; when a
    /// file changed meanwhile, the bundle is judged anew. `guid` is unified; `storage` is the
    /// descriptor's index.
    void pick(const QString &guid, std::size_t storage);
    /// Files outside of the bundle's folder may be opened from now on: the user was asked.
    void followOutside();
    [[nodiscard]] bool followsOutside() const { return m_followsOutside; }

    /// Until `finished`.
    [[nodiscard]] bool isBusy() const { return m_isFinding || m_isOpening || m_isJudging; }
    /// What the path may stand for; one but for machines with several disks. Empty until found.
    [[nodiscard]] const std::vector<DiskSource> &sources() const { return m_sources; }
    /// Null until read; for lone images, always. The old one stays until a new one is there.
    [[nodiscard]] const BundlePtr &bundle() const { return m_bundle; }
    /// Null until opened, and when it cannot be, or not again: then error() has the reason.
    [[nodiscard]] const DiskPtr &disk() const { return m_disk; }
    /// While a disk is read anew, that of the bundle before: BundleReport::bundle tells.
    [[nodiscard]] const BundleReportPtr &report() const { return m_report; }
    /// What can be done about the findings of report(); empty when nothing can, or nothing may.
    [[nodiscard]] const std::vector<BundleOffer> &offers() const { return m_offers; }
    /// Why the path, the bundle or the picked layer could not be opened.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// The layer that is looked from (unified), and the storage; the top when nothing was picked.
    /// Empty when the top is not known.
    [[nodiscard]] const QString &pickedGuid() const { return m_pickedGuid; }
    [[nodiscard]] std::size_t pickedStorage() const { return m_pickedStorage; }
    /// Where the picked layer's file of the picked storage is; nothing when there is none, or it is
    /// missing, or lies outside and may not be followed.
    [[nodiscard]] std::optional<std::filesystem::path> pickedFile() const;

    /// DiskLayer::ownClusters() of an image of report(); the indices are those of
    /// BundleReport::layers.
    [[nodiscard]] std::uint64_t ownClusters(std::size_t storage, std::size_t image) const
    {
        return m_ownClusters[storage][image];
    }
    /// The same of a file that nothing names; the index is that of BundleReport::orphans.
    [[nodiscard]] std::uint64_t orphanClusters(std::size_t orphan) const
    {
        return m_orphanClusters[orphan];
    }
    /// What the check of this image of the bundle found; null while it is not known, and for what
    /// has no check: files that are not open, raw files, those that nothing names.
    [[nodiscard]] const LayerVerdict *verdictOf(const std::filesystem::path &file) const;
    /// Whether images are still to be checked.
    [[nodiscard]] bool isCheckingLayers() const { return m_isCheckingLayers; }

    /// A file of the disk that is no longer what was read, or is gone: its descriptor, a layer
    /// that disk() has, or an image that report() is about. Never pickedFile(), which is looked
    /// after by whoever shows it. Nothing while all are what they were, as far as that was looked
    /// at.
    [[nodiscard]] const std::optional<std::filesystem::path> &changedFile() const
    {
        return m_changedFile;
    }
    /// Looks for changedFile() in the background; also done every few seconds.
    void lookAtFiles();
    /// `isWriting` tells in the GUI thread whether this program is writing to the disk just now,
    /// which is no news; whoever writes calls open() when that is done.
    void setIsWriting(std::function<bool()> isWriting) { m_isWriting = std::move(isWriting); }

Q_SIGNALS:
    void sourcesChanged();
    void bundleChanged();
    void pickedChanged();
    void diskChanged();
    void reportChanged();
    void failed(const parascope::Error &error);
    void finished();
    void layerChecked(const QString &guid, std::size_t storage,
                      const parascope::LayerVerdict &verdict);
    void layersChecked();
    void changedFileChanged();

private:
    /// An image that is still to be checked, and its storage.
    struct Unchecked
    {
        DiskLayerPtr layer;
        std::size_t storage = 0;
    };

    void ask(int number, std::function<std::function<void()>(JobControl &)> work);
    void takeBundle(const BundlePtr &bundle);
    void dropBundle();
    void openLayers();
    void takeDisk(const Result<DiskPtr> &disk);
    void judge();
    void takeJudged(const JudgedDisk &judged);
    void listUnchecked();
    void checkNextLayer();
    void endWhenDone();
    [[nodiscard]] bool mayLook() const;
    void setChangedFile(const std::optional<std::filesystem::path> &file);
    void fail(const Error &error);

    std::filesystem::path m_given;
    std::vector<DiskSource> m_sources;
    BundlePtr m_bundle;
    DiskPtr m_disk;
    BundleReportPtr m_report;
    std::vector<std::vector<std::uint64_t>> m_ownClusters; ///< beside m_report->layers
    std::vector<std::uint64_t> m_orphanClusters;
    std::vector<BundleOffer> m_offers;
    std::map<std::filesystem::path, LayerVerdict> m_verdicts;
    std::deque<Unchecked> m_unchecked;
    std::optional<Error> m_error;
    std::optional<std::filesystem::path> m_changedFile;
    std::function<bool()> m_isWriting; ///< may be empty
    QString m_pickedGuid;
    std::size_t m_pickedStorage = 0;
    bool m_wasPicked = false; ///< by hand, or by what was handed over
    bool m_followsOutside = false;
    bool m_isFinding = false;
    bool m_isOpening = false;
    bool m_isJudging = false;
    bool m_isJudged = false; ///< the report belongs to the bundle as it was read last
    bool m_isCheckingLayers = false;
    bool m_isLooking = false; ///< for changedFile()
    std::uint64_t m_generation = 0;
    std::uint64_t m_run = 0; ///< how often open() was called
    BackgroundWork *m_work;
    QTimer m_look; ///< runs while what was read of the bundle is what is shown
};

} // namespace parascope
