#pragma once

#include "ui/wizards/transfer/inplacedialog.h"

namespace parascope::ui {

/// Gives an image the other format where it is, v1 or v2. GUI thread.
class ConvertDialog : public InPlaceDialog
{
    Q_OBJECT

public:
    /// `document`, which has a report, and `session` must outlive it.
    ConvertDialog(Document *document, RepairSession *session, AskPath askPath,
                  QWidget *parent = nullptr);

protected:
    [[nodiscard]] InPlaceOptions options() const override;
    [[nodiscard]] QString suffix() const override;
    [[nodiscard]] QString doneText(bool isCopy) const override;

private:
    FormatVersion m_format; ///< what it becomes
};

} // namespace parascope::ui
