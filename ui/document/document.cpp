#include "ui/document/document.h"

#include "engine/image/plainimage.h"
#include "ui/document/links.h"

namespace parascope::ui {

Document::Document(std::filesystem::path path, QObject *parent)
    : Document(std::move(path), openHostImage, parent)
{}

Document::Document(std::filesystem::path path, ImageOpener opener, QObject *parent)
    : QObject(parent), m_session(new ImageSession(std::move(path), std::move(opener), this))
{
    connectSession();
}

Document::~Document() = default;

void Document::connectSession()
{
    connect(m_session, &ImageSession::headerAvailable, this, &Document::takeHeader);
    connect(m_session, &ImageSession::tableAvailable, this, &Document::takeTable);
    connect(m_session, &ImageSession::mapAvailable, this, &Document::takeMaps);
    connect(m_session, &ImageSession::reportAvailable, this, &Document::takeReport);
    connect(m_session, &ImageSession::reverseMapAvailable, this, &Document::takeReverseMap);
    connect(m_session, &ImageSession::finished, this, [this] { endLoad(std::nullopt, false); });
    connect(m_session, &ImageSession::failed, this,
            [this](const Error &error) { endLoad(error, false); });
    connect(m_session, &ImageSession::cancelled, this, [this] { endLoad(std::nullopt, true); });
    connect(m_session, &ImageSession::stageChanged, this,
            [this](ImageSession::Stage stage) { Q_EMIT progressChanged(stage, 0, 0); });
    connect(m_session, &ImageSession::progressChanged, this, [this](quint64 done, quint64 total) {
        Q_EMIT progressChanged(m_session->stage(), done, total);
    });
    connect(m_session, &ImageSession::changedOnDisk, this, [this] {
        m_changedOnDisk = true;
        Q_EMIT changedOnDiskChanged();
    });
}

void Document::open()
{
    m_arriving.reset();
    m_cancelled = false;
    m_sinceOpen.start();
    m_session->open();
    if (m_error) {
        m_error.reset();
        Q_EMIT errorChanged();
    }
    if (m_changedOnDisk) {
        m_changedOnDisk = false;
        Q_EMIT changedOnDiskChanged();
    }
}

void Document::reload()
{
    open();
}

void Document::cancel()
{
    m_session->cancel();
}

void Document::setDisk(const DiskPtr &disk, std::size_t storage)
{
    if (disk == m_disk && storage == m_diskStorage)
        return;
    m_disk = disk;
    m_diskStorage = storage;
    m_session->setDisk(disk, storage);
    Q_EMIT diskChanged();
}

void Document::lookAtDisk()
{
    m_session->lookAtDisk();
}

void Document::takeHeader(const ImageStatePtr &state)
{
    if (m_hasTable)
        return; // on reload the old table stays until the new one is there
    m_state = state;
    Q_EMIT stateChanged();
}

void Document::takeTable(const ImageStatePtr &state)
{
    if (m_maps.guest) {
        m_arriving = state; // table and maps must never be of two generations
        return;
    }
    m_state = state;
    m_hasTable = true;
    Q_EMIT stateChanged();
}

void Document::takeMaps(const ClusterMaps &maps)
{
    m_maps = maps;
    if (m_arriving) {
        m_state = std::exchange(m_arriving, nullptr);
        m_hasTable = true;
        m_reverse.reset();
        Q_EMIT stateChanged();
        if (isPlain(*m_state))
            forgetReport();
        if (m_selection.guest && m_selection.guest->value() >= m_state->declaredClusters())
            clearSelection();
    }
    Q_EMIT mapsChanged();
}

void Document::takeReport(const ReportPtr &report)
{
    const auto finding = movedTo(*report);
    m_report = report;
    listAllProblems();
    m_checkMilliseconds = m_sinceOpen.isValid() ? m_sinceOpen.elapsed() : 0;
    m_checkedAt = QDateTime::currentDateTime();
    for (Selection &place : m_history)
        place.finding.reset(); // counted in the report before
    if (m_keepers.prune(report))
        Q_EMIT keepersChanged();
    Q_EMIT reportChanged();
    Selection selection = m_selection;
    selection.finding = finding;
    if (selection != m_selection) {
        m_selection = selection;
        Q_EMIT selectionChanged();
    }
    relink();
}

/// The file was an image, and is a raw one now: of such there is no report.
void Document::forgetReport()
{
    if (!m_report)
        return;
    m_report.reset();
    m_listed.clear();
    m_keepers = {};
    for (Selection &place : m_history)
        place.finding.reset();
    Selection selection = m_selection;
    selection.finding.reset();
    apply(selection, false);
    Q_EMIT reportChanged();
}

std::optional<FindingRef> Document::movedTo(const Report &report) const
{
    if (!m_selection.finding || !m_report)
        return std::nullopt;
    const auto old = selectedFinding();
    const auto group = old ? report.groupOf(old->id) : std::nullopt;
    if (!group)
        return std::nullopt;
    if (!m_selection.finding->index)
        return FindingRef{*group, std::nullopt};
    if (old->guest) {
        const auto index = report.indexOf(*group, *old->guest);
        return index ? std::optional(FindingRef{*group, index}) : std::nullopt;
    }
    const std::uint64_t index = *m_selection.finding->index;
    if (index >= report.groups()[*group].count || report.finding(*group, index).host != old->host)
        return std::nullopt;
    return FindingRef{*group, index};
}

void Document::takeReverseMap(const ReverseMapPtr &reverseMap)
{
    m_reverse = reverseMap;
    relink();
}

void Document::relink()
{
    if (!m_selection.guest && !m_selection.host)
        return;
    const Links links(m_state, m_report, m_reverse);
    Selection linked = links.atBytes(m_selection.space, m_selection.offset, m_selection.length);
    if (m_selection.finding)
        linked.finding = m_selection.finding;
    if (!linked.host)
        linked.host = m_selection.host;
    apply(linked, false);
}

void Document::endLoad(std::optional<Error> error, bool cancelled)
{
    m_arriving.reset();
    m_error = std::move(error);
    m_cancelled = cancelled;
    Q_EMIT errorChanged();
    Q_EMIT progressChanged(ImageSession::Stage::Idle, 0, 0);
}

std::uint64_t Document::sizeOf(ByteSpace space) const
{
    if (!m_state)
        return 0;
    return space == ByteSpace::Guest ? m_state->geometry.diskBytes : m_state->fileSize;
}

std::optional<Finding> Document::selectedFinding() const
{
    const auto &ref = m_selection.finding;
    if (!ref || !m_report || ref->group >= m_report->groups().size() ||
        ref->index.value_or(0) >= m_report->groups()[ref->group].count)
        return std::nullopt;
    return m_report->finding(ref->group, ref->index.value_or(0));
}

std::optional<HostOffset> Document::placeOf(GuestCluster cluster) const
{
    return Links(m_state, nullptr, nullptr).placeOf(cluster);
}

std::uint64_t Document::problemCount() const
{
    return m_report ? m_report->count(Severity::Error) + m_report->count(Severity::Leak) : 0;
}

std::uint64_t Document::listedProblemCount() const
{
    std::uint64_t count = 0;
    for (const std::size_t group : m_listed)
        count += m_report->groups()[group].count;
    return count;
}

std::uint64_t Document::problemNumber() const
{
    if (!m_selection.finding)
        return 0;
    std::uint64_t before = 0;
    for (const std::size_t group : m_listed) {
        if (group == m_selection.finding->group)
            return before + m_selection.finding->index.value_or(0) + 1;
        before += m_report->groups()[group].count;
    }
    return 0;
}

std::optional<FindingRef> Document::problemAt(std::uint64_t number) const
{
    if (number == 0)
        return std::nullopt;
    std::uint64_t left = number - 1;
    for (const std::size_t group : m_listed) {
        const std::uint64_t count = m_report->groups()[group].count;
        if (left < count)
            return FindingRef{group, left};
        left -= count;
    }
    return std::nullopt;
}

void Document::listProblems(const std::vector<std::size_t> &groups)
{
    m_listed.clear();
    if (!m_report)
        return;
    for (const std::size_t group : groups) {
        if (group < m_report->groups().size() &&
            m_report->groups()[group].severity != Severity::Note)
            m_listed.push_back(group);
    }
    if (m_listed.empty())
        listAllProblems();
}

void Document::listAllProblems()
{
    m_listed.clear();
    for (std::size_t group = 0; group < m_report->groups().size(); ++group) {
        if (m_report->groups()[group].severity != Severity::Note)
            m_listed.push_back(group);
    }
}

void Document::keepPlaceFor(GuestCluster cluster)
{
    if (m_keepers.choose(m_report, cluster))
        Q_EMIT keepersChanged();
}

void Document::forgetKeeper(GuestCluster cluster)
{
    if (m_keepers.forget(m_report, cluster))
        Q_EMIT keepersChanged();
}

void Document::nextProblem()
{
    const std::uint64_t count = listedProblemCount();
    if (count > 0)
        selectFinding(*problemAt(problemNumber() % count + 1));
}

void Document::previousProblem()
{
    const std::uint64_t count = listedProblemCount();
    if (count > 0)
        selectFinding(*problemAt(problemNumber() <= 1 ? count : problemNumber() - 1));
}

} // namespace parascope::ui
