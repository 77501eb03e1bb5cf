#pragma once

#include "engine/session/transfersession.h"
#include "ui/widgets/askpath.h"
#include "ui/wizards/transfer/transferdialog.h"

namespace parascope::ui {

class Document;
class ExportForm;

/// Exports the disk of an image, or a part of it, into a new file. The image is only read. GUI
/// thread.
class ExportDialog : public TransferDialog
{
    Q_OBJECT

public:
    /// `document`, which has a table, must outlive it.
    ExportDialog(Document *document, std::shared_ptr<ChangeClaims> claims, AskPath askPath,
                 QWidget *parent = nullptr);

protected:
    void stop() override;

private:
    void look();
    void tryStart();
    void start(bool overwrite);
    void takeResult(const ExportResult &result);

    TransferSession m_session;
    ExportForm *m_form;
    ExportRequest m_request; ///< that is carried out
};

} // namespace parascope::ui
