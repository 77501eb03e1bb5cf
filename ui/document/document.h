#pragma once

#include "engine/check/report.h"
#include "engine/session/imagesession.h"
#include "ui/document/selection.h"

#include <QObject>

#include <deque>

namespace parascope::ui {

/// One open image as all views share it: state, maps, report, selection, history of visited places. The only
/// thing that views know beside themselves. GUI thread.
///
/// Signal grammar: facts end in …Changed. A view that wants something calls a slot here; the resulting
/// fact comes back to all views, also to the one that asked.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(std::filesystem::path path, QObject *parent = nullptr);
    ~Document() override;

    [[nodiscard]] ImageSession &session() { return *m_session; }
    [[nodiscard]] const std::filesystem::path &path() const { return m_session->path(); }

    /// Null until the piece has arrived. On reload the old pieces stay until the new ones come.
    [[nodiscard]] const ImageStatePtr &state() const { return m_state; }
    [[nodiscard]] bool hasTable() const { return m_hasTable; }
    [[nodiscard]] const ClusterMaps &maps() const { return m_maps; }
    [[nodiscard]] const ReportPtr &report() const { return m_report; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool isChangedOnDisk() const { return m_changedOnDisk; }
    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    [[nodiscard]] const Selection &selection() const { return m_selection; }
    /// Size in bytes of the disk or the file; 0 while unknown.
    [[nodiscard]] std::uint64_t sizeOf(ByteSpace space) const;

    [[nodiscard]] bool canGoBack() const { return m_historyAt > 0; }
    [[nodiscard]] bool canGoForward() const { return m_historyAt + 1 < m_history.size(); }

    /// Number of problems (errors and leaks, one per finding), and which of them is selected (1-based; 0 = none).
    [[nodiscard]] std::uint64_t problemCount() const;
    [[nodiscard]] std::uint64_t problemNumber() const;
    /// The n-th problem (1-based) in the order of the report.
    [[nodiscard]] std::optional<FindingRef> problemAt(std::uint64_t number) const;

public Q_SLOTS:
    void open();
    void reload();
    void cancel();

    /// Each sets the whole selection, linked places included, and enters a place into the history.
    void selectGuestCluster(parascope::GuestCluster cluster);
    void selectHostCluster(parascope::HostCluster cell);
    void selectFinding(const parascope::ui::FindingRef &finding);
    /// Byte under the hex cursor; clusters follow. Consecutive moves within a cluster are one history place.
    void selectBytes(parascope::ByteSpace space, std::uint64_t offset, std::uint64_t length = 0);
    /// Same byte, seen in the other space, where it exists there.
    void followToOtherSpace();
    void clearSelection();

    void goBack();
    void goForward();
    void nextProblem();
    void previousProblem();

Q_SIGNALS:
    void stateChanged();      ///< header (and perhaps table) is there or new
    void mapsChanged();
    void reportChanged();
    void errorChanged();
    void selectionChanged();
    void historyChanged();
    void progressChanged(parascope::ImageSession::Stage stage, quint64 done, quint64 total);
    void changedOnDiskChanged();

private:
    void link(Selection &selection) const;
    void apply(Selection selection, bool remember);

    ImageSession *m_session;
    ImageStatePtr m_state;
    bool m_hasTable = false;
    ClusterMaps m_maps;
    ReportPtr m_report;
    ReverseMapPtr m_reverse;
    std::optional<Error> m_error;
    bool m_changedOnDisk = false;
    bool m_cancelled = false;
    Selection m_selection;
    std::deque<Selection> m_history;
    std::size_t m_historyAt = 0;
};

} // namespace parascope::ui
