#pragma once

#include "ui/wizards/transfer/inplacedialog.h"

namespace parascope::ui {

/// Makes an image smaller where it is: its clusters move together, and the file is cut. GUI thread.
class CompactDialog : public InPlaceDialog
{
    Q_OBJECT

public:
    /// `document`, which has a report, and `session` must outlive it.
    CompactDialog(Document *document, RepairSession *session, AskPath askPath,
                  QWidget *parent = nullptr);

protected:
    [[nodiscard]] InPlaceOptions options() const override;
    [[nodiscard]] QString suffix() const override;
    [[nodiscard]] QString doneText(bool isCopy) const override;

private:
    QCheckBox *m_zeros;
};

} // namespace parascope::ui
