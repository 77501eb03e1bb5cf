#pragma once

#include "engine/session/hashjob.h"
#include "ui/shell/lastchange.h"

#include <QObject>

namespace parascope::ui {

class Document;

/// SHA-256 for a report, in hex.
struct ReportSums
{
    std::optional<QString> file;   ///< of the file that the document shows, as it is now
    std::optional<QString> before; ///< of the file before its repair
    std::optional<QString> after;  ///< of the file or the copy after its repair
    std::optional<Error> missing;  ///< why one of a repair's is not there
};

/// Makes the checksums that a report asks for, one after the other. GUI thread.
class ReportChecksums : public QObject
{
    Q_OBJECT

public:
    /// `document` must outlive it.
    explicit ReportChecksums(Document *document, QObject *parent = nullptr);

    /// Of the file, and with a change also of the other side of it. The file itself must give one,
    /// the other side need not.
    void start(const std::optional<LastChange> &change);
    /// Ends what runs, which is not answered any more.
    void stop();

Q_SIGNALS:
    void progressed(quint64 done, quint64 total);
    void finished(const parascope::ui::ReportSums &sums);
    void failed(const parascope::Error &error);

private:
    void takeFile(const HashReply &reply);
    void takeOther(const HashReply &reply);

    Document *m_document;
    HashJob m_other;
    std::optional<LastChange> m_change;
    ReportSums m_sums;
    bool m_isRunning = false;
};

} // namespace parascope::ui
