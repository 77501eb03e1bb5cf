#pragma once

#include "engine/session/transfersession.h"
#include "ui/widgets/askpath.h"
#include "ui/wizards/transfer/transferdialog.h"

namespace parascope::ui {

class Document;
class ExportForm;

/// Exports the disk of an image, or a part of it, into a new file; where the image is part of a
/// bundle, the whole disk as of the picked layer. Everything is only read. GUI thread.
class ExportDialog : public TransferDialog
{
    Q_OBJECT

public:
    /// `document` must outlive it; it has a table, or there is a `disk`: the one that the image is
    /// part of.
    ExportDialog(Document *document, DiskPtr disk, std::shared_ptr<ChangeClaims> claims,
                 AskPath askPath, QWidget *parent = nullptr);

    /// There is another disk, or another layer of it was picked; null: the image alone. What is
    /// exported right now stays what it was.
    void setDisk(DiskPtr disk);

protected:
    void stop() override;

private:
    void look();
    void updateTitle();
    void tryStart();
    void start(bool overwrite);
    void takeResult(const ExportResult &result);

    TransferSession m_session;
    ExportForm *m_form;
    ExportRequest m_request; ///< that is carried out
};

} // namespace parascope::ui
