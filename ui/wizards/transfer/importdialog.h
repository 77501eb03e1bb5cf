#pragma once

#include "engine/session/transfersession.h"
#include "ui/widgets/askpath.h"
#include "ui/wizards/transfer/transferdialog.h"

namespace parascope::ui {

class ImportForm;

/// Makes an image or a bundle of a raw disk, which is only read. GUI thread.
class ImportDialog : public TransferDialog
{
    Q_OBJECT

public:
    /// `folder`: where the first question begins.
    ImportDialog(const std::filesystem::path &folder, std::shared_ptr<ChangeClaims> claims,
                 const AskPath &askPath, QWidget *parent = nullptr);

    /// Chooses the raw disk. Not while one is imported.
    void setSource(const std::filesystem::path &raw);

protected:
    void stop() override;

private:
    void look();
    void tryStart();
    void start(bool overwrite);
    void takeResult(const ImportResult &result);

    TransferSession m_session;
    ImportForm *m_form;
    ImportRequest m_request; ///< that is carried out
};

} // namespace parascope::ui
