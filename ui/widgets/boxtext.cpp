#include "ui/widgets/boxtext.h"

#include "ui/widgets/elidedpath.h"

#include <QLabel>
#include <QMessageBox>

namespace parascope::ui {

void setBoxText(QMessageBox *box, const QString &text, const QString &path)
{
    const int room = box->fontMetrics().height() * 24;
    const QString shown = elidedPath(path, box->fontMetrics(), room);
    box->setTextFormat(Qt::PlainText);
    box->setText(text.arg(shown));
    if (shown == path)
        return;
    box->setToolTip(pathToolTip(path));
    // The box has a label of its own for the text.
    if (auto *label = box->findChild<QLabel *>(QStringLiteral("qt_msgbox_label")))
        label->setAccessibleName(text.arg(path));
}

} // namespace parascope::ui
