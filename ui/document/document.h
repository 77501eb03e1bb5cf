#pragma once

#include "engine/check/report.h"
#include "engine/disk/disk.h"
#include "engine/session/imagesession.h"
#include "engine/session/openedimage.h"
#include "ui/document/keepers.h"
#include "ui/document/selection.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>

#include <deque>

namespace parascope::ui {

/// One open image as all views share it: state, maps, report, selection, history of visited places.
/// The only thing that views know beside themselves. GUI thread.
///
/// Signal grammar: facts end in …Changed. A view that wants something calls a slot here; the
/// resulting fact comes back to all views, also to the one that asked.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(std::filesystem::path path, QObject *parent = nullptr);
    /// With another way to the file (see engine/session/openedimage.h).
    Document(std::filesystem::path path, ImageOpener opener, QObject *parent = nullptr);
    ~Document() override;

    [[nodiscard]] ImageSession &session() { return *m_session; }
    [[nodiscard]] const std::filesystem::path &path() const { return m_session->path(); }

    /// Null until the piece has arrived. On reload the old pieces stay until the new ones come. Of
    /// a raw file (engine/image/plainimage.h) there is never a report, nor a reverse map.
    [[nodiscard]] const ImageStatePtr &state() const { return m_state; }
    [[nodiscard]] bool hasTable() const { return m_hasTable; }
    /// What the session is at; Idle when nothing is under way.
    [[nodiscard]] ImageSession::Stage stage() const { return m_session->stage(); }
    [[nodiscard]] const ClusterMaps &maps() const { return m_maps; }
    [[nodiscard]] const ReportPtr &report() const { return m_report; }
    /// Whose data lies where in the file; comes last.
    [[nodiscard]] const ReverseMapPtr &reverseMap() const { return m_reverse; }
    /// Time from open() to the report in milliseconds, and when the report came.
    [[nodiscard]] qint64 checkMilliseconds() const { return m_checkMilliseconds; }
    [[nodiscard]] const QDateTime &checkedAt() const { return m_checkedAt; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool isChangedOnDisk() const { return m_changedOnDisk; }
    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    [[nodiscard]] const Selection &selection() const { return m_selection; }
    /// The selected finding itself (of a group its first one).
    [[nodiscard]] std::optional<Finding> selectedFinding() const;
    /// File offset that a cluster's entry names; nothing without an entry. May lie beyond the file.
    [[nodiscard]] std::optional<HostOffset> placeOf(GuestCluster cluster) const;
    /// Size in bytes of the disk or the file; 0 while unknown.
    [[nodiscard]] std::uint64_t sizeOf(ByteSpace space) const;

    /// The whole disk that the image is a part of, seen from its layer, and the storage (index in
    /// the descriptor) that it is of. Null for an image alone, and until the disk is open.
    [[nodiscard]] const DiskPtr &disk() const { return m_disk; }
    [[nodiscard]] std::size_t diskStorage() const { return m_diskStorage; }

    /// Who shall keep a shared place when the image is repaired. To be chosen before the repair, by
    /// whichever view shows the place.
    [[nodiscard]] const Keepers &keepers() const { return m_keepers; }

    [[nodiscard]] bool canGoBack() const { return m_historyAt > 0; }
    [[nodiscard]] bool canGoForward() const { return m_historyAt + 1 < m_history.size(); }

    /// Number of problems (errors and leaks, one per finding).
    [[nodiscard]] std::uint64_t problemCount() const;
    /// How many of them are listed, and which of these is selected (1-based; 0 = none).
    [[nodiscard]] std::uint64_t listedProblemCount() const;
    [[nodiscard]] std::uint64_t problemNumber() const;
    /// The n-th listed problem (1-based).
    [[nodiscard]] std::optional<FindingRef> problemAt(std::uint64_t number) const;

public Q_SLOTS:
    void open();
    void reload();
    void cancel();
    void setDisk(const parascope::DiskPtr &disk, std::size_t storage);

    /// Asks whether the file changed on disk; the answer comes as changedOnDiskChanged().
    void lookAtDisk();

    /// Each sets the whole selection, linked places included, and enters a place into the history.
    void selectGuestCluster(parascope::GuestCluster cluster);
    void selectHostCluster(parascope::HostCluster cell);
    void selectFinding(const parascope::ui::FindingRef &finding);
    /// Byte under the hex cursor; clusters follow. Consecutive moves within a cluster are one
    /// history place.
    void selectBytes(parascope::ByteSpace space, std::uint64_t offset, std::uint64_t length = 0);
    /// Same byte, seen in the other space, where it exists there.
    void followToOtherSpace();
    /// To the next of the clusters that share the selected place, at the same byte, in the hex
    /// view.
    void compareOwners();
    void clearSelection();

    /// Says that a cluster keeps the place that it shares; nothing when it shares none.
    void keepPlaceFor(parascope::GuestCluster cluster);
    /// Leaves it to the repair again who keeps the place of a cluster.
    void forgetKeeper(parascope::GuestCluster cluster);

    /// Says which groups of findings are listed, and in which order: the next problem is the next
    /// in the list. Counts until the next report; where no problem is listed, and at first, all are
    /// in the order of the report.
    void listProblems(const std::vector<std::size_t> &groups);

    void goBack();
    void goForward();
    void nextProblem();
    void previousProblem();

Q_SIGNALS:
    void stateChanged(); ///< header (and perhaps table) is there or new
    void mapsChanged();
    void reportChanged();
    void errorChanged();
    void selectionChanged();
    void historyChanged();
    void progressChanged(parascope::ImageSession::Stage stage, quint64 done, quint64 total);
    void changedOnDiskChanged();
    void diskChanged();
    void keepersChanged();
    /// A view wants the bytes at the selection to be seen.
    void hexRequested();

private:
    void connectSession();
    void takeHeader(const ImageStatePtr &state);
    void takeTable(const ImageStatePtr &state);
    void takeMaps(const ClusterMaps &maps);
    void takeReport(const ReportPtr &report);
    void forgetReport();
    void takeReverseMap(const ReverseMapPtr &reverseMap);
    void endLoad(std::optional<Error> error, bool cancelled);

    void listAllProblems();
    [[nodiscard]] Selection selectionOf(const FindingRef &ref) const;
    [[nodiscard]] std::optional<FindingRef> movedTo(const Report &report) const;
    void relink();
    void apply(Selection selection, bool remember = true);

    ImageSession *m_session;
    ImageStatePtr m_state;
    ImageStatePtr m_arriving; ///< on reload: the new table, shown together with its maps
    bool m_hasTable = false;
    ClusterMaps m_maps;
    ReportPtr m_report;
    std::vector<std::size_t> m_listed; ///< groups of problems, in the order of the list
    ReverseMapPtr m_reverse;
    std::optional<Error> m_error;
    bool m_changedOnDisk = false;
    bool m_cancelled = false;
    DiskPtr m_disk;
    std::size_t m_diskStorage = 0;
    Keepers m_keepers;
    Selection m_selection;
    std::deque<Selection> m_history;
    std::size_t m_historyAt = 0;
    QElapsedTimer m_sinceOpen;
    qint64 m_checkMilliseconds = 0;
    QDateTime m_checkedAt;
};

} // namespace parascope::ui
