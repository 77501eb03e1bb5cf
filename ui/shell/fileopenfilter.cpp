#include "ui/shell/fileopenfilter.h"

#include "ui/shell/filepaths.h"

#include <QFileOpenEvent>
#include <QUrl>

namespace parascope::ui {

bool FileOpenFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    // The URL keeps the bytes that the name, a QString, may have lost.
    const std::filesystem::path path = pathOf(static_cast<QFileOpenEvent *>(event)->url());
    if (!path.empty())
        Q_EMIT fileRequested(path);
    return true;
}

} // namespace parascope::ui

#include "moc_fileopenfilter.cpp"
