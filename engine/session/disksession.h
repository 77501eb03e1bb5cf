#pragma once

#include "engine/check/bundlereport.h"
#include "engine/disk/disk.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace parascope {

class BackgroundWork;

/// The disk that a path belongs to, as a whole: its bundle, the layers seen from the picked one,
/// and what is wrong with the bundle. Looks, changes nothing. Lives in the GUI thread; all signals
/// are delivered there, all work is done in threads of its own; only immutable values cross.
///
/// After open() come, each as soon as it exists: sourcesChanged, bundleChanged, diskChanged or
/// failed, reportChanged; finished ends it, whatever happened. A lone image ends after
/// sourcesChanged, and so does a machine's folder with several disks. Late answers to an earlier
/// call are dropped.
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
    /// Looks from another layer, or at another storage. Layers that are open are taken over. `guid`
    /// is unified; `storage` is the descriptor's index.
    void pick(const QString &guid, std::size_t storage);
    /// Files outside of the bundle's folder may be opened from now on: the user was asked.
    void followOutside();
    [[nodiscard]] bool followsOutside() const { return m_followsOutside; }

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// What the path may stand for; one but for machines with several disks. Empty until found.
    [[nodiscard]] const std::vector<DiskSource> &sources() const { return m_sources; }
    /// Null until read; for lone images, always. The old one stays until a new one is there.
    [[nodiscard]] const BundlePtr &bundle() const { return m_bundle; }
    /// Null until opened, and when it cannot be: then error() has the reason.
    [[nodiscard]] const DiskPtr &disk() const { return m_disk; }
    [[nodiscard]] const BundleReportPtr &report() const { return m_report; }
    /// Why the path, the bundle or the picked layer could not be opened.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// The layer that is looked from (unified), and the storage; the top when nothing was picked.
    /// Empty when the top is not known.
    [[nodiscard]] const QString &pickedGuid() const { return m_pickedGuid; }
    [[nodiscard]] std::size_t pickedStorage() const { return m_pickedStorage; }
    /// Where the picked layer's file of the picked storage is; nothing when there is none, or it is
    /// missing, or lies outside and may not be followed.
    [[nodiscard]] std::optional<std::filesystem::path> pickedFile() const;

Q_SIGNALS:
    void sourcesChanged();
    void bundleChanged();
    void pickedChanged();
    void diskChanged();
    void reportChanged();
    void failed(const parascope::Error &error);
    void finished();

private:
    void takeBundle(const BundlePtr &bundle);
    void openLayers();
    void checkLayers();
    void end();
    void fail(const Error &error);

    std::filesystem::path m_given;
    std::vector<DiskSource> m_sources;
    BundlePtr m_bundle;
    DiskPtr m_disk;
    BundleReportPtr m_report;
    std::optional<Error> m_error;
    QString m_pickedGuid;
    std::size_t m_pickedStorage = 0;
    bool m_wasPicked = false; ///< by hand, or by what was handed over
    bool m_followsOutside = false;
    bool m_isBusy = false;
    bool m_isChecked = false; ///< the report belongs to the bundle as it was read last
    std::uint64_t m_generation = 0;
    BackgroundWork *m_work;
};

} // namespace parascope
