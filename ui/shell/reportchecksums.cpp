#include "ui/shell/reportchecksums.h"

#include "ui/document/document.h"

#include <utility>

namespace parascope::ui {

ReportChecksums::ReportChecksums(Document *document, QObject *parent)
    : QObject(parent), m_document(document)
{
    const auto tell = [this](quint64 done, quint64 total) {
        if (m_isRunning)
            Q_EMIT progressed(done, total);
    };
    connect(&document->session(), &ImageSession::hashProgressed, this, tell);
    connect(&document->session(), &ImageSession::hashFinished, this, &ReportChecksums::takeFile);
    connect(&m_other, &HashJob::progressed, this, tell);
    connect(&m_other, &HashJob::finished, this, &ReportChecksums::takeOther);
}

void ReportChecksums::start(const std::optional<LastChange> &change)
{
    m_change = change;
    m_sums = {};
    m_isRunning = true;
    m_document->session().startHash();
}

void ReportChecksums::stop()
{
    if (!std::exchange(m_isRunning, false))
        return;
    m_document->session().stopHash();
    m_other.stop();
}

void ReportChecksums::takeFile(const HashReply &reply)
{
    if (!m_isRunning || m_sums.file)
        return;
    if (!reply) {
        m_isRunning = false;
        Q_EMIT failed(reply.error());
        return;
    }
    m_sums.file = *reply;
    if (m_change && m_change->isCopy()) {
        m_sums.before = *reply;
        m_other.startFile(m_change->result.file);
        return;
    }
    if (m_change) {
        m_sums.after = *reply;
        if (!m_change->result.file.empty()) {
            m_other.startBefore(m_document->path(), m_change->result.file);
            return;
        }
    }
    m_isRunning = false;
    Q_EMIT finished(m_sums);
}

void ReportChecksums::takeOther(const HashReply &reply)
{
    if (!std::exchange(m_isRunning, false))
        return;
    if (!reply && reply.error().code == ErrorCode::Cancelled) {
        Q_EMIT failed(reply.error());
        return;
    }
    if (!reply)
        m_sums.missing = reply.error();
    else if (m_change->isCopy())
        m_sums.after = *reply;
    else
        m_sums.before = *reply;
    Q_EMIT finished(m_sums);
}

} // namespace parascope::ui

#include "moc_reportchecksums.cpp"
