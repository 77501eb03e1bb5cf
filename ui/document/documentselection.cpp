// What of a document is selected, and the history of it.

#include "ui/document/document.h"
#include "ui/document/links.h"

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr std::size_t kHistoryPlaces = 200;

/// Whether two selections are one place of the history: the same clusters in the same space.
bool isSamePlace(const Selection &a, const Selection &b)
{
    return a.guest == b.guest && a.host == b.host && a.space == b.space && a.finding == b.finding;
}

} // namespace

void Document::selectGuestCluster(GuestCluster cluster)
{
    if (m_state && cluster.value() < m_state->declaredClusters())
        apply(Links(m_state, m_report, m_reverse).atGuest(cluster));
}

void Document::selectHostCluster(HostCluster cell)
{
    if (m_state && cell.value() < m_state->geometry.grid.cellCount(m_state->fileSize))
        apply(Links(m_state, m_report, m_reverse).atHost(cell));
}

void Document::selectFinding(const FindingRef &finding)
{
    if (m_report && finding.group < m_report->groups().size() &&
        finding.index.value_or(0) < m_report->groups()[finding.group].count)
        apply(Links(m_state, m_report, m_reverse).atFinding(finding));
}

void Document::selectBytes(ByteSpace space, std::uint64_t offset, std::uint64_t length)
{
    if (offset >= sizeOf(space))
        return;
    Selection selection = Links(m_state, m_report, m_reverse).atBytes(space, offset, length);
    const bool isSameCluster =
        selection.guest == m_selection.guest && selection.host == m_selection.host;
    if (isSameCluster && m_selection.finding)
        selection.finding = m_selection.finding;
    apply(selection);
}

void Document::followToOtherSpace()
{
    const Links links(m_state, m_report, m_reverse);
    if (m_selection.space == ByteSpace::Guest) {
        if (const auto place = links.toFile(GuestOffset(m_selection.offset)))
            selectBytes(ByteSpace::File, place->value(), m_selection.length);
    } else if (const auto place = links.toGuest(HostOffset(m_selection.offset))) {
        selectBytes(ByteSpace::Guest, place->value(), m_selection.length);
    }
}

void Document::compareOwners()
{
    const auto &owners = m_selection.owners;
    if (!m_state || !m_selection.guest || owners.size() < 2)
        return;
    const auto found = std::ranges::find(owners, *m_selection.guest);
    const bool isLast = found == owners.end() || found + 1 == owners.end();
    const GuestCluster next = isLast ? owners.front() : *(found + 1);
    const std::uint64_t cluster = m_state->geometry.clusterBytes;
    const std::uint64_t inside =
        m_selection.space == ByteSpace::Guest ? m_selection.offset % cluster : 0;
    selectBytes(ByteSpace::Guest, next.value() * cluster + inside, m_selection.length);
    Q_EMIT hexRequested();
}

void Document::clearSelection()
{
    apply(Selection{});
}

void Document::apply(Selection selection, bool remember)
{
    if (remember && (selection.guest || selection.host || selection.finding)) {
        if (!m_history.empty() && isSamePlace(m_history[m_historyAt], selection)) {
            m_history[m_historyAt] = selection;
        } else {
            if (!m_history.empty())
                m_history.resize(m_historyAt + 1);
            m_history.push_back(selection);
            if (m_history.size() > kHistoryPlaces)
                m_history.pop_front();
            m_historyAt = m_history.size() - 1;
            Q_EMIT historyChanged();
        }
    }
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    Q_EMIT selectionChanged();
}

void Document::goBack()
{
    if (!canGoBack())
        return;
    --m_historyAt;
    apply(m_history[m_historyAt], false);
    Q_EMIT historyChanged();
}

void Document::goForward()
{
    if (!canGoForward())
        return;
    ++m_historyAt;
    apply(m_history[m_historyAt], false);
    Q_EMIT historyChanged();
}

} // namespace parascope::ui
