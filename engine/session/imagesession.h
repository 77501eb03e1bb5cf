#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/check/report.h"
#include "engine/disk/disk.h"
#include "engine/disk/guestreader.h"
#include "engine/image/imagestate.h"
#include "engine/map/clustermap.h"
#include "engine/map/reversemap.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace parascope {

/// Which bytes are meant: the disk as the guest sees it, or the image file as it is.
enum class ByteSpace
{
    Guest,
    File
};

/// The two maps of an image; made and replaced together.
struct ClusterMaps
{
    ClusterMapPtr guest;
    ClusterMapPtr host;
};

/// Which layer of a disk a stretch of its bytes comes from, or should come from when its file is
/// not open.
struct SuppliedRange
{
    ByteRange guest;         ///< of the image's disk
    DiskLayerPtr layer;      ///< never null
    std::uint8_t number = 0; ///< in the chain of layers; 0 is the image itself
    HostOffset host;         ///< of the first byte in the layer's file, when there is a place
    bool hasHost = false;

    bool operator==(const SuppliedRange &) const = default;
};

/// Bytes that were asked for. Everything that is not readable data is zero in `bytes`; `extents`
/// says what it is (for ByteSpace::File, `guest` ranges hold file offsets; only Data, Missing,
/// Unreadable occur).
struct ReadReply
{
    std::uint64_t ticket = 0; ///< of the request
    ByteSpace space = ByteSpace::Guest;
    ByteRange range; ///< clamped to disk or file
    std::vector<std::byte> bytes;
    std::vector<GuestExtent>
        extents; ///< host offsets are of the file that `supplied` names, if any
    /// Bytes of the disk, when the image is shown as part of a disk (ImageSession::setDisk()):
    /// ascending, without what no layer has. Else empty.
    std::vector<SuppliedRange> supplied;
    bool isOfDisk = false; ///< the layers behind the image were asked too
};

/// Where a search ended.
struct SearchReply
{
    enum class Outcome
    {
        Found,
        NotFound,
        Cancelled,
        Failed
    };
    Outcome outcome = Outcome::NotFound;
    ByteSpace space = ByteSpace::Guest;
    std::uint64_t offset = 0; ///< of the match, when found
};

/// What is to be found.
struct SearchRequest
{
    ByteSpace space = ByteSpace::Guest;
    std::uint64_t from =
        0; ///< first offset that counts (forward), or first that does not (backward)
    bool backward = false;
    std::vector<std::byte> pattern; ///< not empty, at most 1 MiB
    bool ignoreAsciiCase = false;
};

struct OpenedImage;

/// SHA-256 of the whole file, in hex, or why there is none (Cancelled included).
using HashReply = Result<QString>;

/// One open image and its threads. Lives in the thread that made it (the GUI thread); all signals
/// are delivered there. Only immutable values cross. Destroying it cancels everything and waits for
/// at most one I/O call of each thread.
///
/// Loading runs in the engine thread; reads run in a second small thread, so that they are served
/// while the image loads (files are safe for concurrent reads). Search and hash run in
/// QtConcurrent's pool.
///
/// After open() or reload() come, in this order and each as soon as it exists: headerAvailable,
/// tableAvailable, mapAvailable, reportAvailable, mapAvailable again (when the host file has holes,
/// which take longer to find), reverseMapAvailable. A load ends with exactly one of finished,
/// failed, cancelled. Late results of an earlier generation are dropped.
class ImageSession : public QObject
{
    Q_OBJECT

public:
    /// Indexing: the report is there; holes of the file and the way back from file to disk are not
    /// yet.
    enum class Stage
    {
        Idle,
        Opening,
        ReadingTable,
        Classifying,
        Checking,
        Indexing
    };
    Q_ENUM(Stage)

    explicit ImageSession(std::filesystem::path path, QObject *parent = nullptr);
    /// With another way to the file (see openedimage.h).
    ImageSession(std::filesystem::path path,
                 std::function<Result<OpenedImage>(const std::filesystem::path &)> opener,
                 QObject *parent = nullptr);
    ~ImageSession() override;

    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    [[nodiscard]] Stage stage() const { return m_stage; }

    /// Starts loading; everything that runs is cancelled first.
    void open();
    /// The same for a file that changed; views keep their place.
    void reload() { open(); }
    /// Stops loading or checking; what was announced stays. Reads go on.
    void cancel();

    /// From now on bytes of the disk, and searches in them, are what the guest sees through all
    /// layers of a storage (the descriptor's index) of `disk`, whose picked layer is this image.
    /// Offsets stay those of the image. Null, or a disk that looks from another file: the image
    /// alone again. A disk stays until another is set, also when the image is loaded anew; of the
    /// image's own file, what was loaded here counts. diskChanged() follows when the table is
    /// there.
    void setDisk(const DiskPtr &disk, std::size_t storage);
    /// The storage that the image stands for as a disk of its own, with all layers (see
    /// shownstorage.h); null while the image is shown alone, or its table is not there.
    [[nodiscard]] const DiskPtr &shownDisk() const;

    /// Asks for bytes (at most 16 MiB, the rest is cut off); the ticket comes back with
    /// readFinished(). The newest request is served first. Requests for the disk wait for the
    /// table, those for the file for the file; requests made before the last call of dropReads() or
    /// open() are not answered.
    std::uint64_t requestRead(ByteSpace space, std::uint64_t offset, std::uint64_t length);
    /// Forgets all reads that wait: they are outdated.
    void dropReads();

    /// Starts a search in a thread of its own pool; one at a time, a new one ends the old one.
    void startSearch(const SearchRequest &request);
    void stopSearch();

    /// Starts hashing the whole file; one at a time, a new one ends the old one.
    void startHash();
    void stopHash();

    /// Looks whether the file on disk is still the one that was loaded; also done every few
    /// seconds.
    void lookAtDisk();

Q_SIGNALS:
    void headerAvailable(const parascope::ImageStatePtr &state);
    void tableAvailable(const parascope::ImageStatePtr &state);
    void mapAvailable(const parascope::ClusterMaps &maps);
    void reportAvailable(const parascope::ReportPtr &report);
    void reverseMapAvailable(const parascope::ReverseMapPtr &reverseMap);
    void finished();
    void failed(const parascope::Error &error);
    void cancelled();
    void stageChanged(parascope::ImageSession::Stage stage);
    /// Work of the stage, in bytes or entries; sent at most about ten times a second.
    void progressChanged(quint64 done, quint64 total);
    void readFinished(const parascope::ReadReply &reply);
    /// Bytes of the disk come from other layers than before: what was read is to be read again.
    void diskChanged();
    void searchProgressed(quint64 done, quint64 total);
    void searchFinished(const parascope::SearchReply &reply);
    void hashProgressed(quint64 done, quint64 total);
    void hashFinished(const parascope::HashReply &reply);
    /// The file on disk is no longer the one that was loaded, or is gone. Said once per load.
    void changedOnDisk();

private:
    class Private;
    std::filesystem::path m_path;
    Stage m_stage = Stage::Idle;
    std::unique_ptr<Private> d;
};

} // namespace parascope
